import type { Examples } from "../core/export/example";
import type { StateBackendProps } from "./interface";

const key = (region: string): string => `arn:aws:kms:${region}:111122223333:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d`;

export const stateBackendExamples: Examples<StateBackendProps> = {
  minimal: {
    props: () => ({ bucketName: "example-terraform-state" }),
  },
  complete: {
    resources: {
      "aws_kms_key.state": { description: "Encrypts the states.", enable_key_rotation: true },
      "aws_kms_key.replica": {
        region: "us-west-2",
        description: "Encrypts the states' copies.",
        enable_key_rotation: true,
      },
      "aws_s3_bucket.logs": { bucket: "example-access-logs" },
    },
    props: (given) => ({
      bucketName: "example-terraform-state",
      dynamodbTableName: "example-terraform-locks",
      encryptionType: "KMS",
      kmsKeyArn: given("aws_kms_key.state.arn", key("us-east-1")),
      noncurrentVersionExpirationDays: 180,
      noncurrentVersionsKept: 25,
      abortMultipartUploadDays: 3,
      billingMode: "PROVISIONED",
      readCapacity: 5,
      writeCapacity: 5,
      replicationRegion: "us-west-2",
      replicaBucketName: "example-terraform-state-us-west-2",
      replicaKmsKeyArn: given("aws_kms_key.replica.arn", key("us-west-2")),
      enableAccessLogging: true,
      accessLogBucketName: given("aws_s3_bucket.logs.id", "example-access-logs"),
      accessLogPrefix: "example/",
      tags: { Team: "platform" },
    }),
  },
};
