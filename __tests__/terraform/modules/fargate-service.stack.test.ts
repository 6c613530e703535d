import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import type { App } from "cdktf";
import { beforeAll, expect, it } from "vitest";
import { Stack } from "../../../modules/core/stack";
import { FargateService } from "../../../modules/fargate-service/fargate-service";
import { Applied } from "../../support/applied";
import { describeTerraform } from "../../support/terraform";

const placement = {
  clusterName: "apps",
  createCluster: false,
  vpcId: "vpc-0a1b2c3d",
  subnetIds: ["subnet-0a1b2c3d"],
} as const;

/** A service with everything that can be added after construction, in a stack. */
function stackOf(app: App): Stack {
  const stack = new Stack(app, "test", { system: "plue", environment: "dev", region: "us-east-1" });
  const database = new SecretsmanagerSecret(stack, "database", { name: "dev-plue-db-connection" });
  const api = new FargateService(stack, "api", {
    ...placement,
    image: "111122223333.dkr.ecr.us-east-1.amazonaws.com/api:1.2.3",
    port: 8000,
    environment: { PORT: "8000" },
    secrets: { TOKEN: "arn:aws:ssm:us-east-1:111122223333:parameter/shared/token" },
    efsVolumes: { uploads: { fileSystemId: "fs-0a1b2c3d", path: "/uploads", readOnly: true } },
    logGroupName: "/ecs/dev/plue-api-server",
  });
  api.addSecret("DATABASE_URL", `${database.arn}:url::`);
  api.addSecret("DATABASE_PASSWORD", `${database.arn}:password::`);
  api.addEnvironment("API_ENDPOINT", "http://localhost");
  api.addSidecar("xray", { image: "111122223333.dkr.ecr.us-east-1.amazonaws.com/xray:3", port: 2000, protocol: "udp" });
  api.addToTaskPolicy({ sid: "Trace", actions: ["xray:PutTraceSegments"], resources: ["*"] });
  const group = new LbTargetGroup(stack, "main", {
    port: 8000,
    protocol: "HTTP",
    targetType: "ip",
    vpcId: placement.vpcId,
  });
  api.registerWith({ name: "main", arn: group.arn, after: [group] });
  return stack;
}

interface Policy {
  readonly Statement: readonly { readonly Sid: string; readonly Action: string[]; readonly Resource: string[] }[];
}

interface Container {
  readonly name: string;
  readonly environment: readonly { name: string; value: string }[];
  readonly secrets: readonly { name: string; valueFrom: string }[];
}

describeTerraform("what a service is made of", () => {
  let applied: Applied;
  let secret: string;
  beforeAll(async () => {
    applied = await Applied.of(stackOf);
    secret = String(applied.one("aws_secretsmanager_secret").values["arn"]);
  });

  const policy = (name: string): Policy =>
    JSON.parse(String(applied.one("aws_iam_role_policy", name).values["policy"])) as Policy;
  const containers = (): Container[] =>
    JSON.parse(String(applied.one("aws_ecs_task_definition").values["container_definitions"])) as Container[];

  it("PL-08: injects the secrets by reference, sorted among the variables of the main container", () => {
    const [main] = containers();
    expect(main?.environment).toEqual([
      { name: "API_ENDPOINT", value: "http://localhost" },
      { name: "PORT", value: "8000" },
    ]);
    expect(main?.secrets).toEqual([
      { name: "DATABASE_PASSWORD", valueFrom: `${secret}:password::` },
      { name: "DATABASE_URL", valueFrom: `${secret}:url::` },
      { name: "TOKEN", valueFrom: "arn:aws:ssm:us-east-1:111122223333:parameter/shared/token" },
    ]);
  });

  it("PL-09: logs every container to the group of the document", () => {
    for (const container of containers()) {
      expect(container).toMatchObject({
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-group": "/ecs/dev/plue-api-server",
            "awslogs-region": "us-east-1",
            "awslogs-stream-prefix": "dev-plue-api",
            mode: "non-blocking",
            "max-buffer-size": "25m",
          },
        },
      });
    }
  });

  it("says nothing of what is not set", () => {
    const [main, xray, ...others] = containers();
    expect(others).toEqual([]);
    for (const container of [main, xray]) {
      expect(Object.values(container ?? {})).not.toContain(null);
      for (const key of ["command", "user", "healthCheck"]) expect(container).not.toHaveProperty(key);
    }
    expect(xray).toMatchObject({
      name: "xray",
      essential: false,
      portMappings: [{ containerPort: 2000, protocol: "udp" }],
    });
  });

  it("lets the execution role read exactly these secrets, pull these images and write to this log group", () => {
    const group = String(applied.one("aws_cloudwatch_log_group").values["arn"]);
    const partition = "arn:aws:ecr:us-east-1:111122223333:repository";
    const [token, pull, read, ...others] = policy("api_execution").Statement;
    expect(others).toEqual([]);
    expect(token).toMatchObject({ Action: ["ecr:GetAuthorizationToken"], Resource: ["*"] });
    expect(pull?.Resource).toEqual([`${group}:*`, `${partition}/api`, `${partition}/xray`]);
    expect(read?.Resource).toEqual([secret, "arn:aws:ssm:us-east-1:111122223333:parameter/shared/token"]);
  });

  it("lets the task role mount its volume, not write to a read-only one, and do what was granted", () => {
    const { Statement: own } = policy("api_task");
    expect(own.map(({ Action, Resource }) => [Action, Resource])).toEqual([
      [["elasticfilesystem:ClientMount"], ["arn:aws:elasticfilesystem:us-east-1:123456789012:file-system/fs-0a1b2c3d"]],
    ]);
    expect(policy("api_task_grants").Statement.map(({ Sid }) => Sid)).toEqual(["Trace"]);
  });

  it("is registered in the target group that asks for it", () => {
    const [target] = applied.values("aws_lb_target_group", "arn");
    expect(applied.one("aws_ecs_service").values["load_balancer"]).toMatchObject([
      { target_group_arn: target, container_name: "dev-plue-api", container_port: 8000 },
    ]);
  });
});
