import type { App } from "cdktf";
import { Construct } from "constructs";
import { Stack } from "../../modules/core/stack";
import { Ecr } from "../../modules/ecr/ecr";
import { EcsCluster } from "../../modules/ecs-cluster/ecs-cluster";
import { FargateService } from "../../modules/fargate-service/fargate-service";
import type { FargateServiceProps } from "../../modules/fargate-service/interface";
import { LoadBalancer } from "../../modules/load-balancer/load-balancer";
import { Networking } from "../../modules/networking/networking";
import { createAccess } from "./access";
import { createDatabaseAccess } from "./database-access";
import type { MuppetPlatformSettings, ServiceSize } from "./settings";
import { backendOf } from "./state";
import { tagsOf } from "./tags";

/** Images that every muppet may pull. */
const SHARED_IMAGES = ["platform-service", "mcp-server", "template-tools"] as const;
const PORT = 8080;

/** The platform of one environment: registry, network, cluster, both load balancers, and every service. */
export class MuppetPlatform extends Stack {
  readonly network: Networking;
  readonly registry: Ecr;
  readonly platformService: FargateService;
  readonly mcpServer: FargateService;
  readonly muppets: Readonly<Record<string, FargateService>>;

  private readonly cluster: EcsCluster;

  constructor(
    app: App,
    id: string,
    private readonly settings: MuppetPlatformSettings,
  ) {
    super(app, id, {
      system: "muppet-platform",
      environment: settings.environment,
      region: settings.region,
      accountId: settings.accountId,
      backend: backendOf(settings, "platform"),
      tags: tagsOf(settings),
    });
    const muppetNames = Object.keys(settings.muppets);

    this.network = new Networking(this, "network", {
      vpcCidr: "10.0.0.0/16",
      availabilityZones: settings.availabilityZones,
      oneNatGatewayPerAz: settings.natGatewayPerZone,
    });
    this.registry = new Ecr(this, "registry", {
      registryName: "muppet-platform",
      repositories: [...SHARED_IMAGES, ...muppetNames.map((name) => `muppets/${name}`)],
      enableScanning: true,
      lifecyclePolicy: "retain-10-images",
      // Pipelines move the tag that a service runs.
      imageTagMutability: "MUTABLE",
      forceDelete: !settings.deletionProtection,
    });
    this.cluster = new EcsCluster(this, "cluster", {
      clusterName: "muppet-platform-cluster",
      containerInsights: "enabled",
    });

    this.platformService = this.service(this, "platform-service", "platform-service", settings.platformService);
    this.mcpServer = this.service(this, "mcp-server", "mcp-server", settings.mcpServer);
    const muppets = new Construct(this, "muppets");
    this.muppets = Object.fromEntries(
      Object.entries(settings.muppets).map(([name, size]) => [
        name,
        // Muppets can be interrupted: everywhere but in production they run on spare capacity, there on half of it.
        this.service(muppets, name, `muppets/${name}`, size, {
          capacityProviderStrategy:
            settings.environment === "production"
              ? { FARGATE: { base: 1, weight: 1 }, FARGATE_SPOT: { weight: 1 } }
              : { FARGATE_SPOT: { weight: 1 } },
        }),
      ]),
    );
    this.route();

    createAccess(this, settings, this.registry, {
      shared: SHARED_IMAGES,
      platform: this.platformService,
      muppets: this.muppets,
    });
    createDatabaseAccess(this, this.network.vpcId, {
      "platform-service": this.platformService,
      ...this.muppets,
    });
    this.output("vpc_id", this.network.vpcId, "ID of the VPC.");
    this.output("ecs_cluster_name", this.cluster.clusterName, "Name of the cluster.");
    this.output("repository_urls", this.registry.repositoryUrls, "Where each image is pushed to and pulled from.");
  }

  private service(
    scope: Construct,
    id: string,
    repository: string,
    { cpu, memory, desiredCount, maxCount }: ServiceSize,
    further: Partial<FargateServiceProps> = {},
  ): FargateService {
    return new FargateService(scope, id, {
      ...this.cluster.placement,
      ...this.network.privatePlacement,
      image: this.registry.image(repository, this.settings.imageTag),
      port: PORT,
      cpu,
      memory,
      desiredCount,
      ...(maxCount === undefined
        ? {}
        : {
            enableAutoscaling: true,
            minCapacity: desiredCount,
            maxCapacity: maxCount,
            cpuTarget: 70,
            memoryTarget: 80,
          }),
      environment: { PORT: String(PORT), ENVIRONMENT: this.settings.environment },
      ...further,
    });
  }

  /** The platform and its MCP server face the internet; muppets reach each other through the internal load balancer. */
  private route(): void {
    const { publicCertificateArn, internalCertificateArn, deletionProtection } = this.settings;
    const front = new LoadBalancer(this, "public", {
      ...this.network.publicPlacement,
      certificateArn: publicCertificateArn,
      deletionProtection,
    });
    front.addRoute("mcp-server", { path: "/mcp/*", to: this.mcpServer });
    front.addRoute("platform-service", { path: "/*", to: this.platformService });

    const internal = new LoadBalancer(this, "internal", {
      ...this.network.privatePlacement,
      internal: true,
      redirectHttp: false,
      certificateArn: internalCertificateArn,
      deletionProtection,
    });
    internal.allowFrom(this.platformService, "platform-service");
    internal.allowFrom(this.mcpServer, "mcp-server");
    for (const [name, muppet] of Object.entries(this.muppets)) {
      internal.addRoute(name, { path: `/muppets/${name}/*`, to: muppet });
      internal.allowFrom(muppet, name);
    }
    this.output("platform_url", front.url, "Address of the platform.");
    this.output("internal_url", internal.url, "Address at which muppets reach each other.");
  }
}
