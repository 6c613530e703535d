import { EcrRepository } from "@cdktf/provider-aws/lib/ecr-repository";
import { App, TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { fargateService } from "../../modules/fargate-service/declaration";
import { FargateService } from "../../modules/fargate-service/fargate-service";
import type { FargateServiceProps } from "../../modules/fargate-service/interface";
import { Stack } from "../../modules/core/stack";
import { blocksOf } from "../support/matchers";

const placement = {
  clusterName: "apps",
  createCluster: false,
  vpcId: "vpc-0a1b2c3d",
  subnetIds: ["subnet-0a1b2c3d"],
} as const;
const web = { ...placement, image: "nginx:1", port: 80 };
const SECRET = "arn:aws:secretsmanager:us-east-1:111122223333:secret:db-AbCdEf";

function stack(): Stack {
  return new Stack(new App(), "test", { system: "plue", environment: "dev", region: "us-east-1" });
}

function synthesize(props: FargateServiceProps, change: (service: FargateService) => void = () => undefined): object {
  const inside = stack();
  change(new FargateService(inside, "api", props));
  return inside.toTerraform() as object;
}

const only = (json: object, type: string): Readonly<Record<string, unknown>> => {
  const [block, ...others] = Object.values(blocksOf(json, "resource", type));
  if (block === undefined || others.length > 0) throw new Error(`not exactly one ${type}`);
  return block;
};

describe("what there is", () => {
  const first = synthesize({
    clusterName: "muppet-platform-cluster",
    vpcId: "vpc-0a1b2c3d",
    subnetIds: ["subnet-0a1b2c3d"],
  });
  const service = synthesize(web);

  it("MP-04, MP-12: is a cluster ready for a first service where there is no image", () => {
    expect(first).toHaveResourceWithProperties("aws_ecs_cluster", {
      name: "muppet-platform-cluster",
      setting: [{ name: "containerInsights", value: "enabled" }],
    });
    expect(first).toHaveResourceWithProperties("aws_ecs_cluster_capacity_providers", {
      capacity_providers: ["FARGATE", "FARGATE_SPOT"],
    });
    expect(first).toHaveResource("aws_iam_role", 2);
    expect(first).toHaveResource("aws_security_group", 1);
    expect(first).toHaveResource("aws_cloudwatch_log_group", 1);
    expect(first).not.toHaveResource("aws_ecs_task_definition");
    expect(first).not.toHaveResource("aws_ecs_service");
  });

  it("is a service where there is an image, and no cluster of its own where it is placed into one", () => {
    expect(service).not.toHaveResource("aws_ecs_cluster");
    expect(service).toHaveResourceWithProperties("aws_ecs_service", {
      name: "dev-plue-api",
      cluster: "apps",
      desired_count: 1,
      deployment_minimum_healthy_percent: 100,
      deployment_maximum_percent: 200,
      deployment_circuit_breaker: { enable: true, rollback: true },
      capacity_provider_strategy: [{ capacity_provider: "FARGATE", weight: 1, base: 0 }],
      platform_version: "LATEST",
      propagate_tags: "SERVICE",
      wait_for_steady_state: false,
      availability_zone_rebalancing: "ENABLED",
    });
    expect(service).toHaveResourceWithProperties("aws_cloudwatch_log_group", {
      name: "/ecs/apps/dev-plue-api",
      retention_in_days: 30,
    });
  });

  it("PL-06: is a task definition and the command that runs it where createService is false", () => {
    const task = synthesize({ ...web, createService: false }, (migrate) => {
      expect(migrate.runTaskCommand).toContain("aws ecs run-task --cluster apps --task-definition ");
      expect(migrate.runTaskCommand).toContain("assignPublicIp=DISABLED");
      expect(migrate.serviceName).toBeUndefined();
    });
    expect(task).toHaveResource("aws_ecs_task_definition", 1);
    expect(task).not.toHaveResource("aws_ecs_service");
  });

  it("is a service, decided at synth, where the image is a repository's URL with a tag", () => {
    const inside = stack();
    const repository = new EcrRepository(inside, "images", { name: "api" });
    new FargateService(inside, "api", { ...web, image: `${repository.repositoryUrl}:1.2.3` });
    expect(only(inside.toTerraform() as object, "aws_ecs_service")).not.toHaveProperty("count");
  });

  it("keeps separate roles for starting the containers and for the containers themselves", () => {
    const { execution_role_arn, task_role_arn } = only(service, "aws_ecs_task_definition");
    expect(execution_role_arn).toBe("${aws_iam_role.api_execution.arn}");
    expect(task_role_arn).toBe("${aws_iam_role.api_task.arn}");
    expect(service).toHaveResource("aws_iam_role_policy", 1);
  });

  it("has readable addresses", () => {
    const resources = (service as { resource: Record<string, object> }).resource;
    const addresses = Object.entries(resources).flatMap(([type, named]) =>
      Object.keys(named).map((name) => `${type}.${name}`),
    );
    expect(addresses.sort()).toEqual([
      "aws_cloudwatch_log_group.api",
      "aws_ecs_service.api",
      "aws_ecs_task_definition.api",
      "aws_iam_role.api_execution",
      "aws_iam_role.api_task",
      "aws_iam_role_policy.api_execution",
      "aws_security_group.api",
      "aws_vpc_security_group_egress_rule.api_https",
    ]);
  });
});

describe("scaling", () => {
  const scaled = synthesize({ ...web, enableAutoscaling: true, minCapacity: 2, maxCapacity: 4, cpuTarget: 70 });

  it("leaves the number of tasks alone exactly where scaling is on, under the same address", () => {
    expect(blocksOf(scaled, "resource", "aws_ecs_service")["api"]?.["lifecycle"]).toEqual({
      ignore_changes: ["desired_count"],
    });
    expect(only(synthesize(web), "aws_ecs_service")).not.toHaveProperty("lifecycle");
  });

  it("follows what has a target, and nothing else", () => {
    expect(scaled).toHaveResource("aws_appautoscaling_policy", 1);
    expect(scaled).toHaveResourceWithProperties("aws_appautoscaling_policy", {
      name: "dev-plue-api-cpu",
      target_tracking_scaling_policy_configuration: {
        target_value: 70,
        scale_in_cooldown: 300,
        scale_out_cooldown: 300,
        predefined_metric_specification: { predefined_metric_type: "ECSServiceAverageCPUUtilization" },
      },
    });
  });

  it("makes two services of a switch that only Terraform knows", () => {
    const inside = stack();
    const { enableAutoscaling } = inside.variables({ enableAutoscaling: fargateService.inputs.enableAutoscaling });
    new FargateService(inside, "api", { ...web, enableAutoscaling, cpuTarget: 70 });
    const services = blocksOf(inside.toTerraform(), "resource", "aws_ecs_service");
    expect(Object.keys(services)).toEqual(["api", "api_scaled"]);
    expect(services["api"]?.["count"]).toBe("${!var.enable_autoscaling ? 1 : 0}");
    expect(services["api_scaled"]?.["count"]).toBe("${var.enable_autoscaling ? 1 : 0}");
    expect(services["api_scaled"]?.["lifecycle"]).toEqual({ ignore_changes: ["desired_count"] });
  });
});

describe("order", () => {
  it("makes the service go before whatever its tasks need to stop in order", () => {
    const json = synthesize(
      {
        ...web,
        createCluster: true,
        enableExecuteCommand: true,
        readonlyRootFilesystem: false,
        taskPolicyArns: { logs: "arn:aws:iam::aws:policy/CloudWatchLogsReadOnlyAccess" },
      },
      (service) => {
        service.addToTaskPolicy({ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::bucket/*"] });
        service.addToTaskPolicy({ actions: ["s3:PutObject"], resources: ["arn:aws:s3:::bucket/*"] });
      },
    );
    expect(only(json, "aws_ecs_service")["depends_on"]).toEqual([
      "aws_iam_role_policy.api_execution",
      "aws_iam_role_policy.api_task",
      "aws_iam_role_policy_attachment.api_task_logs",
      "aws_vpc_security_group_egress_rule.api_https",
      "aws_iam_role_policy.api_task_grants",
    ]);
    // By reference: AWS refuses to detach capacity providers that tasks use.
    expect(only(json, "aws_ecs_service")["cluster"]).toBe(
      "${aws_ecs_cluster_capacity_providers.api_cluster.cluster_name}",
    );
    const grants = blocksOf(json, "resource", "aws_iam_role_policy")["api_task_grants"]?.["policy"];
    expect(grants).toContain("s3:GetObject");
    expect(grants).toContain("s3:PutObject");
  });

  it("makes the service go before what registers it", () => {
    const json = synthesize(web, (service) => {
      const { cdktfStack } = service.logGroup;
      const after = [new TerraformVariable(cdktfStack, "rule", {})];
      service.registerWith({
        name: "main",
        arn: "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/main/1",
        after,
      });
    });
    const { load_balancer, depends_on } = only(json, "aws_ecs_service");
    expect(load_balancer).toEqual([
      {
        target_group_arn: "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/main/1",
        container_name: "dev-plue-api",
        container_port: 80,
      },
    ]);
    expect(depends_on).toContain("var.rule");
  });
});

describe("what is added later", () => {
  const peer = (scope: Construct, id: string) =>
    Object.assign(new Construct(scope, id), { securityGroupId: "sg-0a1b2c3d" });
  const json = synthesize({ ...web, environment: { PORT: "80" } }, (service) => {
    service.addEnvironment("LOG_LEVEL", "info");
    service.addSecret("DATABASE_URL", `${SECRET}:url::`);
    service.addSidecar("xray", {
      image: "xray:3",
      environment: { A: "b" },
      secrets: { KEY: SECRET },
      command: ["run"],
    });
    service.allowFrom(peer(service, "alb"));
    service.allowFrom({ securityGroupId: "sg-1a2b3c4d" }, 9090, "metrics");
    service.allowTo(peer(service, "database"), 5432);
  });

  it("is in the container definitions and in the execution role's policy", () => {
    const definitions = only(json, "aws_ecs_task_definition")["container_definitions"];
    for (const text of ['"LOG_LEVEL"', '"PORT"', '"DATABASE_URL"', '"xray:3"', '["run"]'])
      expect(definitions).toContain(text);
    const policy = only(json, "aws_iam_role_policy")["policy"];
    expect(policy).toContain(`Resource = ["${SECRET}"]`);
  });

  it("opens the ports that are named, under names that say for whom", () => {
    expect(blocksOf(json, "resource", "aws_vpc_security_group_ingress_rule")).toMatchObject({
      api_from_alb: { from_port: 80, to_port: 80, referenced_security_group_id: "sg-0a1b2c3d" },
      api_from_metrics: { from_port: 9090, to_port: 9090, referenced_security_group_id: "sg-1a2b3c4d" },
    });
    expect(blocksOf(json, "resource", "aws_vpc_security_group_egress_rule")).toMatchObject({
      api_to_database_5432: { from_port: 5432, to_port: 5432 },
    });
  });

  it.each<[string, (service: FargateService) => void, string]>([
    [
      "a variable twice",
      (service) => service.addEnvironment("PORT", "81"),
      'test/api: environment.PORT must be given only once, got "81". Choose another name.',
    ],
    [
      "a secret that is a variable",
      (service) => service.addSecret("PORT", SECRET),
      'test/api: secrets.PORT must not be in environment too, got "PORT". Choose one of them.',
    ],
    [
      "a secret itself",
      (service) => service.addSecret("PASSWORD", "hunter2"),
      "test/api: secrets.PASSWORD must be the ARN of a Secrets Manager secret (with :json-key:: behind it for one field) or of an SSM parameter, never the secret itself.",
    ],
    [
      "a peer without a name",
      (service) => service.allowFrom({ securityGroupId: "sg-0a1b2c3d" }),
      "test/api: name must be given for a peer that is no construct, got nothing. It names the security-group rule.",
    ],
  ])("refuses %s", (_, change, message) => {
    expect(() => synthesize({ ...web, environment: { PORT: "80" } }, change)).toThrow(
      expect.objectContaining({ message }),
    );
  });

  it("has no port to connect to where none is given", () => {
    expect(() => synthesize({ ...web, port: undefined }, (service) => service.allowFrom(peer(service, "alb")))).toThrow(
      expect.objectContaining({
        message: "test/api: port must be given where something connects to the service, got nothing.",
      }),
    );
  });
});
