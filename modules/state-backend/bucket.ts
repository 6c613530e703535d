import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import { choose } from "../core/condition";
import type { Condition } from "../core/condition";
import { policyDocument } from "../core/policy";
import { mergeTags } from "../core/tags";

export interface BucketProps {
  /** Name of the resources, `""` for the main ones. */
  readonly id: "" | "replica_";
  readonly bucket: string;
  /** Where it is not the provider's own. */
  readonly region: string | undefined;
  readonly isKms: Condition;
  readonly kmsKeyArn: string | undefined;
  readonly expirationDays: number;
  readonly versionsKept: number;
  readonly abortUploadDays: number;
  readonly forceDestroy: Condition;
  readonly tags: Collection<string>;
}

export interface StateBucket {
  readonly bucket: S3Bucket;
  readonly versioning: S3BucketVersioningA;
}

/** A bucket for states: versioned, encrypted, private and reached by TLS alone. */
export function createBucket(scope: Construct, props: BucketProps): StateBucket {
  const { id, region, isKms, kmsKeyArn } = props;
  const created = new S3Bucket(scope, `${id}bucket`, {
    bucket: props.bucket,
    region,
    forceDestroy: props.forceDestroy.value,
    tags: mergeTags(props.tags, { Name: props.bucket }),
  });
  const bucket = created.id;
  const versioning = new S3BucketVersioningA(scope, `${id}versioning`, {
    bucket,
    region,
    versioningConfiguration: { status: "Enabled" },
  });
  new S3BucketServerSideEncryptionConfigurationA(scope, `${id}server_side_encryption_configuration`, {
    bucket,
    region,
    rule: [
      {
        applyServerSideEncryptionByDefault: {
          sseAlgorithm: choose(isKms, "aws:kms", "AES256"),
          kmsMasterKeyId: choose(isKms, kmsKeyArn, undefined),
        },
        bucketKeyEnabled: isKms.value,
      },
    ],
  });
  const publicAccessBlock = new S3BucketPublicAccessBlock(scope, `${id}public_access_block`, {
    bucket,
    region,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  new S3BucketOwnershipControls(scope, `${id}ownership_controls`, {
    bucket,
    region,
    rule: { objectOwnership: "BucketOwnerEnforced" },
  });
  new S3BucketPolicy(scope, `${id}policy`, {
    bucket,
    region,
    policy: tlsPolicy(created.arn),
    // S3 refuses two changes of a bucket's access at once.
    dependsOn: [publicAccessBlock],
  });
  new S3BucketLifecycleConfiguration(scope, `${id}lifecycle_configuration`, {
    bucket,
    region,
    rule: [
      {
        id: "expire-old-versions",
        status: "Enabled",
        filter: [{ prefix: "" }],
        noncurrentVersionExpiration: [
          { noncurrentDays: props.expirationDays, newerNoncurrentVersions: props.versionsKept },
        ],
        abortIncompleteMultipartUpload: [{ daysAfterInitiation: props.abortUploadDays }],
      },
    ],
    // Versions must be there before a rule about them.
    dependsOn: [versioning],
  });
  return { bucket: created, versioning };
}

/** Denials cover every action, so that none is forgotten. */
function tlsPolicy(bucketArn: string): string {
  const denied = {
    effect: "Deny",
    principals: { AWS: "*" },
    actions: ["s3:*"],
    resources: [bucketArn, `${bucketArn}/*`],
  } as const;
  return policyDocument(
    { ...denied, sid: "DenyInsecureTransport", conditions: { Bool: { "aws:SecureTransport": "false" } } },
    { ...denied, sid: "DenyOutdatedTls", conditions: { NumericLessThan: { "s3:TlsVersion": "1.2" } } },
  );
}
