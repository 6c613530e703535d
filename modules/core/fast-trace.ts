/**
 * First import of every entry point. cdktf captures an unlimited stack trace for each token it creates, a quarter of the
 * time of a synthesis, only to decorate "Resolution error" messages (hashicorp/terraform-cdk#3892). There is no setting
 * for it in 0.21. `CDKTF_CREATION_STACKS=1` brings the traces back.
 */
import "./fast-load";

interface StackTraceModule {
  captureStackTrace: () => string[];
}

if (process.env["CDKTF_CREATION_STACKS"] !== "1") {
  // By require: a private path without an ES export.
  const stackTrace = require("cdktf/lib/tokens/private/stack-trace") as StackTraceModule;
  stackTrace.captureStackTrace = () => [];
}
