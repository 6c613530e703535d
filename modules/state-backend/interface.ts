// Written by `npm run modules` from declaration.ts.
import type { IResolvable } from "cdktf";

/** Inputs of {@link StateBackend}. */
export interface StateBackendProps {
  /** Name of the bucket that holds the states. */
  readonly bucketName: string;

  /**
   * Name of the table that holds the locks.
   * Default: "terraform-state-lock".
   */
  readonly dynamodbTableName?: string;

  /**
   * Whether there is a lock table. Without it, use_lockfile must be on.
   * Default: true.
   */
  readonly enableLockTable?: boolean | IResolvable;

  /**
   * Whether backend_configuration also locks by an object in the bucket, which Terraform knows from 1.10 on.
   * Default: true.
   */
  readonly useLockfile?: boolean | IResolvable;

  /**
   * Encryption of the bucket: S3's own keys, or a key in KMS. KMS also puts the table under kms_key_arn.
   * Default: "AES256".
   */
  readonly encryptionType?: "AES256" | "KMS";

  /** Key where encryption_type is KMS. AWS's own where absent. */
  readonly kmsKeyArn?: string;

  /**
   * Days that old versions of a state are kept.
   * Default: 90.
   */
  readonly noncurrentVersionExpirationDays?: number;

  /**
   * Old versions of each state that are kept however old they are.
   * Default: 10.
   */
  readonly noncurrentVersionsKept?: number;

  /**
   * Days until unfinished uploads are removed.
   * Default: 7.
   */
  readonly abortMultipartUploadDays?: number;

  /**
   * Whether the buckets are destroyed together with the states in them.
   * Default: false.
   */
  readonly forceDestroy?: boolean | IResolvable;

  /**
   * Whether AWS refuses to delete the lock table.
   * Default: true.
   */
  readonly deletionProtection?: boolean | IResolvable;

  /**
   * Whether the lock table can be restored to any second.
   * Default: true.
   */
  readonly enablePointInTimeRecovery?: boolean | IResolvable;

  /**
   * How the lock table is paid for: by request, or by capacity.
   * Default: "PAY_PER_REQUEST".
   */
  readonly billingMode?: "PAY_PER_REQUEST" | "PROVISIONED";

  /**
   * Reads per second of the lock table where billing_mode is PROVISIONED.
   * Default: 5.
   */
  readonly readCapacity?: number;

  /**
   * Writes per second of the lock table where billing_mode is PROVISIONED.
   * Default: 5.
   */
  readonly writeCapacity?: number;

  /** Region that the states are copied to. Terraform must know it at plan. No copy where absent. */
  readonly replicationRegion?: string;

  /** Name of the copy's bucket. bucket_name with -replica behind it where absent. */
  readonly replicaBucketName?: string;

  /** Key of the copy, in its region, where encryption_type is KMS; kms_key_arn must then be given too. */
  readonly replicaKmsKeyArn?: string;

  /** Whether requests to the bucket are logged. Where absent, access_log_bucket_name decides by being given. */
  readonly enableAccessLogging?: boolean | IResolvable;

  /** Bucket that receives the access logs; it must admit S3's log delivery. */
  readonly accessLogBucketName?: string;

  /**
   * Beginning of the access logs' keys.
   * Default: "terraform-state/".
   */
  readonly accessLogPrefix?: string;

  /**
   * Tags of everything in the module.
   * Default: {}.
   */
  readonly tags?: Readonly<Record<string, string>> | IResolvable;
}

/** Outputs of {@link StateBackend}, which are its properties too. */
export interface StateBackendOutputs {
  /** Name of the bucket that holds the states. */
  readonly bucketName: string;

  /** ARN of the bucket. */
  readonly bucketArn: string;

  /** Name of the lock table; null without one. */
  readonly dynamodbTableName: string | undefined;

  /** ARN of the lock table; null without one. */
  readonly dynamodbTableArn: string | undefined;

  /** Name of the copy's bucket; null without a copy. */
  readonly replicaBucketName: string | undefined;

  /** ARN of the copy's bucket; null without a copy. */
  readonly replicaBucketArn: string | undefined;

  /** Settings of the s3 backend, for -backend-config or a backend block; "key" is each configuration's own. */
  readonly backendConfiguration: Record<string, string>;
}
