import type { Examples } from "../core/export/example";
import type { LoadBalancerProps } from "./interface";

const NETWORKING = {
  module: "networking",
  arguments: { name: "example", availability_zones: ["us-east-1a", "us-east-1b"] },
};

export const loadBalancerExamples: Examples<LoadBalancerProps> = {
  minimal: {
    needs: { networking: NETWORKING },
    props: (given) => ({
      vpcId: given("module.networking.vpc_id", "vpc-0a1b2c3d4e5f60718"),
      subnetIds: given("module.networking.public_subnet_ids", ["subnet-0a1b2c3d", "subnet-1a1b2c3d"]),
    }),
  },
  complete: {
    needs: { networking: NETWORKING },
    resources: {
      "aws_acm_certificate.app": { domain_name: "app.example.com", validation_method: "DNS" },
      "aws_acm_certificate.admin": { domain_name: "admin.example.com", validation_method: "DNS" },
      "aws_s3_bucket.logs": { bucket_prefix: "example-logs-" },
      "aws_security_group.api": {
        name: "example-api",
        description: "Tasks of the API.",
        vpc_id: "${module.networking.vpc_id}",
      },
      "aws_security_group.web": {
        name: "example-web",
        description: "Tasks of the web app.",
        vpc_id: "${module.networking.vpc_id}",
      },
      "aws_security_group.bastion": {
        name: "example-bastion",
        description: "The bastion host.",
        vpc_id: "${module.networking.vpc_id}",
      },
    },
    props: (given) => ({
      name: "example",
      vpcId: given("module.networking.vpc_id", "vpc-0a1b2c3d4e5f60718"),
      subnetIds: given("module.networking.public_subnet_ids", ["subnet-0a1b2c3d", "subnet-1a1b2c3d"]),
      certificateArn: given("aws_acm_certificate.app.arn", "arn:aws:acm:us-east-1:111122223333:certificate/app"),
      enableHttps: true,
      additionalCertificateArns: {
        admin: given("aws_acm_certificate.admin.arn", "arn:aws:acm:us-east-1:111122223333:certificate/admin"),
      },
      targets: {
        api: {
          port: 8000,
          securityGroupId: given("aws_security_group.api.id", "sg-0a1b2c3d4e5f60718"),
          healthCheckPath: "/api/health",
          healthCheckMatcher: "200-299",
          deregistrationDelay: 15,
        },
        web: {
          port: 80,
          securityGroupId: given("aws_security_group.web.id", "sg-1a1b2c3d4e5f60718"),
          stickiness: true,
          slowStart: 60,
        },
      },
      routes: {
        api: { target: "api", path: "/api/*" },
        "api-docs": { target: "api", path: "/docs" },
        admin: { target: "web", host: "admin.example.com" },
        maintenance: { target: "web", path: "/maintenance/*", priority: 49000 },
      },
      defaultTarget: "web",
      ingressCidrs: ["0.0.0.0/0"],
      ingressSecurityGroups: { bastion: given("aws_security_group.bastion.id", "sg-2a1b2c3d4e5f60718") },
      idleTimeout: 120,
      desyncMitigationMode: "strictest",
      deletionProtection: false,
      accessLogsBucket: given("aws_s3_bucket.logs.id", "example-logs-1"),
      accessLogsPrefix: "example",
      enableAccessLogs: true,
      tags: { Team: "platform" },
    }),
  },
};
