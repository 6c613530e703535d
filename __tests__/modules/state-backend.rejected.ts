import type { RejectedCases } from "../support/module-proofs";

const bucketName = "example-state";
const BUCKET = "have 3 to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends";
const KEY = "arn:aws:kms:us-east-1:111122223333:key/1";
const CAPACITY = "be a whole number from 1 to 40000";

/** What state-backend refuses. */
export const rejected: RejectedCases = {
  bucketName: {
    props: { bucketName: "Example.State" },
    says: `bucketName must ${BUCKET}, got "Example.State".`,
    terraform: `bucket_name must ${BUCKET}, got "Example.State".`,
  },
  dynamodbTableName: {
    props: { bucketName, dynamodbTableName: "my locks" },
    says: 'dynamodbTableName must have 3 to 255 letters, digits, "_", "-" and ".", got "my locks".',
    terraform: 'dynamodb_table_name must have 3 to 255 letters, digits, "_", "-" and ".", got "my locks".',
  },
  enableLockTable: { props: { bucketName, enableLockTable: 0 }, says: "enableLockTable must be a boolean, got 0." },
  useLockfile: { props: { bucketName, useLockfile: "no" }, says: 'useLockfile must be a boolean, got "no".' },
  "useLockfile/no_lock": {
    props: { bucketName, useLockfile: false, enableLockTable: false },
    says: "use_lockfile must be true where enable_lock_table is false, got false. Without either, two people can overwrite each other's state.",
    terraform: "use_lockfile must be true where enable_lock_table is false. Without either",
  },
  encryptionType: {
    props: { bucketName, encryptionType: "aws:kms" },
    says: 'encryptionType must be one of "AES256", "KMS", got "aws:kms".',
    terraform: 'encryption_type must be one of "AES256", "KMS", got "aws:kms".',
  },
  kmsKeyArn: {
    props: { bucketName, kmsKeyArn: "alias/state" },
    says: 'kmsKeyArn must be an ARN such as arn:aws:kms:…, got "alias/state".',
    terraform: "kms_key_arn must be an ARN such as arn:aws:kms:…",
  },
  "kmsKeyArn/without_kms": {
    props: { bucketName, kmsKeyArn: KEY },
    says: `kms_key_arn must be absent unless encryption_type is KMS, got "${KEY}". Set encryption_type to KMS, or leave the key out.`,
    terraform: "kms_key_arn must be absent unless encryption_type is KMS. Set encryption_type",
  },
  noncurrentVersionExpirationDays: {
    props: { bucketName, noncurrentVersionExpirationDays: 0 },
    says: "noncurrentVersionExpirationDays must be a whole number of days from 1 to 3650, got 0.",
    terraform: "noncurrent_version_expiration_days must be a whole number of days from 1 to 3650, got 0.",
  },
  noncurrentVersionsKept: {
    props: { bucketName, noncurrentVersionsKept: 101 },
    says: "noncurrentVersionsKept must be a whole number from 1 to 100, got 101.",
    terraform: "noncurrent_versions_kept must be a whole number from 1 to 100, got 101.",
  },
  abortMultipartUploadDays: {
    props: { bucketName, abortMultipartUploadDays: 1.5 },
    says: "abortMultipartUploadDays must be a whole number of days from 1 to 365, got 1.5.",
    terraform: "abort_multipart_upload_days must be a whole number of days from 1 to 365, got 1.5.",
  },
  forceDestroy: { props: { bucketName, forceDestroy: "yes" }, says: 'forceDestroy must be a boolean, got "yes".' },
  deletionProtection: {
    props: { bucketName, deletionProtection: "on" },
    says: 'deletionProtection must be a boolean, got "on".',
  },
  enablePointInTimeRecovery: {
    props: { bucketName, enablePointInTimeRecovery: "on" },
    says: 'enablePointInTimeRecovery must be a boolean, got "on".',
  },
  billingMode: {
    props: { bucketName, billingMode: "ON_DEMAND" },
    says: 'billingMode must be one of "PAY_PER_REQUEST", "PROVISIONED", got "ON_DEMAND".',
    terraform: 'billing_mode must be one of "PAY_PER_REQUEST", "PROVISIONED", got "ON_DEMAND".',
  },
  readCapacity: {
    props: { bucketName, readCapacity: 0 },
    says: `readCapacity must ${CAPACITY}, got 0.`,
    terraform: `read_capacity must ${CAPACITY}, got 0.`,
  },
  writeCapacity: {
    props: { bucketName, writeCapacity: 40001 },
    says: `writeCapacity must ${CAPACITY}, got 40001.`,
    terraform: `write_capacity must ${CAPACITY}, got 40001.`,
  },
  replicationRegion: {
    props: { bucketName, replicationRegion: "us-west-2a" },
    says: 'replicationRegion must be an AWS region such as "us-east-1", got "us-west-2a".',
    terraform: 'replication_region must be an AWS region such as "us-east-1", got "us-west-2a".',
  },
  replicaBucketName: {
    props: { bucketName, replicaBucketName: "a" },
    says: `replicaBucketName must ${BUCKET}, got "a".`,
    terraform: `replica_bucket_name must ${BUCKET}, got "a".`,
  },
  replicaKmsKeyArn: {
    props: { bucketName, replicaKmsKeyArn: "key" },
    says: 'replicaKmsKeyArn must be an ARN such as arn:aws:kms:…, got "key".',
    terraform: "replica_kms_key_arn must be an ARN such as arn:aws:kms:…",
  },
  "replicaKmsKeyArn/missing": {
    props: { bucketName, encryptionType: "KMS", kmsKeyArn: KEY, replicationRegion: "us-west-2" },
    says: "replica_kms_key_arn must be given together with kms_key_arn where encryption_type is KMS and there is a copy, got nothing. S3 copies what KMS encrypts between two named keys, one per region.",
    terraform: "replica_kms_key_arn must be given together with kms_key_arn",
  },
  enableAccessLogging: {
    props: { bucketName, enableAccessLogging: "on" },
    says: 'enableAccessLogging must be a boolean, got "on".',
  },
  accessLogBucketName: {
    props: { bucketName, accessLogBucketName: 7 },
    says: "accessLogBucketName must be a string, got 7.",
  },
  "accessLogBucketName/missing": {
    props: { bucketName, enableAccessLogging: true },
    says: "access_log_bucket_name must be given where enable_access_logging is true, got nothing.",
    terraform: "access_log_bucket_name must be given where enable_access_logging is true.",
  },
  accessLogPrefix: {
    props: { bucketName, accessLogPrefix: "/logs" },
    says: 'accessLogPrefix must not begin with "/", got "/logs".',
    terraform: 'access_log_prefix must not begin with "/", got "/logs".',
  },
  tags: { props: { bucketName, tags: { Team: 1 } }, says: "tags.Team must be a string, got 1." },
};
