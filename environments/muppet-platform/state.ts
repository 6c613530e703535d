import type { App } from "cdktf";
import { Stack } from "../../modules/core/stack";
import type { BackendProps } from "../../modules/core/stack";
import { StateBackend } from "../../modules/state-backend/state-backend";
import { tagsOf } from "./tags";
import type { MuppetPlatformSettings } from "./settings";

/** Where the state of an environment's stack is kept. Bucket names are unique over all accounts, hence the ID in it. */
export function backendOf({ environment, accountId, region }: MuppetPlatformSettings, stack: string): BackendProps {
  return {
    bucket: `muppet-platform-${environment}-terraform-state-${accountId}`,
    key: `muppet-platform/${environment}/${stack}.tfstate`,
    region,
    dynamodbTable: "terraform-state-lock",
  };
}

/** Bucket and lock table of one environment's state; the stack's own state goes there too, once they exist (README.md). */
export class MuppetPlatformState extends Stack {
  constructor(app: App, id: string, settings: MuppetPlatformSettings) {
    const backend = backendOf(settings, "state");
    super(app, id, {
      system: "muppet-platform",
      environment: settings.environment,
      region: settings.region,
      accountId: settings.accountId,
      backend,
      tags: tagsOf(settings),
    });
    const state = new StateBackend(this, "state", {
      bucketName: backend.bucket,
      dynamodbTableName: backend.dynamodbTable,
      deletionProtection: settings.deletionProtection,
    });
    this.output("bucket_name", state.bucketName, "Bucket of the states.");
    this.output("dynamodb_table_name", state.dynamodbTableName, "Table of the locks.");
  }
}
