import { defaulted, optional, required } from "../core/inputs";
import { map } from "../core/kinds/collections";
import { matches } from "../core/kinds/kind";
import { boolean, days, integer, oneOf, string } from "../core/kinds/scalar";
import { arn, bucketName, regionName } from "../core/kinds/text";
import { declareModule } from "../core/module";
import { outputs } from "../core/outputs";

const tableName = string(matches(/^[A-Za-z0-9_.-]{3,255}$/, 'have 3 to 255 letters, digits, "_", "-" and "."'));
const logPrefix = string(matches(/^([^/].*)?$/, 'not begin with "/"'));

export const stateBackend = declareModule({
  name: "state-backend",
  summary:
    "An S3 bucket and a DynamoDB table that keep and lock Terraform states: versioned, encrypted, private, and copied to another region where asked.",
  inputs: {
    bucketName: required(bucketName(), "Name of the bucket that holds the states."),
    dynamodbTableName: defaulted(tableName, "terraform-state-lock", "Name of the table that holds the locks."),
    enableLockTable: defaulted(boolean(), true, "Whether there is a lock table. Without it, use_lockfile must be on."),
    useLockfile: defaulted(
      boolean(),
      true,
      "Whether backend_configuration also locks by an object in the bucket, which Terraform knows from 1.10 on.",
    ),
    encryptionType: defaulted(
      oneOf("AES256", "KMS"),
      "AES256",
      "Encryption of the bucket: S3's own keys, or a key in KMS. KMS also puts the table under kms_key_arn.",
    ),
    kmsKeyArn: optional(arn("kms"), "Key where encryption_type is KMS. AWS's own where absent."),
    noncurrentVersionExpirationDays: defaulted(
      days({ min: 1, max: 3650 }),
      90,
      "Days that old versions of a state are kept.",
    ),
    noncurrentVersionsKept: defaulted(
      integer({ min: 1, max: 100 }),
      10,
      "Old versions of each state that are kept however old they are.",
    ),
    abortMultipartUploadDays: defaulted(days({ min: 1, max: 365 }), 7, "Days until unfinished uploads are removed."),
    forceDestroy: defaulted(boolean(), false, "Whether the buckets are destroyed together with the states in them."),
    deletionProtection: defaulted(boolean(), true, "Whether AWS refuses to delete the lock table."),
    enablePointInTimeRecovery: defaulted(boolean(), true, "Whether the lock table can be restored to any second."),
    billingMode: defaulted(
      oneOf("PAY_PER_REQUEST", "PROVISIONED"),
      "PAY_PER_REQUEST",
      "How the lock table is paid for: by request, or by capacity.",
    ),
    readCapacity: defaulted(
      integer({ min: 1, max: 40000 }),
      5,
      "Reads per second of the lock table where billing_mode is PROVISIONED.",
    ),
    writeCapacity: defaulted(
      integer({ min: 1, max: 40000 }),
      5,
      "Writes per second of the lock table where billing_mode is PROVISIONED.",
    ),
    replicationRegion: optional(
      regionName(),
      "Region that the states are copied to. Terraform must know it at plan. No copy where absent.",
    ),
    replicaBucketName: optional(
      bucketName(),
      "Name of the copy's bucket. bucket_name with -replica behind it where absent.",
    ),
    replicaKmsKeyArn: optional(
      arn("kms"),
      "Key of the copy, in its region, where encryption_type is KMS; kms_key_arn must then be given too.",
    ),
    enableAccessLogging: optional(
      boolean(),
      "Whether requests to the bucket are logged. Where absent, access_log_bucket_name decides by being given.",
    ),
    accessLogBucketName: optional(string(), "Bucket that receives the access logs; it must admit S3's log delivery."),
    accessLogPrefix: defaulted(logPrefix, "terraform-state/", "Beginning of the access logs' keys."),
    tags: defaulted(map(string()), {}, "Tags of everything in the module."),
  },
  outputs: {
    bucketName: outputs.string("Name of the bucket that holds the states."),
    bucketArn: outputs.string("ARN of the bucket."),
    dynamodbTableName: outputs.optionalString("Name of the lock table; null without one."),
    dynamodbTableArn: outputs.optionalString("ARN of the lock table; null without one."),
    replicaBucketName: outputs.optionalString("Name of the copy's bucket; null without a copy."),
    replicaBucketArn: outputs.optionalString("ARN of the copy's bucket; null without a copy."),
    backendConfiguration: outputs.map(
      'Settings of the s3 backend, for -backend-config or a backend block; "key" is each configuration\'s own.',
    ),
  },
});
