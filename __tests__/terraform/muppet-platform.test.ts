import { beforeAll, expect, it } from "vitest";
import { development } from "../../environments/muppet-platform/development";
import { MuppetPlatform } from "../../environments/muppet-platform/platform";
import { production } from "../../environments/muppet-platform/production";
import { allows, Applied, statementsOf } from "../support/applied";
import type { PolicyStatement } from "../support/applied";
import { describeTerraform } from "../support/terraform";

const SHARED = ["platform-service", "mcp-server", "template-tools"];
const PULL = "ecr:BatchGetImage";
const PUSH = "ecr:PutImage";
const DELETE = "ecr:BatchDeleteImage";

describeTerraform("Muppet Platform", () => {
  let dev: Applied;
  let prod: Applied;

  beforeAll(async () => {
    [dev, prod] = await Promise.all([
      Applied.of((app) => new MuppetPlatform(app, "muppet-platform-development", development)),
      Applied.of((app) => new MuppetPlatform(app, "muppet-platform-production", production)),
    ]);
  });

  const arnOf = (repository: string): string =>
    String(
      dev.all("aws_ecr_repository").find(({ values }) => values["name"] === `muppet-platform/${repository}`)?.values[
        "arn"
      ],
    );

  /** All that a role may do by its inline policies. */
  const permissionsOf = (roleName: string): readonly PolicyStatement[] =>
    dev
      .all("aws_iam_role_policy")
      .filter(({ values }) => values["role"] === roleName)
      .flatMap(({ values }) => statementsOf(values["policy"]));

  const taskRole = (service: string): string => {
    const definition = dev.all("aws_ecs_task_definition").find(({ name }) => name.endsWith(service));
    return String(definition?.values["task_role_arn"]).replace(/^.*role\//, "");
  };

  it("MP-01: has the shared repositories and one per muppet", () => {
    const names = [...SHARED, "muppets/kermit", "muppets/fozzie"].map((name) => `muppet-platform/${name}`);
    expect(new Set(dev.values("aws_ecr_repository", "name"))).toEqual(new Set(names));
    expect(new Set(prod.values("aws_ecr_repository", "name"))).toEqual(new Set(names));
  });

  it("MP-02: scans on push and keeps the latest 10 images of each repository", () => {
    for (const { values } of dev.all("aws_ecr_repository")) {
      expect(values["image_scanning_configuration"]).toEqual([{ scan_on_push: true }]);
    }
    const policies = dev.all("aws_ecr_lifecycle_policy");
    expect(new Set(policies.map(({ values }) => values["repository"]))).toEqual(
      new Set(dev.values("aws_ecr_repository", "name")),
    );
    for (const { values } of policies) {
      const { rules } = JSON.parse(String(values["policy"])) as { rules: { selection: object; action: object }[] };
      expect(rules).toHaveLength(1);
      expect(rules[0]).toMatchObject({
        selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 10 },
        action: { type: "expire" },
      });
    }
  });

  it("MP-03: gives the platform everything, a muppet its own and the shared images, pipelines push and developers pull", () => {
    const platform = permissionsOf(taskRole("platform-service"));
    const kermit = permissionsOf(taskRole("kermit"));
    const pipeline = permissionsOf("development-muppet-platform-pipeline");
    const developer = statementsOf(dev.one("aws_iam_policy").values["policy"]);
    for (const repository of [...SHARED, "muppets/kermit", "muppets/fozzie"]) {
      const arn = arnOf(repository);
      const isOwn = repository === "muppets/kermit";
      const isShared = SHARED.includes(repository);
      const table: [readonly PolicyStatement[], string, boolean][] = [
        [platform, PULL, true],
        [platform, PUSH, true],
        [platform, DELETE, true],
        [kermit, PULL, isOwn || isShared],
        [kermit, PUSH, isOwn],
        [kermit, DELETE, isOwn],
        [pipeline, PUSH, true],
        [pipeline, DELETE, false],
        [developer, PULL, true],
        [developer, PUSH, false],
      ];
      for (const [who, action, expected] of table)
        expect([repository, action, allows(who, action, arn)]).toEqual([repository, action, expected]);
    }
  });

  it("MP-04: has the cluster with both capacity providers and Container Insights", () => {
    const cluster = dev.one("aws_ecs_cluster").values;
    expect(cluster["name"]).toBe("muppet-platform-cluster");
    expect(cluster["setting"]).toEqual([{ name: "containerInsights", value: "enabled" }]);
    expect(dev.one("aws_ecs_cluster_capacity_providers").values["capacity_providers"]).toEqual(
      expect.arrayContaining(["FARGATE", "FARGATE_SPOT"]),
    );
  });

  it("MP-05: has the VPC over two zones, and a NAT gateway per zone outside development", () => {
    for (const [applied, nats] of [
      [dev, 1],
      [prod, 2],
    ] as const) {
      expect(applied.values("aws_vpc", "cidr_block")).toEqual(["10.0.0.0/16"]);
      const subnets = applied.all("aws_subnet").map(({ values }) => {
        const { Type } = values["tags"] as Record<string, string>;
        return `${Type} ${String(values["availability_zone"])}`;
      });
      expect(subnets.sort()).toEqual([
        "private us-west-2a",
        "private us-west-2b",
        "public us-west-2a",
        "public us-west-2b",
      ]);
      expect(applied.all("aws_internet_gateway")).toHaveLength(1);
      expect(applied.all("aws_nat_gateway")).toHaveLength(nats);
      const routes = applied.all("aws_route").filter(({ values }) => values["nat_gateway_id"]);
      expect(new Set(routes.map(({ values }) => values["nat_gateway_id"])).size).toBe(nats);
      expect(routes).toHaveLength(2);
    }
  });

  it("MP-06: has a public and an internal load balancer with TLS, and redirects port 80 on the public one", () => {
    const [front, internal] = [dev.one("aws_lb", "public").values, dev.one("aws_lb", "internal").values];
    expect([front["internal"], internal["internal"]]).toEqual([false, true]);
    const listenersOf = (balancer: Record<string, unknown>): unknown[] =>
      dev
        .all("aws_lb_listener")
        .filter(({ values }) => values["load_balancer_arn"] === balancer["arn"])
        .map(({ values }) => {
          const [action] = values["default_action"] as [{ type: string }];
          return `${String(values["protocol"])} ${String(values["port"])} ${action.type}`;
        })
        .sort();
    expect(listenersOf(front)).toEqual(["HTTP 80 redirect", "HTTPS 443 fixed-response"]);
    expect(listenersOf(internal)).toEqual(["HTTPS 443 fixed-response"]);
  });

  it("MP-10: opens only the paths that are needed", () => {
    const groups = new Map(dev.all("aws_security_group").map(({ values, name }) => [values["id"], name]));
    const rules = dev.all("aws_vpc_security_group_ingress_rule").map(({ values }) => {
      const from = groups.get(values["referenced_security_group_id"]) ?? (values["cidr_ipv4"] as string);
      return `${groups.get(values["security_group_id"]) ?? "?"} ${String(values["from_port"])} from ${from}`;
    });
    const services = ["platform-service", "mcp-server", "muppets_kermit", "muppets_fozzie"];
    const clients = services.filter((name) => name !== "mcp-server");
    expect(rules.sort()).toEqual(
      [
        "public 80 from 0.0.0.0/0",
        "public 443 from 0.0.0.0/0",
        "platform-service 8080 from public",
        "mcp-server 8080 from public",
        "muppets_kermit 8080 from internal",
        "muppets_fozzie 8080 from internal",
        ...services.map((name) => `internal 443 from ${name}`),
        ...clients.map((name) => `database-access 5432 from ${name}`),
      ].sort(),
    );
    const [defaults] = dev.all("aws_default_security_group");
    expect([defaults?.values["ingress"], defaults?.values["egress"]]).toEqual([[], []]);
  });

  it("MP-13: runs muppets on spare capacity and tags everything for cost allocation", () => {
    const strategies = (applied: Applied, service: string): unknown =>
      applied.all("aws_ecs_service").find(({ name }) => name.endsWith(service))?.values["capacity_provider_strategy"];
    expect(strategies(dev, "kermit")).toEqual([expect.objectContaining({ capacity_provider: "FARGATE_SPOT" })]);
    expect(strategies(prod, "kermit")).toContainEqual(expect.objectContaining({ capacity_provider: "FARGATE_SPOT" }));
    expect(JSON.stringify(strategies(prod, "platform-service"))).not.toContain("SPOT");
    const tagged = prod.resources.filter(({ values }) => "tags_all" in values);
    expect(tagged.length).toBeGreaterThan(50);
    for (const { address, values } of tagged) {
      expect([address, values["tags_all"]]).toEqual([
        address,
        expect.objectContaining({
          Project: "muppet-platform",
          Environment: "production",
          CostCenter: "muppet-platform",
          ManagedBy: "terraform",
        }),
      ]);
    }
  });

  it("MP-01: adds a muppet by one line, and changes nothing of the others", async () => {
    const muppets = { ...development.muppets, gonzo: { cpu: 256, memory: 512, desiredCount: 1 } };
    const more = await Applied.of(
      (app) => new MuppetPlatform(app, "muppet-platform-development", { ...development, muppets }),
    );
    const before = new Set(dev.resources.map(({ address }) => address));
    const added = more.resources.map(({ address }) => address).filter((address) => !before.has(address));
    expect(more.resources.length).toBe(dev.resources.length + added.length);
    expect(added.filter((address) => !address.includes("gonzo"))).toEqual([]);
    for (const type of [
      "aws_ecr_repository",
      "aws_ecs_service",
      "aws_iam_role",
      "aws_cloudwatch_log_group",
      "aws_lb_listener_rule",
    ]) {
      expect(added.some((address) => address.startsWith(`${type}.`))).toBe(true);
    }
  });
});
