import { describe, expect, it } from "vitest";
import { StateBackend } from "../../modules/state-backend/state-backend";
import { blocksOf } from "../support/matchers";
import { itRejectsAtSynth, synthesize } from "../support/module-proofs";
import { rejected } from "./state-backend.rejected";

const KEYS = {
  main: "arn:aws:kms:us-east-1:111122223333:key/1",
  replica: "arn:aws:kms:us-west-2:111122223333:key/2",
};

describe("StateBackend", () => {
  let backend: ReturnType<StateBackend["backend"]> | undefined;
  const plain = synthesize((stack) => {
    const state = new StateBackend(stack, "state", {
      bucketName: "pixelsandpetals-terraform-state",
      dynamodbTableName: "pixelsandpetals-terraform-locks",
      billingMode: "PROVISIONED",
    });
    backend = state.backend("shop/dev/terraform.tfstate", "us-east-1");
    stack.output("settings", state.backendConfiguration, "Settings of the backend.");
  });
  const copied = synthesize((stack) => {
    new StateBackend(stack, "state", {
      bucketName: "shop-state",
      encryptionType: "KMS",
      kmsKeyArn: KEYS.main,
      replicationRegion: "us-west-2",
      replicaKmsKeyArn: KEYS.replica,
      accessLogBucketName: "logs",
    });
  });

  it("keeps versions, encrypted and private, for owners alone", () => {
    const bucket = "${aws_s3_bucket.state.id}";
    expect(plain).toHaveResourceWithProperties("aws_s3_bucket", {
      bucket: "pixelsandpetals-terraform-state",
      force_destroy: false,
    });
    expect(plain).toHaveResourceWithProperties("aws_s3_bucket_versioning", {
      bucket,
      versioning_configuration: { status: "Enabled" },
    });
    expect(plain).toHaveResourceWithProperties("aws_s3_bucket_public_access_block", {
      bucket,
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(plain).toHaveResourceWithProperties("aws_s3_bucket_ownership_controls", {
      bucket,
      rule: { object_ownership: "BucketOwnerEnforced" },
    });
    expect(plain).toHaveResourceWithProperties("aws_s3_bucket_server_side_encryption_configuration", {
      bucket,
      rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" }, bucket_key_enabled: false }],
    });
    expect(plain).toHaveResourceWithProperties("aws_s3_bucket_lifecycle_configuration", {
      rule: [
        {
          id: "expire-old-versions",
          status: "Enabled",
          filter: [{ prefix: "" }],
          noncurrent_version_expiration: [{ noncurrent_days: 90, newer_noncurrent_versions: 10 }],
          abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
        },
      ],
    });
  });

  it("denies what comes without TLS 1.2", () => {
    const policy = blocksOf(plain, "resource", "aws_s3_bucket_policy")["state"]?.["policy"];
    expect(policy).toContain('Condition = { Bool = { "aws:SecureTransport" = "false" } }');
    expect(policy).toContain('Condition = { NumericLessThan = { "s3:TlsVersion" = "1.2" } }');
    expect((policy as string).match(/Effect = "Deny"/g)).toHaveLength(2);
    expect(policy).not.toContain("Allow");
  });

  it("locks by the key that the backend writes, at the capacity asked for", () => {
    expect(plain).toHaveResourceWithProperties("aws_dynamodb_table", {
      name: "pixelsandpetals-terraform-locks",
      hash_key: "LockID",
      attribute: [{ name: "LockID", type: "S" }],
      billing_mode: "PROVISIONED",
      read_capacity: 5,
      write_capacity: 5,
      deletion_protection_enabled: true,
      point_in_time_recovery: { enabled: true },
      server_side_encryption: { enabled: true },
    });
    expect(blocksOf(copied, "resource", "aws_dynamodb_table")["state"]).not.toHaveProperty("read_capacity");
    expect(copied).toHaveResourceWithProperties("aws_dynamodb_table", {
      billing_mode: "PAY_PER_REQUEST",
      server_side_encryption: { enabled: true, kms_key_arn: KEYS.main },
    });
  });

  it("has neither copy nor access log unless asked", () => {
    expect(plain).toHaveResource("aws_s3_bucket", 1);
    expect(plain).toHaveResource("aws_s3_bucket_replication_configuration", 0);
    expect(plain).toHaveResource("aws_iam_role", 0);
    expect(plain).toHaveResource("aws_s3_bucket_logging", 0);
  });

  it("copies to a bucket of the same kind in the other region", () => {
    const types = ["versioning", "public_access_block", "ownership_controls", "policy", "lifecycle_configuration"];
    for (const type of types) {
      expect(copied).toHaveResourceWithProperties(`aws_s3_bucket_${type}`, { region: "us-west-2" }, 1);
    }
    expect(copied).toHaveResourceWithProperties("aws_s3_bucket", { bucket: "shop-state-replica", region: "us-west-2" });
    expect(copied).toHaveResourceWithProperties("aws_s3_bucket_server_side_encryption_configuration", {
      region: "us-west-2",
      rule: [
        {
          apply_server_side_encryption_by_default: { sse_algorithm: "aws:kms", kms_master_key_id: KEYS.replica },
          bucket_key_enabled: true,
        },
      ],
    });
    expect(copied).toHaveResourceWithProperties("aws_s3_bucket_replication_configuration", {
      rule: [
        expect.objectContaining({
          destination: expect.objectContaining({
            bucket: "${aws_s3_bucket.state_replica.arn}",
            encryption_configuration: { replica_kms_key_id: KEYS.replica },
          }),
          source_selection_criteria: { sse_kms_encrypted_objects: { status: "Enabled" } },
          delete_marker_replication: { status: "Disabled" },
        }),
      ],
      depends_on: [
        "aws_s3_bucket_versioning.state",
        "aws_s3_bucket_versioning.state_replica",
        "aws_iam_role_policy.state_replication",
      ],
    });
  });

  it("lets the copying role read here, write there, and nothing else", () => {
    const policy = blocksOf(copied, "resource", "aws_iam_role_policy")["state_replication"]?.["policy"] as string;
    const actions = [...policy.matchAll(/"((?:s3|kms):\w+)"/g)].map(([, action = ""]) => action);
    expect(actions.toSorted()).toEqual([
      "kms:Decrypt",
      "kms:Encrypt",
      "s3:GetObjectVersionAcl",
      "s3:GetObjectVersionForReplication",
      "s3:GetObjectVersionTagging",
      "s3:GetReplicationConfiguration",
      "s3:ListBucket",
      "s3:ReplicateObject",
      "s3:ReplicateTags",
    ]);
    expect(policy).not.toContain('"*"');
    expect(policy).toContain(`Action = ["kms:Encrypt"], Resource = ["${KEYS.replica}"]`);
  });

  it("logs requests to the bucket given", () => {
    expect(copied).toHaveResourceWithProperties("aws_s3_bucket_logging", {
      bucket: "${aws_s3_bucket.state.id}",
      target_bucket: "logs",
      target_prefix: "terraform-state/",
    });
  });

  it("says how stacks are to be configured", () => {
    expect(backend).toEqual({
      bucket: "pixelsandpetals-terraform-state",
      dynamodbTable: "pixelsandpetals-terraform-locks",
      key: "shop/dev/terraform.tfstate",
      region: "us-east-1",
      useLockfile: true,
    });
    const { output } = plain as { output: { settings: { value: string } } };
    expect(output.settings.value).toContain("dynamodb_table = aws_dynamodb_table.state.name");
  });

  it("can be kept from being destroyed", () => {
    const kept = synthesize((stack) => {
      const { bucket } = new StateBackend(stack, "state", { bucketName: "shop-state" });
      bucket.lifecycle = { ...bucket.lifecycle, preventDestroy: true };
    });
    expect(kept).toHaveResourceWithProperties("aws_s3_bucket", { lifecycle: { prevent_destroy: true } });
  });

  itRejectsAtSynth("state-backend", rejected);
});
