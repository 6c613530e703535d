import type { App } from "cdktf";
import { Stack } from "../modules/core/stack";
import { Networking } from "../modules/networking/networking";

/** A full platform, as a team would have one per environment: everything that it takes to run two services. */
export function createPlatform(app: App, index: number): Stack {
  const environment = `env${index}`;
  const stack = new Stack(app, `platform-${index}`, {
    system: "bench",
    environment,
    region: "eu-west-1",
    accountId: "111122223333",
    backend: {
      bucket: "bench-terraform-state",
      key: `bench/${environment}/terraform.tfstate`,
      region: "eu-west-1",
      dynamodbTable: "terraform-state-lock",
    },
  });
  new Networking(stack, "network", {
    vpcCidr: "10.0.0.0/16",
    availabilityZones: ["eu-west-1a", "eu-west-1b", "eu-west-1c"],
    oneNatGatewayPerAz: true,
    enableFlowLogs: true,
  });
  return stack;
}
