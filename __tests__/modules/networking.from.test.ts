import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { EcsCluster } from "../../modules/ecs-cluster/ecs-cluster";
import { FargateService } from "../../modules/fargate-service/fargate-service";
import type { INetworking, NetworkingAttributes } from "../../modules/networking/existing";
import { Networking } from "../../modules/networking/networking";
import { messageOf, synthesize } from "../support/module-proofs";

const given = {
  vpcId: "vpc-0a1b2c3d",
  publicSubnetIds: ["subnet-0a1b2c3d"],
  privateSubnetIds: ["subnet-1a1b2c3d", "subnet-2a1b2c3d"],
  databaseSubnetIds: ["subnet-3a1b2c3d"],
};

const subnetsOf = (subnets: unknown): unknown => expect.objectContaining({ subnets });

describe("Networking.fromAttributes", () => {
  it("is what a Networking is to others", () => {
    expect(Networking.fromAttributes(given)).toMatchObject({
      ...given,
      privatePlacement: { vpcId: given.vpcId, subnetIds: given.privateSubnetIds },
      publicPlacement: { vpcId: given.vpcId, subnetIds: given.publicSubnetIds },
    });
    synthesize((stack) => {
      const own: INetworking = new Networking(stack, "network", { availabilityZones: ["us-east-1a"] });
      expect(Object.keys(own.privatePlacement)).toEqual(["vpcId", "subnetIds"]);
    });
  });

  it("places a service by literal IDs, and creates nothing itself", () => {
    const build = (place: object) =>
      synthesize((stack) => {
        const { placement } = EcsCluster.fromClusterName("platform");
        new FargateService(stack, "api", {
          ...placement,
          ...Networking.fromAttributes(given).privatePlacement,
          ...place,
          image: "nginx:1.29",
        });
      });
    const built = build({});
    expect(built).toEqual(
      build({ vpcId: given.vpcId, subnetIds: given.privateSubnetIds, clusterName: "platform", createCluster: false }),
    );
    expect(built).toHaveResourceWithProperties("aws_security_group", { vpc_id: "vpc-0a1b2c3d" });
    expect(built).toHaveResourceWithProperties("aws_ecs_service", {
      cluster: "platform",
      network_configuration: subnetsOf(["subnet-1a1b2c3d", "subnet-2a1b2c3d"]),
    });
    expect(built).not.toHaveProperty("data");
    expect(synthesize(() => Networking.fromAttributes(given))).toEqual(synthesize(() => {}));
  });

  it("takes values that only Terraform knows", () => {
    const built = synthesize((stack) => {
      const vpcId = new TerraformVariable(stack, "vpc_id", { type: "string" }).stringValue;
      const privateSubnetIds = new TerraformVariable(stack, "subnet_ids", { type: "list(string)" }).listValue;
      new FargateService(stack, "api", {
        ...Networking.fromAttributes({ vpcId, privateSubnetIds }).privatePlacement,
        clusterName: "platform",
        image: "nginx:1.29",
      });
    });
    expect(built).toHaveResourceWithProperties("aws_security_group", { vpc_id: "${var.vpc_id}" });
    expect(built).toHaveResourceWithProperties("aws_ecs_service", {
      network_configuration: subnetsOf("${var.subnet_ids}"),
    });
  });

  it.each<[string, object, string]>([
    ["no VPC", {}, "vpcId must be given, got nothing. Give the ID of the VPC."],
    ["a wrong VPC", { vpcId: "vpc" }, 'vpcId must be an ID such as "vpc-0123456789abcdef0", got "vpc".'],
    [
      "a wrong subnet",
      { ...given, privateSubnetIds: ["subnet-1", "private"] },
      'privateSubnetIds[1] must be an ID such as "subnet-0123456789abcdef0", got "private".',
    ],
    ["no subnets", { ...given, publicSubnetIds: [] }, "publicSubnetIds must have at least 1 element, got []."],
    [
      "a misspelt name",
      { ...given, privateSubnets: [] },
      'privateSubnets must be one of vpcId, publicSubnetIds, privateSubnetIds, databaseSubnetIds, got "privateSubnets". Did you mean privateSubnetIds?',
    ],
  ])("refuses %s", (_, attributes, says) => {
    expect(messageOf(() => Networking.fromAttributes(attributes as NetworkingAttributes))).toBe(
      `Networking.fromAttributes: ${says}`,
    );
  });

  it.each<[string, (network: INetworking) => unknown]>([
    ["privateSubnetIds", ({ privatePlacement }) => privatePlacement],
    ["publicSubnetIds", ({ publicPlacement }) => publicPlacement],
    ["databaseSubnetIds", ({ databaseSubnetIds }) => databaseSubnetIds],
  ])("refuses to make up %s", (input, ask) => {
    expect(messageOf(() => ask(Networking.fromAttributes({ vpcId: given.vpcId })))).toBe(
      `Networking.fromAttributes: ${input} must be given, got nothing. Give the IDs of the subnets, for something is placed there.`,
    );
  });
});
