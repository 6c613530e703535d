import { defaulted, optional, required } from "../core/inputs";
import { list, map, names } from "../core/kinds/collections";
import { matches, withRule } from "../core/kinds/kind";
import { boolean, integer, oneOf, string } from "../core/kinds/scalar";
import { arn, bucketName, cidr, resourceId, resourceName } from "../core/kinds/text";
import { declareModule } from "../core/module";
import { outputs } from "../core/outputs";
import { route } from "./route-input";
import { target } from "./target-input";

const SSL_POLICIES = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html";

const balancerName = withRule(resourceName(100), {
  must: 'not begin with "internal-", which AWS keeps for itself',
  test: (value) => !value.startsWith("internal-"),
  condition: (reference) => `!startswith(${reference}, "internal-")`,
});

export const loadBalancer = declareModule({
  name: "load-balancer",
  summary:
    "An application or network load balancer with its listeners, target groups, routes by path and host, and security group.",
  inputs: {
    name: defaulted(balancerName, "load-balancer", "Name of the load balancer and beginning of all other names."),
    type: defaulted(
      oneOf("application", "network"),
      "application",
      "application routes HTTP by path and host; network has one listener per target.",
    ),
    internal: defaulted(boolean(), false, "Whether it is reachable from inside the VPC only."),
    vpcId: required(resourceId("vpc"), "VPC of the targets."),
    subnetIds: required(
      list(resourceId("subnet"), { min: 1 }),
      "Subnets of the load balancer, in two zones at least for type application: public ones unless it is internal.",
    ),
    certificateArn: optional(arn("acm"), "Certificate of the listeners."),
    enableHttps: optional(
      boolean(),
      "Whether the load balancer terminates TLS. Where absent, whether certificate_arn is given; set it where the ARN is unknown at plan.",
    ),
    additionalCertificateArns: defaulted(
      map(arn("acm")),
      {},
      "Further certificates of the HTTPS listener by name; clients get the one that fits the host.",
    ),
    sslPolicy: defaulted(
      string(
        matches(
          /^ELBSecurityPolicy-[A-Za-z0-9-]+$/,
          'be the name of a security policy such as "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"',
        ),
      ),
      "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
      "Protocols and ciphers of TLS.",
      { see: SSL_POLICIES },
    ),
    redirectHttp: defaulted(
      boolean(),
      true,
      "Whether port 80 redirects to HTTPS. Without it nothing listens on port 80 where HTTPS is on; without HTTPS port 80 serves.",
    ),
    targets: defaulted(map(target, { key: resourceName(24) }), {}, "Target groups by name."),
    routes: defaulted(
      map(route, { key: resourceName(64) }),
      {},
      "Rules of the listener that serves, by name: which requests go to which target.",
    ),
    defaultTarget: optional(
      string(),
      "Target of requests that no route matches. They are answered with 404 where absent.",
    ),
    ingressCidrs: optional(
      names(cidr()),
      "Ranges that may reach the listeners. Anywhere where absent, or none if it is internal.",
    ),
    ingressSecurityGroups: defaulted(
      map(resourceId("sg"), { key: resourceName(64) }),
      {},
      "Security groups that may reach the listeners, by name.",
    ),
    idleTimeout: defaulted(integer({ min: 1, max: 4000 }), 60, "Seconds after which an idle connection is closed."),
    dropInvalidHeaderFields: defaulted(boolean(), true, "Whether HTTP headers with invalid names are dropped."),
    desyncMitigationMode: defaulted(
      oneOf("monitor", "defensive", "strictest"),
      "defensive",
      "What happens to requests that servers may understand in different ways.",
    ),
    enableCrossZone: defaulted(
      boolean(),
      true,
      "Whether a network load balancer's nodes send requests to targets in all zones; an application load balancer's always do.",
    ),
    deletionProtection: defaulted(
      boolean(),
      true,
      "Whether AWS refuses to delete it. Apply with false before destroying.",
    ),
    accessLogsBucket: optional(bucketName(), "Bucket of the access logs, whose policy must let the service write."),
    accessLogsPrefix: optional(
      string(matches(/^[^/].*[^/]$|^[^/]$/, "neither begin nor end with a slash")),
      "Beginning of the access logs' keys.",
    ),
    enableAccessLogs: optional(
      boolean(),
      "Whether access is logged. Where absent, whether access_logs_bucket is given; set it where the name is unknown at plan.",
    ),
    tags: defaulted(map(string()), {}, "Tags of everything in the module."),
  },
  outputs: {
    arn: outputs.string("ARN of the load balancer."),
    arnSuffix: outputs.string("End of the ARN, by which CloudWatch's metrics name the load balancer."),
    dnsName: outputs.string("DNS name of the load balancer."),
    zoneId: outputs.string("Hosted zone of the DNS name, for alias records."),
    url: outputs.optionalString("URL of the load balancer by its DNS name; null for a network load balancer."),
    securityGroupId: outputs.string("ID of the load balancer's security group."),
    targetGroupArns: outputs.map("ARNs of the target groups by target."),
    targetGroupArnSuffixes: outputs.map(
      "Ends of the target groups' ARNs, by which CloudWatch's metrics name them, by target.",
    ),
    httpListenerArn: outputs.optionalString("ARN of the listener on port 80; null where there is none."),
    httpsListenerArn: outputs.optionalString("ARN of the listener on port 443; null where there is none."),
  },
});
