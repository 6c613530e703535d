import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { EcsCluster } from "../../modules/ecs-cluster/ecs-cluster";
import type { IEcsCluster } from "../../modules/ecs-cluster/ecs-cluster";
import { FargateService } from "../../modules/fargate-service/fargate-service";
import { messageOf, synthesize } from "../support/module-proofs";

const place = { vpcId: "vpc-0a1b2c3d", subnetIds: ["subnet-0a1b2c3d"], image: "nginx:1.29" };

describe("EcsCluster.fromClusterName", () => {
  it("is what an EcsCluster is to others", () => {
    expect(EcsCluster.fromClusterName("platform")).toEqual({
      clusterName: "platform",
      placement: { clusterName: "platform", createCluster: false },
    });
    synthesize((stack) => {
      const own: IEcsCluster = new EcsCluster(stack, "cluster", { clusterName: "platform" });
      expect(Object.keys(own.placement)).toEqual(["clusterName", "createCluster"]);
    });
  });

  it("puts a service into the cluster and creates none", () => {
    const built = synthesize((stack) => {
      new FargateService(stack, "api", { ...EcsCluster.fromClusterName("platform").placement, ...place });
    });
    expect(built).toHaveResourceWithProperties("aws_ecs_service", { cluster: "platform" });
    expect(built).not.toHaveProperty("resource.aws_ecs_cluster");
    expect(built).not.toHaveProperty("data");
  });

  it("takes a name that only Terraform knows", () => {
    const built = synthesize((stack) => {
      const name = new TerraformVariable(stack, "cluster", { type: "string" }).stringValue;
      new FargateService(stack, "api", { ...EcsCluster.fromClusterName(name).placement, ...place });
    });
    expect(built).toHaveResourceWithProperties("aws_ecs_service", { cluster: "${var.cluster}" });
  });

  it("refuses what is no name", () => {
    expect(messageOf(() => EcsCluster.fromClusterName("arn:aws:ecs:us-east-1:1:cluster/a"))).toBe(
      'EcsCluster.fromClusterName: clusterName must have 1 to 255 letters, digits, "_" and "-", got "arn:aws:ecs:us-east-1:1:cluster/a".',
    );
  });
});
