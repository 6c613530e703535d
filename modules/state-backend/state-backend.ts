import type { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table";
import type { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import type { Construct } from "constructs";
import { choose, Condition } from "../core/condition";
import { when } from "../core/each";
import { withoutAbsent } from "../core/lists";
import { moduleBase } from "../core/module";
import type { Requirement } from "../core/module";
import { named } from "../core/named";
import { limitName } from "../core/names";
import type { Optional } from "../core/optional";
import type { BackendProps } from "../core/stack";
import { createBucket } from "./bucket";
import type { BucketProps, StateBucket } from "./bucket";
import { stateBackend } from "./declaration";
import type { StateBackendOutputs, StateBackendProps } from "./interface";
import { createLockTable } from "./lock-table";
import { createReplication } from "./replication";

/** The bucket and the lock table of Terraform's s3 backend. */
export class StateBackend extends moduleBase<StateBackendProps, StateBackendOutputs>()(stateBackend) {
  readonly bucket: S3Bucket;
  private readonly isKms: Condition;
  private readonly isLogged: Condition;

  constructor(scope: Construct, id: string, props: StateBackendProps) {
    super(scope, id, props);
    const { bucketName, enableLockTable, kmsKeyArn } = this.inputs;
    this.isKms = named(this, "is_kms", this.inputs.encryptionType.is("KMS"));
    const { enableAccessLogging, accessLogBucketName } = this.inputs;
    const isLogged = Condition.of(enableAccessLogging.orElse(accessLogBucketName.isSet));
    this.isLogged = named(this, "has_access_logging", isLogged);
    const main = createBucket(this, {
      ...this.common(),
      id: "",
      bucket: bucketName,
      region: undefined,
      kmsKeyArn: kmsKeyArn.value,
    });
    this.bucket = main.bucket;
    for (const requirement of this.requirements()) this.require(this.bucket, requirement);
    this.createAccessLogging();
    const replica = this.createReplica(main);
    const table = when(this, enableLockTable, (there) => createLockTable(there, this.inputs));
    this.publish({
      bucketName: this.bucket.id,
      bucketArn: this.bucket.arn,
      dynamodbTableName: table.get(({ name }) => name),
      dynamodbTableArn: table.get(({ arn }) => arn),
      replicaBucketName: replica.get(({ bucket }) => bucket.id),
      replicaBucketArn: replica.get(({ bucket }) => bucket.arn),
      backendConfiguration: this.configuration(table),
    });
  }

  /** The backend of a stack that keeps its state here. Backends take literals alone, so the inputs must be literals. */
  backend(key: string, region: string): BackendProps {
    const { bucketName, dynamodbTableName, useLockfile } = this.inputs;
    return {
      bucket: bucketName,
      key,
      region,
      dynamodbTable: dynamodbTableName,
      useLockfile: useLockfile.known !== false,
    };
  }

  private common(): Omit<BucketProps, "id" | "bucket" | "region" | "kmsKeyArn"> {
    const { inputs, isKms } = this;
    return {
      isKms,
      expirationDays: inputs.noncurrentVersionExpirationDays,
      versionsKept: inputs.noncurrentVersionsKept,
      abortUploadDays: inputs.abortMultipartUploadDays,
      forceDestroy: inputs.forceDestroy,
      tags: inputs.tags,
    };
  }

  private createAccessLogging(): void {
    const { accessLogBucketName, accessLogPrefix } = this.inputs;
    when(this, this.isLogged, (there) => {
      new S3BucketLoggingA(there, "logging", {
        bucket: this.bucket.id,
        targetBucket: accessLogBucketName.value ?? "",
        targetPrefix: accessLogPrefix,
      });
    });
  }

  private createReplica(main: StateBucket): Optional<StateBucket> {
    const { bucketName, replicationRegion, replicaBucketName, kmsKeyArn, replicaKmsKeyArn, tags } = this.inputs;
    return when(this, replicationRegion.isSet, (there) => {
      const replica = createBucket(there, {
        ...this.common(),
        id: "replica_",
        bucket: named(
          this,
          "replica_bucket_name",
          replicaBucketName.orElse(limitName(`${bucketName}-replica`, "bucket")),
        ),
        region: replicationRegion.value,
        kmsKeyArn: replicaKmsKeyArn.value,
      });
      createReplication(there, {
        name: bucketName,
        from: main,
        to: replica,
        isKms: this.isKms,
        kmsKeyArn: kmsKeyArn.value,
        replicaKmsKeyArn: replicaKmsKeyArn.value,
        tags,
      });
      return replica;
    });
  }

  private configuration(table: Optional<DynamodbTable>): Record<string, string> {
    const { useLockfile } = this.inputs;
    const settings = withoutAbsent({
      bucket: this.bucket.id,
      region: this.bucket.region,
      encrypt: "true",
      dynamodb_table: table.get(({ name }) => name),
      use_lockfile: choose(useLockfile, "true", undefined),
    });
    return settings as Record<string, string>;
  }

  private requirements(): Requirement[] {
    const { kmsKeyArn, replicaKmsKeyArn, replicationRegion, enableLockTable, useLockfile, accessLogBucketName } =
      this.inputs;
    return [
      {
        condition: enableLockTable.or(useLockfile),
        input: "use_lockfile",
        must: "be true where enable_lock_table is false",
        got: useLockfile.known,
        fix: "Without either, two people can overwrite each other's state.",
      },
      {
        condition: this.isKms.or(kmsKeyArn.isSet.not()),
        input: "kms_key_arn",
        must: "be absent unless encryption_type is KMS",
        got: kmsKeyArn.value,
        fix: "Set encryption_type to KMS, or leave the key out.",
      },
      {
        condition: this.isKms.and(replicationRegion.isSet).not().or(kmsKeyArn.isSet.and(replicaKmsKeyArn.isSet)),
        input: "replica_kms_key_arn",
        must: "be given together with kms_key_arn where encryption_type is KMS and there is a copy",
        got: replicaKmsKeyArn.value,
        fix: "S3 copies what KMS encrypts between two named keys, one per region.",
      },
      {
        condition: this.isLogged.not().or(accessLogBucketName.isSet),
        input: "access_log_bucket_name",
        must: "be given where enable_access_logging is true",
        got: accessLogBucketName.value,
      },
    ];
  }
}
