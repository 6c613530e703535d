import type { App } from "cdktf";
import { Stack } from "../modules/core/stack";
import { Ecr } from "../modules/ecr/ecr";
import { EcsCluster } from "../modules/ecs-cluster/ecs-cluster";
import { FargateService } from "../modules/fargate-service/fargate-service";
import { LoadBalancer } from "../modules/load-balancer/load-balancer";
import { Networking } from "../modules/networking/networking";
import { StateBackend } from "../modules/state-backend/state-backend";

const SERVICES = ["api", "web"] as const;
const CERTIFICATE = "arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-000000000000";
/** For the stacks that hold only a part. */
const ELSEWHERE = { vpcId: "vpc-0a1b2c3d", subnetIds: ["subnet-0a1b2c3d", "subnet-1a2b3c4d"] };

/** A full platform, as a team has one per environment: all that it takes to run two services, and the state's own bucket. */
export function createPlatform(app: App, index: number): Stack {
  const stack = createStack(app, index);
  const images = new Ecr(stack, "images", { registryName: "bench", repositories: SERVICES, enableScanning: true });
  const network = network3(stack);
  const cluster = new EcsCluster(stack, "cluster", { clusterName: `env${index}-bench` });
  const front = new LoadBalancer(stack, "front", { ...network.publicPlacement, certificateArn: CERTIFICATE });
  for (const name of SERVICES) {
    const placement = { ...cluster.placement, ...network.privatePlacement };
    const to = service(stack, name, { ...placement, image: images.image(name, "1.0.0") });
    front.addRoute(name, { path: `/${name}/*`, to, healthCheck: { path: "/health" } });
  }
  new StateBackend(stack, "state", { bucketName: "bench-terraform-state", dynamodbTableName: "terraform-state-lock" });
  stack.output("url", front.url, "Address of the platform.");
  return stack;
}

export function createNetwork(app: App, index: number): Stack {
  const stack = createStack(app, index);
  network3(stack);
  return stack;
}

export function createService(app: App, index: number): Stack {
  const stack = createStack(app, index);
  service(stack, "api", {
    ...ELSEWHERE,
    clusterName: "bench",
    image: "111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:1.0.0",
  });
  return stack;
}

export function createLoadBalancer(app: App, index: number): Stack {
  const stack = createStack(app, index);
  new LoadBalancer(stack, "front", { ...ELSEWHERE, certificateArn: CERTIFICATE });
  return stack;
}

function createStack(app: App, index: number): Stack {
  const environment = `env${index}`;
  return new Stack(app, `platform-${index}`, {
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
}

/** Three zones, each with its own NAT gateway. */
function network3(stack: Stack): Networking {
  return new Networking(stack, "network", {
    vpcCidr: "10.0.0.0/16",
    availabilityZones: ["eu-west-1a", "eu-west-1b", "eu-west-1c"],
    enableDatabaseSubnets: true,
    oneNatGatewayPerAz: true,
    enableFlowLogs: true,
  });
}

interface Placed {
  readonly clusterName: string;
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  readonly image: string;
}

function service(stack: Stack, id: string, placed: Placed): FargateService {
  return new FargateService(stack, id, {
    ...placed,
    createTaskDefinition: true,
    createService: true,
    port: 8080,
    cpu: 512,
    memory: 1024,
    desiredCount: 2,
    environment: { PORT: "8080", LOG_LEVEL: "info" },
    secrets: { API_KEY: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:bench-api-key-a1b2c3" },
    enableAutoscaling: true,
    minCapacity: 2,
    maxCapacity: 6,
    cpuTarget: 70,
    memoryTarget: 80,
  });
}
