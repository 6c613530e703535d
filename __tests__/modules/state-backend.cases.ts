import type { Cases } from "../support/faces";

const key = (region: string): string => `arn:aws:kms:${region}:111122223333:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d`;

/** Further inputs that both faces must make the same of. */
export const cases: Cases = {
  provisioned: {
    bucketName: "pixelsandpetals-terraform-state",
    dynamodbTableName: "pixelsandpetals-terraform-locks",
    billingMode: "PROVISIONED",
  },
  lockfile_alone: { bucketName: "lockfile-state", enableLockTable: false },
  table_alone: {
    bucketName: "table-state",
    dynamodbTableName: "table-state-lock",
    useLockfile: false,
    deletionProtection: false,
    enablePointInTimeRecovery: false,
    forceDestroy: true,
  },
  own_key: {
    bucketName: "key-state",
    dynamodbTableName: "key-state-lock",
    encryptionType: "KMS",
    kmsKeyArn: key("us-east-1"),
  },
  aws_key: { bucketName: "awskey-state", dynamodbTableName: "awskey-state-lock", encryptionType: "KMS" },
  // The copy's bucket and the role are longer than AWS takes.
  long_name: { bucketName: `long-${"n".repeat(58)}`, dynamodbTableName: "long-lock", replicationRegion: "eu-west-1" },
  logged: { bucketName: "logged-state", dynamodbTableName: "logged-state-lock", accessLogBucketName: "logs" },
  not_logged: {
    bucketName: "quiet-state",
    dynamodbTableName: "quiet-state-lock",
    accessLogBucketName: "logs",
    enableAccessLogging: false,
  },
};
