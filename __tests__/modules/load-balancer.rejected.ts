import type { RejectedCases } from "../support/module-proofs";
import { rejectedRoutes } from "./load-balancer.rejected-routes";
import { rejectedTargets } from "./load-balancer.rejected-targets";

const place = { vpcId: "vpc-0a1b2c3d", subnetIds: ["subnet-0a1b2c3d", "subnet-1a1b2c3d"] };
const certificateArn = "arn:aws:acm:us-east-1:111122223333:certificate/app";
const ACM = "be an ARN such as arn:aws:acm:…";
const SG = 'be an ID such as "sg-0123456789abcdef0"';

const targets = { api: { port: 8000, connect: false } };

/** What load-balancer refuses. */
export const rejected: RejectedCases = {
  name: {
    props: { ...place, name: "-shop" },
    says: 'name must have 1 to 100 letters, digits and hyphens, with a letter or digit at both ends, got "-shop".',
    terraform: "name must have 1 to 100 letters, digits and hyphens",
  },
  "name/internal": {
    props: { ...place, name: "internal-shop" },
    says: 'name must not begin with "internal-", which AWS keeps for itself, got "internal-shop".',
    terraform: 'name must not begin with "internal-", which AWS keeps for itself, got "internal-shop".',
  },
  type: {
    props: { ...place, type: "gateway" },
    says: 'type must be one of "application", "network", got "gateway".',
    terraform: 'type must be one of "application", "network", got "gateway".',
  },
  internal: { props: { ...place, internal: "yes" }, says: 'internal must be a boolean, got "yes".' },
  vpcId: {
    props: { ...place, vpcId: "main" },
    says: 'vpcId must be an ID such as "vpc-0123456789abcdef0", got "main".',
    terraform: 'vpc_id must be an ID such as "vpc-0123456789abcdef0", got "main".',
  },
  subnetIds: {
    props: { ...place, subnetIds: ["subnet-0a1b2c3d", "public"] },
    says: 'subnetIds[1] must be an ID such as "subnet-0123456789abcdef0", got "public".',
    terraform: 'subnet_ids must hold values that each be an ID such as "subnet-0123456789abcdef0"',
  },
  "subnetIds/none": {
    props: { ...place, subnetIds: [] },
    says: "subnetIds must have at least 1 element, got [].",
    terraform: "subnet_ids must have at least 1 element, got [].",
  },
  "subnetIds/one": {
    props: { ...place, subnetIds: ["subnet-0a1b2c3d"] },
    says: 'subnet_ids must name two subnets at least for an application load balancer, got ["subnet-0a1b2c3d"]. Give subnets of two Availability Zones.',
    terraform: "subnet_ids must name two subnets at least for an application load balancer.",
  },
  certificateArn: {
    props: { ...place, certificateArn: "arn:aws:iam::111122223333:role/app" },
    says: `certificateArn must ${ACM}, got "arn:aws:iam::111122223333:role/app".`,
    terraform: `certificate_arn must ${ACM}, got "arn:aws:iam::111122223333:role/app".`,
  },
  enableHttps: { props: { ...place, enableHttps: 1 }, says: "enableHttps must be a boolean, got 1." },
  "enableHttps/certificate": {
    props: { ...place, enableHttps: true },
    says: "certificate_arn must be given where enable_https is true, got nothing.",
    terraform: "certificate_arn must be given where enable_https is true.",
  },
  additionalCertificateArns: {
    props: { ...place, certificateArn, additionalCertificateArns: { admin: "admin" } },
    says: `additionalCertificateArns.admin must ${ACM}, got "admin".`,
    terraform: `additional_certificate_arns must hold values that each ${ACM}`,
  },
  "additionalCertificateArns/http": {
    props: { ...place, additionalCertificateArns: { admin: certificateArn } },
    says: `additional_certificate_arns must be empty where there is no HTTPS listener, got {"admin":"${certificateArn}"}. Give certificate_arn or set enable_https, with type application.`,
    terraform: "additional_certificate_arns must be empty where there is no HTTPS listener.",
  },
  sslPolicy: {
    props: { ...place, sslPolicy: "TLS13" },
    says: 'sslPolicy must be the name of a security policy such as "ELBSecurityPolicy-TLS13-1-2-Res-2021-06", got "TLS13".',
    terraform: 'ssl_policy must be the name of a security policy such as "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"',
  },
  redirectHttp: { props: { ...place, redirectHttp: "301" }, says: 'redirectHttp must be a boolean, got "301".' },
  ...rejectedTargets,
  ...rejectedRoutes,
  defaultTarget: {
    props: { ...place, targets, defaultTarget: "web" },
    says: 'default_target must be a target of an application load balancer, got "web". Name one of targets.',
    terraform: "default_target must be a target of an application load balancer.",
  },
  "defaultTarget/network": {
    props: { ...place, targets, type: "network", defaultTarget: "api" },
    says: 'default_target must be a target of an application load balancer, got "api". Name one of targets.',
    terraform: "default_target must be a target of an application load balancer.",
  },
  ingressCidrs: {
    props: { ...place, ingressCidrs: ["10.0.0.1/8"] },
    says: 'ingressCidrs[0] must be an IPv4 range such as "10.0.0.0/16" that begins with its own network address, got "10.0.0.1/8".',
    terraform: "ingress_cidrs must hold values that each be an IPv4 range",
  },
  ingressSecurityGroups: {
    props: { ...place, ingressSecurityGroups: { api: "api" } },
    says: `ingressSecurityGroups.api must ${SG}, got "api".`,
    terraform: `ingress_security_groups must hold values that each ${SG}`,
  },
  idleTimeout: {
    props: { ...place, idleTimeout: 4001 },
    says: "idleTimeout must be a whole number from 1 to 4000, got 4001.",
    terraform: "idle_timeout must be a whole number from 1 to 4000, got 4001.",
  },
  dropInvalidHeaderFields: {
    props: { ...place, dropInvalidHeaderFields: "x" },
    says: 'dropInvalidHeaderFields must be a boolean, got "x".',
  },
  desyncMitigationMode: {
    props: { ...place, desyncMitigationMode: "strict" },
    says: 'desyncMitigationMode must be one of "monitor", "defensive", "strictest", got "strict".',
    terraform: 'desync_mitigation_mode must be one of "monitor", "defensive", "strictest", got "strict".',
  },
  enableCrossZone: { props: { ...place, enableCrossZone: 0 }, says: "enableCrossZone must be a boolean, got 0." },
  deletionProtection: {
    props: { ...place, deletionProtection: "off" },
    says: 'deletionProtection must be a boolean, got "off".',
  },
  accessLogsBucket: {
    props: { ...place, accessLogsBucket: "arn:aws:s3:::logs" },
    says: 'accessLogsBucket must have 3 to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends, got "arn:aws:s3:::logs".',
    terraform: "access_logs_bucket must have 3 to 63 lower-case letters, digits and hyphens",
  },
  accessLogsPrefix: {
    props: { ...place, accessLogsBucket: "logs", accessLogsPrefix: "/alb" },
    says: 'accessLogsPrefix must neither begin nor end with a slash, got "/alb".',
    terraform: 'access_logs_prefix must neither begin nor end with a slash, got "/alb".',
  },
  enableAccessLogs: { props: { ...place, enableAccessLogs: 1 }, says: "enableAccessLogs must be a boolean, got 1." },
  "enableAccessLogs/bucket": {
    props: { ...place, enableAccessLogs: true },
    says: "access_logs_bucket must be given where enable_access_logs is true, got nothing.",
    terraform: "access_logs_bucket must be given where enable_access_logs is true.",
  },
  tags: { props: { ...place, tags: { Team: 1 } }, says: "tags.Team must be a string, got 1." },
};
