import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table";
import type { Construct } from "constructs";
import { choose } from "../core/condition";
import type { Values } from "../core/inputs";
import { mergeTags } from "../core/tags";
import type { stateBackend } from "./declaration";

/** The key that Terraform's s3 backend writes. https://developer.hashicorp.com/terraform/language/backend/s3#dynamodb-state-locking */
const LOCK_ID = "LockID";

export function createLockTable(scope: Construct, inputs: Values<(typeof stateBackend)["inputs"]>): DynamodbTable {
  const { dynamodbTableName: name, billingMode, encryptionType } = inputs;
  const isProvisioned = billingMode.is("PROVISIONED");
  return new DynamodbTable(scope, "dynamodb_table", {
    name,
    hashKey: LOCK_ID,
    attribute: [{ name: LOCK_ID, type: "S" }],
    billingMode: billingMode.value,
    readCapacity: choose(isProvisioned, inputs.readCapacity, undefined),
    writeCapacity: choose(isProvisioned, inputs.writeCapacity, undefined),
    deletionProtectionEnabled: inputs.deletionProtection.value,
    pointInTimeRecovery: { enabled: inputs.enablePointInTimeRecovery.value },
    serverSideEncryption: {
      enabled: true,
      kmsKeyArn: choose(encryptionType.is("KMS"), inputs.kmsKeyArn.value, undefined),
    },
    tags: mergeTags(inputs.tags, { Name: name }),
  });
}
