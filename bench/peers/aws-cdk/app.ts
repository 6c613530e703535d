import { App, Duration, RemovalPolicy, Stack, Tags } from "aws-cdk-lib";
import { AttributeType, BillingMode, Table } from "aws-cdk-lib/aws-dynamodb";
import { FlowLogDestination, IpAddresses, NatProvider, SubnetType, Vpc } from "aws-cdk-lib/aws-ec2";
import { Repository, TagMutability } from "aws-cdk-lib/aws-ecr";
import type { ScalableTaskCount } from "aws-cdk-lib/aws-ecs";
import {
  Cluster,
  ContainerImage,
  ContainerInsights,
  FargateService,
  FargateTaskDefinition,
  LogDrivers,
} from "aws-cdk-lib/aws-ecs";
import { ApplicationLoadBalancer, ListenerAction, ListenerCondition } from "aws-cdk-lib/aws-elasticloadbalancingv2";
import type { ApplicationListener } from "aws-cdk-lib/aws-elasticloadbalancingv2";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";

/** The platform of `bench/app.ts` as the AWS CDK's own constructs make it. */
function createPlatform(app: App, index: number): void {
  const stack = new Stack(app, `platform-${index}`, { env: { account: "111122223333", region: "eu-west-1" } });
  for (const [name, value] of Object.entries({ Environment: `env${index}`, ManagedBy: "cdk", Project: "bench" })) {
    Tags.of(stack).add(name, value);
  }
  const vpc = createNetwork(stack);
  const repositories = Object.fromEntries(["api", "web"].map((name) => [name, createRepository(stack, name)]));
  const cluster = new Cluster(stack, "cluster", {
    vpc,
    containerInsightsV2: ContainerInsights.ENABLED,
    enableFargateCapacityProviders: true,
  });
  const listener = createLoadBalancer(stack, vpc);
  for (const [name, priority] of [
    ["api", 10],
    ["web", 20],
  ] as const) {
    const service = createService(stack, name, cluster, repositories[name]);
    listener.addTargets(`${name}-target`, {
      port: 8080,
      targets: [service],
      priority,
      conditions: [ListenerCondition.pathPatterns([`/${name}/*`])],
      healthCheck: { path: "/health" },
      deregistrationDelay: Duration.seconds(30),
    });
  }
  createState(stack);
}

function createNetwork(stack: Stack): Vpc {
  const vpc = new Vpc(stack, "network", {
    ipAddresses: IpAddresses.cidr("10.0.0.0/16"),
    availabilityZones: ["eu-west-1a", "eu-west-1b", "eu-west-1c"],
    natGateways: 3,
    natGatewayProvider: NatProvider.gateway(),
    restrictDefaultSecurityGroup: false,
    subnetConfiguration: [
      { name: "public", subnetType: SubnetType.PUBLIC, cidrMask: 24 },
      { name: "private", subnetType: SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 20 },
      { name: "database", subnetType: SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
    ],
  });
  const logGroup = new LogGroup(stack, "flow-logs", { retention: RetentionDays.ONE_MONTH });
  vpc.addFlowLog("flow-log", { destination: FlowLogDestination.toCloudWatchLogs(logGroup) });
  return vpc;
}

function createRepository(stack: Stack, name: string): Repository {
  const repository = new Repository(stack, `${name}-repository`, {
    repositoryName: `bench/${name}`,
    imageScanOnPush: true,
    imageTagMutability: TagMutability.IMMUTABLE,
  });
  repository.addLifecycleRule({ maxImageCount: 10 });
  return repository;
}

function createLoadBalancer(stack: Stack, vpc: Vpc): ApplicationListener {
  const loadBalancer = new ApplicationLoadBalancer(stack, "front", { vpc, internetFacing: true });
  loadBalancer.addRedirect();
  return loadBalancer.addListener("https", {
    port: 443,
    certificates: [
      { certificateArn: "arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-000000000000" },
    ],
    defaultAction: ListenerAction.fixedResponse(404),
  });
}

function createService(
  stack: Stack,
  name: string,
  cluster: Cluster,
  repository: Repository | undefined,
): FargateService {
  const taskDefinition = new FargateTaskDefinition(stack, `${name}-task`, { cpu: 512, memoryLimitMiB: 1024 });
  const logGroup = new LogGroup(stack, `${name}-logs`, { retention: RetentionDays.ONE_MONTH });
  if (repository === undefined) throw new Error(`there is no repository ${name}`);
  taskDefinition.addContainer(name, {
    image: ContainerImage.fromEcrRepository(repository, "1.0.0"),
    portMappings: [{ containerPort: 8080 }],
    environment: { PORT: "8080", LOG_LEVEL: "info" },
    logging: LogDrivers.awsLogs({ streamPrefix: name, logGroup }),
  });
  const service = new FargateService(stack, name, {
    cluster,
    taskDefinition,
    desiredCount: 2,
    circuitBreaker: { rollback: true },
    minHealthyPercent: 100,
    maxHealthyPercent: 200,
  });
  scale(service.autoScaleTaskCount({ minCapacity: 2, maxCapacity: 6 }));
  return service;
}

function scale(target: ScalableTaskCount): void {
  target.scaleOnCpuUtilization("cpu", { targetUtilizationPercent: 70 });
  target.scaleOnMemoryUtilization("memory", { targetUtilizationPercent: 80 });
}

function createState(stack: Stack): void {
  new Bucket(stack, "state", {
    versioned: true,
    encryption: BucketEncryption.KMS,
    enforceSSL: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(90) }],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  new Table(stack, "lock", {
    partitionKey: { name: "LockID", type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
  });
}

// Lean: neither traces, tree.json nor analytics; CDK_VALIDATION=false in the environment leaves out its validator, for which
// cdktf has no counterpart. So CloudFormation templates are all that is written.
const app = new App({ analyticsReporting: false, treeMetadata: false, stackTraces: false });
for (let index = 1; index <= Number(process.argv[2]); index += 1) createPlatform(app, index);
app.synth();
