import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { S3BucketReplicationConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-replication-configuration";
import type { Construct } from "constructs";
import { nestedBlocks, optionalBlock } from "../core/blocks";
import type { Collection } from "../core/collection";
import type { Condition } from "../core/condition";
import { named } from "../core/named";
import { limitName } from "../core/names";
import { policyDocument, trustPolicy } from "../core/policy";
import { mergeTags } from "../core/tags";
import type { StateBucket } from "./bucket";

export interface ReplicationProps {
  /** Name of the bucket that is copied. */
  readonly name: string;
  readonly from: StateBucket;
  readonly to: StateBucket;
  readonly isKms: Condition;
  readonly kmsKeyArn: string | undefined;
  readonly replicaKmsKeyArn: string | undefined;
  readonly tags: Collection<string>;
}

/**
 * Copies every new version to the other bucket, by a role that may do just that.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html
 */
export function createReplication(scope: Construct, props: ReplicationProps): void {
  const { name, from, to, isKms, replicaKmsKeyArn, tags } = props;
  const roleName = named(scope, "replication_role_name", limitName(`${name}-replication`, "role"));
  const role = new IamRole(scope, "replication_role", {
    name: roleName,
    description: "Copies Terraform states to another region.",
    assumeRolePolicy: trustPolicy({ principals: { Service: "s3.amazonaws.com" } }),
    tags: mergeTags(tags, { Name: roleName }),
  });
  const policy = new IamRolePolicy(scope, "replication_role_policy", {
    name: "replicate-states",
    role: role.id,
    policy: replicationPolicy(props),
  });
  new S3BucketReplicationConfigurationA(scope, "replication_configuration", {
    bucket: from.bucket.id,
    role: role.arn,
    rule: nestedBlocks({
      id: "states",
      status: "Enabled",
      filter: { prefix: "" },
      // What is deleted here stays there.
      deleteMarkerReplication: { status: "Disabled" },
      sourceSelectionCriteria: optionalBlock(isKms, { sseKmsEncryptedObjects: { status: "Enabled" } }),
      destination: {
        bucket: to.bucket.arn,
        storageClass: "STANDARD",
        encryptionConfiguration: optionalBlock(isKms, { replicaKmsKeyId: replicaKmsKeyArn ?? "" }),
      },
    }),
    dependsOn: [from.versioning, to.versioning, policy],
  });
}

function replicationPolicy({ from, to, isKms, kmsKeyArn, replicaKmsKeyArn }: ReplicationProps): string {
  return policyDocument(
    {
      sid: "ReadConfiguration",
      actions: ["s3:GetReplicationConfiguration", "s3:ListBucket"],
      resources: [from.bucket.arn],
    },
    {
      sid: "ReadVersions",
      actions: ["s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionTagging"],
      resources: [`${from.bucket.arn}/*`],
    },
    {
      sid: "WriteCopies",
      actions: ["s3:ReplicateObject", "s3:ReplicateTags"],
      resources: [`${to.bucket.arn}/*`],
    },
    { sid: "Decrypt", when: isKms, actions: ["kms:Decrypt"], resources: [kmsKeyArn ?? ""] },
    { sid: "Encrypt", when: isKms, actions: ["kms:Encrypt"], resources: [replicaKmsKeyArn ?? ""] },
  );
}
