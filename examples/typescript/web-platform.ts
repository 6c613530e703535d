import { App } from "cdktf";
import { Stack } from "../../modules/core/stack";
import { Ecr } from "../../modules/ecr/ecr";
import { EcsCluster } from "../../modules/ecs-cluster/ecs-cluster";
import { FargateService } from "../../modules/fargate-service/fargate-service";
import { LoadBalancer } from "../../modules/load-balancer/load-balancer";
import { Networking } from "../../modules/networking/networking";

/** A registry, a network, a cluster, and two services behind one load balancer. */
export class WebPlatform extends Stack {
  constructor(app: App, environment: "dev" | "prod", certificateArn: string) {
    super(app, `shop-${environment}`, { system: "shop", environment, region: "eu-west-1" });

    const images = new Ecr(this, "images", { registryName: "shop", repositories: ["api", "web"] });
    const network = new Networking(this, "network", {
      availabilityZones: ["eu-west-1a", "eu-west-1b"],
      oneNatGatewayPerAz: environment === "prod",
    });
    const cluster = new EcsCluster(this, "cluster", { clusterName: `${environment}-shop` });
    const placement = { ...cluster.placement, ...network.privatePlacement };

    const api = new FargateService(this, "api", {
      ...placement,
      image: images.image("api", "1.0.0"),
      port: 8000,
      secrets: { API_KEY: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop-api-key-a1b2c3" },
      enableAutoscaling: true,
      maxCapacity: 6,
      cpuTarget: 70,
    });
    const web = new FargateService(this, "web", { ...placement, image: images.image("web", "1.0.0"), port: 80 });

    const loadBalancer = new LoadBalancer(this, "front", { ...network.publicPlacement, certificateArn });
    loadBalancer.addRoute("api", { path: "/api/*", to: api, healthCheck: { path: "/api/health" } });
    loadBalancer.addRoute("web", { path: "/*", to: web });

    this.output("url", loadBalancer.url, "Address of the shop.");
  }
}
