import { describe, expect, it } from "vitest";
import { EcsCluster } from "../../modules/ecs-cluster/ecs-cluster";
import { blocksOf } from "../support/matchers";
import { itRejectsAtSynth, synthesize } from "../support/module-proofs";
import { rejected } from "./ecs-cluster.rejected";

const KEY = "arn:aws:kms:us-east-1:111122223333:key/1";

describe("EcsCluster", () => {
  const plain = synthesize((stack) => {
    const cluster = new EcsCluster(stack, "fargate", { clusterName: "muppet-platform-cluster" });
    stack.output("placement", cluster.placement, "Where services go.");
  });
  const full = synthesize((stack) => {
    new EcsCluster(stack, "fargate", {
      clusterName: "shop",
      defaultCapacityProviderStrategy: { FARGATE: { base: 2 }, FARGATE_SPOT: { weight: 3 } },
      containerInsights: "enhanced",
      executeCommandLogRetentionInDays: 365,
      executeCommandKmsKeyArn: KEY,
      enableServiceDiscoveryNamespace: true,
    });
  });

  it("offers Fargate and Fargate Spot, and Fargate unless a service says otherwise", () => {
    expect(plain).toHaveResourceWithProperties("aws_ecs_cluster_capacity_providers", {
      cluster_name: "${aws_ecs_cluster.fargate.name}",
      capacity_providers: ["FARGATE", "FARGATE_SPOT"],
      default_capacity_provider_strategy: [{ capacity_provider: "FARGATE", weight: 1, base: 0 }],
    });
    expect(full).toHaveResourceWithProperties("aws_ecs_cluster_capacity_providers", {
      default_capacity_provider_strategy: [
        { capacity_provider: "FARGATE", weight: 1, base: 2 },
        { capacity_provider: "FARGATE_SPOT", weight: 3, base: 0 },
      ],
    });
  });

  it("has Container Insights on", () => {
    expect(plain).toHaveResourceWithProperties("aws_ecs_cluster", {
      name: "muppet-platform-cluster",
      setting: [{ name: "containerInsights", value: "enabled" }],
    });
    expect(full).toHaveResourceWithProperties("aws_ecs_cluster", {
      setting: [{ name: "containerInsights", value: "enhanced" }],
    });
  });

  it("logs ECS Exec sessions, under the key given", () => {
    expect(full).toHaveResourceWithProperties("aws_cloudwatch_log_group", {
      name: "/aws/ecs/shop/execute-command",
      retention_in_days: 365,
      kms_key_id: KEY,
    });
    expect(full).toHaveResourceWithProperties("aws_ecs_cluster", {
      configuration: {
        execute_command_configuration: {
          kms_key_id: KEY,
          logging: "OVERRIDE",
          log_configuration: {
            cloud_watch_encryption_enabled: true,
            cloud_watch_log_group_name: "${aws_cloudwatch_log_group.fargate_execute_command.name}",
          },
        },
      },
    });
    expect(plain).toHaveResourceWithProperties("aws_ecs_cluster", {
      configuration: {
        execute_command_configuration: expect.objectContaining({
          log_configuration: expect.objectContaining({ cloud_watch_encryption_enabled: false }),
        }),
      },
    });
  });

  it("has no session log and no namespace where neither is asked for", () => {
    const bare = synthesize((stack) => {
      new EcsCluster(stack, "fargate", { clusterName: "bare", enableExecuteCommandLogging: false });
    });
    expect(bare).toHaveResource("aws_cloudwatch_log_group", 0);
    expect(bare).toHaveResource("aws_service_discovery_http_namespace", 0);
    expect(bare).toHaveResource("aws_service_discovery_private_dns_namespace", 0);
    const cluster = blocksOf(bare, "resource", "aws_ecs_cluster")["fargate"];
    expect(cluster).not.toHaveProperty("configuration");
    expect(cluster).not.toHaveProperty("service_connect_defaults");
  });

  it("has services find each other in its namespace", () => {
    expect(full).toHaveResourceWithProperties("aws_service_discovery_http_namespace", { name: "shop" }, 1);
    expect(full).toHaveResource("aws_service_discovery_private_dns_namespace", 0);
    expect(full).toHaveResourceWithProperties("aws_ecs_cluster", {
      service_connect_defaults: { namespace: "${aws_service_discovery_http_namespace.fargate.arn}" },
    });
  });

  it("has private DNS names in a VPC where asked", () => {
    const named = synthesize((stack) => {
      new EcsCluster(stack, "fargate", {
        clusterName: "shop",
        enableServiceDiscoveryNamespace: true,
        serviceDiscoveryNamespaceType: "private_dns",
        serviceDiscoveryNamespaceName: "shop.internal",
        vpcId: "vpc-0123456789abcdef0",
      });
    });
    expect(named).toHaveResourceWithProperties("aws_service_discovery_private_dns_namespace", {
      name: "shop.internal",
      vpc: "vpc-0123456789abcdef0",
    });
    expect(named).toHaveResourceWithProperties("aws_ecs_cluster", {
      service_connect_defaults: { namespace: "${aws_service_discovery_private_dns_namespace.fargate.arn}" },
    });
  });

  it("places services behind its capacity providers, so that they go first", () => {
    const { output } = plain as { output: { placement: { value: object } } };
    expect(output.placement.value).toEqual({
      clusterName: "${aws_ecs_cluster_capacity_providers.fargate.cluster_name}",
      createCluster: false,
    });
  });

  itRejectsAtSynth("ecs-cluster", rejected);
});
