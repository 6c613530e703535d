import type { FargateServiceProps } from "../../modules/fargate-service/interface";

const ACCOUNT = "us-east-1:111122223333";
const REGISTRY = "111122223333.dkr.ecr.us-east-1.amazonaws.com";

const placement = {
  clusterName: "apps",
  createCluster: false,
  vpcId: "vpc-0a1b2c3d",
  subnetIds: ["subnet-0a1b2c3d", "subnet-1a2b3c4d"],
} as const;

const secret = (name: string): string => `arn:aws:secretsmanager:${ACCOUNT}:secret:${name}-AbCdEf`;

/** Literal inputs of the service, one group of them per case; both faces must make the same of each. */
export const cases: Record<string, FargateServiceProps> = {
  // MP-12
  first: { clusterName: "muppet-platform-cluster", vpcId: "vpc-0a1b2c3d", subnetIds: ["subnet-0a1b2c3d"] },
  web: {
    ...placement,
    name: "web",
    image: `${REGISTRY}/web@sha256:${"0".repeat(64)}`,
    port: 80,
    readonlyRootFilesystem: false,
    containerInsights: "disabled",
    entryPoint: ["/bin/sh", "-c"],
    command: ["exec nginx"],
    containerName: "nginx",
    stopTimeout: 60,
    healthCheckCommand: "true",
    healthCheckInterval: 10,
    healthCheckTimeout: 3,
    healthCheckRetries: 5,
    healthCheckStartPeriod: 20,
    ingressCidrs: ["10.0.0.0/16", "10.1.0.0/16"],
    desiredCount: 3,
    deploymentMinimumHealthyPercent: 50,
    assignPublicIp: true,
    waitForSteadyState: true,
    forceNewDeployment: true,
    logMode: "blocking",
  },
  // PL-06: a migration
  migrate: {
    ...placement,
    name: "dev-plue-db-migrate",
    image: "public.ecr.aws/docker/library/alpine:3",
    createService: false,
    secrets: { DATABASE_URL: `${secret("dev-plue-db-connection")}:url::` },
    logGroupName: "/ecs/dev/plue-db-migrate",
    logRetentionInDays: 7,
  },
  secretive: {
    ...placement,
    name: "secretive",
    image: `${REGISTRY}/team/secretive:1`,
    environment: { Z_LAST: "z", A_FIRST: "a", EMPTY: "" },
    secrets: {
      USERNAME: `${secret("database")}:username::`,
      PASSWORD: `${secret("database")}:password::`,
      TOKEN: secret("token"),
      PARAMETER: `arn:aws:ssm:${ACCOUNT}:parameter/shared/key`,
    },
    secretsKmsKeyArns: { main: `arn:aws:kms:${ACCOUNT}:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d` },
    sidecars: {
      proxy: { image: `${REGISTRY}/proxy:2`, port: 9901, essential: true, readonlyRootFilesystem: false, user: "1337" },
      agent: {
        image: `${REGISTRY}/team/secretive:1`,
        cpu: 64,
        memory: 128,
        healthCheckCommand: "true",
        startFirst: "HEALTHY",
      },
    },
    sidecarEnvironment: { proxy: { MODE: "edge" } },
    sidecarSecrets: { agent: { KEY: secret("token"), OTHER: secret("other") } },
    sidecarCommands: { agent: ["run"] },
  },
  volumes: {
    ...placement,
    name: "volumes",
    image: "nginx:1",
    ephemeralStorageInGib: 50,
    sidecars: { backup: { image: "backup:1" } },
    efsVolumes: {
      uploads: { fileSystemId: "fs-0a1b2c3d", accessPointId: "fsap-0a1b2c3d", path: "/uploads" },
      shared: { fileSystemId: "fs-1a2b3c4d", path: "/shared", readOnly: true, container: "backup" },
    },
    egressRules: {
      nfs: { securityGroupId: "sg-0a1b2c3d", port: 2049 },
      dns: { cidr: "10.0.0.2/32", port: 53, protocol: "udp", toPort: 54 },
    },
    egressHttps: false,
  },
  scaled: {
    ...placement,
    name: "scaled",
    image: "nginx:1",
    port: 8080,
    cpu: 1024,
    memory: 2048,
    enableAutoscaling: true,
    minCapacity: 2,
    maxCapacity: 10,
    cpuTarget: 70,
    memoryTarget: 75.5,
    requestCountTarget: 1000,
    requestCountResourceLabel: "app/example/0a1b2c3d4e5f6a7b/targetgroup/api/0a1b2c3d4e5f6a7b",
    scheduledScaling: { night: { schedule: "cron(0 20 ? * MON-FRI *)", min: 0, max: 0 } },
    capacityProviderStrategy: { FARGATE_SPOT: { weight: 4 }, FARGATE: { base: 1 } },
    loadBalancers: {
      main: { targetGroupArn: `arn:aws:elasticloadbalancing:${ACCOUNT}:targetgroup/main/0a1b2c3d4e5f6a7b` },
      admin: {
        targetGroupArn: `arn:aws:elasticloadbalancing:${ACCOUNT}:targetgroup/admin/0a1b2c3d4e5f6a7b`,
        port: 9000,
        containerName: "scaled",
      },
    },
    ingressSecurityGroups: { alb: "sg-0a1b2c3d" },
  },
  discovered: {
    ...placement,
    name: "discovered",
    image: "nginx:1",
    port: 8080,
    cloudMapServiceArn: `arn:aws:servicediscovery:${ACCOUNT}:service/srv-0a1b2c3d`,
    enableServiceConnect: true,
    serviceConnectNamespace: "example",
    deploymentAlarmNames: ["errors"],
    enableExecuteCommand: true,
    readonlyRootFilesystem: false,
    taskPolicyArns: { logs: "arn:aws:iam::aws:policy/CloudWatchLogsReadOnlyAccess" },
    tags: { Team: "platform" },
  },
  client: { ...placement, name: "client", image: "worker:1", enableServiceConnect: true, registerInCloudMap: false },
  "long-name": { ...placement, name: "a".repeat(64), image: "nginx:1" },
};
