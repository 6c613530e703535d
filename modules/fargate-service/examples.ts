import type { Examples } from "../core/export/example";
import type { FargateServiceProps } from "./interface";

const ACCOUNT = "us-east-1:111122223333";
const network = {
  module: "networking",
  arguments: { vpc_cidr: "10.0.0.0/16", availability_zones: ["us-east-1a", "us-east-1b"] },
};

export const fargateServiceExamples: Examples<FargateServiceProps> = {
  minimal: {
    needs: { networking: network },
    props: (given) => ({
      clusterName: "muppet-platform-cluster",
      vpcId: given("module.networking.vpc_id", "vpc-0a1b2c3d"),
      subnetIds: given("module.networking.private_subnet_ids", ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]),
    }),
  },
  complete: {
    needs: { networking: network },
    resources: {
      "aws_ecs_cluster.apps": { name: "apps" },
      "aws_kms_key.main": { description: "Encrypts logs and secrets.", enable_key_rotation: true },
      "aws_secretsmanager_secret.database": {
        name: "dev-example-db-connection",
        kms_key_id: "${aws_kms_key.main.arn}",
      },
      "aws_lb_target_group.api": {
        name: "example-api",
        port: 8000,
        protocol: "HTTP",
        target_type: "ip",
        vpc_id: "${module.networking.vpc_id}",
      },
      "aws_security_group.load_balancer": { name: "example-alb", vpc_id: "${module.networking.vpc_id}" },
      "aws_efs_file_system.uploads": { encrypted: true },
      "aws_security_group.uploads": { name: "example-efs", vpc_id: "${module.networking.vpc_id}" },
    },
    props: (given) => ({
      name: "dev-example-api",
      clusterName: given("aws_ecs_cluster.apps.name", "apps"),
      createCluster: false,
      vpcId: given("module.networking.vpc_id", "vpc-0a1b2c3d"),
      subnetIds: given("module.networking.private_subnet_ids", ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]),
      image: "111122223333.dkr.ecr.us-east-1.amazonaws.com/api:1.4.2",
      port: 8000,
      command: ["serve", "--port", "8000"],
      environment: { PORT: "8000", LOG_LEVEL: "info" },
      secrets: {
        DATABASE_URL: `${given(
          "aws_secretsmanager_secret.database.arn",
          `arn:aws:secretsmanager:${ACCOUNT}:secret:dev-example-db-connection-AbCdEf`,
        )}:url::`,
      },
      secretsKmsKeyArns: {
        main: given("aws_kms_key.main.arn", `arn:aws:kms:${ACCOUNT}:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d`),
      },
      user: "1000:1000",
      healthCheckCommand: "wget -qO- http://localhost:8000/health || exit 1",
      cpu: 1024,
      memory: 2048,
      architecture: "ARM64",
      ephemeralStorageInGib: 30,
      sidecars: {
        xray: {
          image: "public.ecr.aws/xray/aws-xray-daemon:3.x",
          cpu: 32,
          memoryReservation: 256,
          port: 2000,
          protocol: "udp",
          startFirst: "START",
        },
      },
      sidecarEnvironment: { xray: { AWS_REGION: "us-east-1" } },
      sidecarCommands: { xray: ["--log-level", "warn"] },
      efsVolumes: {
        uploads: {
          fileSystemId: given("aws_efs_file_system.uploads.id", "fs-0a1b2c3d"),
          path: "/var/uploads",
        },
      },
      taskPolicyArns: { xray: "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess" },
      capacityProviderStrategy: { FARGATE: { base: 1, weight: 1 }, FARGATE_SPOT: { weight: 3 } },
      deploymentAlarmNames: ["dev-example-api-errors"],
      healthCheckGracePeriodSeconds: 60,
      ingressSecurityGroups: { alb: given("aws_security_group.load_balancer.id", "sg-0a1b2c3d") },
      egressRules: {
        database: { cidr: "10.0.0.0/16", port: 5432, description: "PostgreSQL in the VPC." },
        uploads: { securityGroupId: given("aws_security_group.uploads.id", "sg-1a2b3c4d"), port: 2049 },
      },
      loadBalancers: {
        alb: {
          targetGroupArn: given(
            "aws_lb_target_group.api.arn",
            `arn:aws:elasticloadbalancing:${ACCOUNT}:targetgroup/example-api/0a1b2c3d4e5f6a7b`,
          ),
        },
      },
      enableServiceConnect: true,
      serviceConnectNamespace: "example",
      serviceConnectAlias: "api",
      enableAutoscaling: true,
      minCapacity: 2,
      maxCapacity: 10,
      cpuTarget: 70,
      memoryTarget: 75,
      scheduledScaling: {
        evening: { schedule: "cron(0 20 ? * MON-FRI *)", min: 1, max: 2, timezone: "Europe/Berlin" },
        morning: { schedule: "cron(0 6 ? * MON-FRI *)", min: 2, max: 10, timezone: "Europe/Berlin" },
      },
      logGroupName: "/ecs/dev/example-api",
      logRetentionInDays: 7,
      logKmsKeyArn: given("aws_kms_key.main.arn", `arn:aws:kms:${ACCOUNT}:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d`),
      tags: { Team: "platform" },
    }),
  },
};
