// Written by `npm run modules` from declaration.ts.
import type { IResolvable } from "cdktf";

/** Inputs of {@link LoadBalancer}. */
export interface LoadBalancerProps {
  /**
   * Name of the load balancer and beginning of all other names.
   * Default: "load-balancer".
   */
  readonly name?: string;

  /**
   * application routes HTTP by path and host; network has one listener per target.
   * Default: "application".
   */
  readonly type?: "application" | "network";

  /**
   * Whether it is reachable from inside the VPC only.
   * Default: false.
   */
  readonly internal?: boolean | IResolvable;

  /** VPC of the targets. */
  readonly vpcId: string;

  /** Subnets of the load balancer, in two zones at least for type application: public ones unless it is internal. */
  readonly subnetIds: readonly string[];

  /** Certificate of the listeners. */
  readonly certificateArn?: string;

  /** Whether the load balancer terminates TLS. Where absent, whether certificate_arn is given; set it where the ARN is unknown at plan. */
  readonly enableHttps?: boolean | IResolvable;

  /**
   * Further certificates of the HTTPS listener by name; clients get the one that fits the host.
   * Default: {}.
   */
  readonly additionalCertificateArns?: Readonly<Record<string, string>> | IResolvable;

  /**
   * Protocols and ciphers of TLS.
   * Default: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06".
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
   */
  readonly sslPolicy?: string;

  /**
   * Whether port 80 redirects to HTTPS. Without it nothing listens on port 80 where HTTPS is on; without HTTPS port 80 serves.
   * Default: true.
   */
  readonly redirectHttp?: boolean | IResolvable;

  /**
   * Target groups by name.
   * Default: {}.
   */
  readonly targets?:
    | Readonly<
        Record<
          string,
          {
            /** Port that the targets listen on. */
            readonly port: number;
            /** Protocol towards the targets. HTTP, or TCP on a network load balancer, where absent. */
            readonly protocol?: "HTTP" | "HTTPS" | "TCP" | "TLS";
            /** Version of HTTP towards the targets. HTTP1 where absent. */
            readonly protocolVersion?: "HTTP1" | "HTTP2" | "GRPC";
            /** How targets are registered; Fargate needs ip. */
            readonly targetType?: "ip" | "instance";
            /** Security group of the targets. Must be given unless connect is false. */
            readonly securityGroupId?: string;
            /** Whether the load balancer's and the targets' security groups are opened to each other on the port. */
            readonly connect?: boolean | IResolvable;
            /** Port of a network load balancer's listener. The target's port where absent. */
            readonly listenerPort?: number;
            /** Path of the health check. / where absent, or a TCP connection on a network load balancer. */
            readonly healthCheckPath?: string;
            /** Status codes of a healthy answer. 200 where absent. */
            readonly healthCheckMatcher?: string;
            /** Seconds between health checks. */
            readonly healthCheckInterval?: number;
            /** Seconds that an answer may take. */
            readonly healthCheckTimeout?: number;
            /** Answers in a row that make a target healthy. */
            readonly healthyThreshold?: number;
            /** Failures in a row that make it unhealthy. */
            readonly unhealthyThreshold?: number;
            /** Seconds that open requests of leaving targets get. */
            readonly deregistrationDelay?: number;
            /** Whether a client stays with its target, by cookie or by source address. */
            readonly stickiness?: boolean | IResolvable;
            /** Seconds that the cookie lasts. */
            readonly stickinessDuration?: number;
            /** Seconds over which a new target gets its share of requests. */
            readonly slowStart?: number;
          }
        >
      >
    | IResolvable;

  /**
   * Rules of the listener that serves, by name: which requests go to which target.
   * Default: {}.
   */
  readonly routes?:
    | Readonly<
        Record<
          string,
          {
            /** Name of the target in targets. */
            readonly target: string;
            /** Pattern of the paths; * and ? are wildcards. */
            readonly path?: string;
            /** Pattern of the host names; * and ? are wildcards. Any host where absent. */
            readonly host?: string;
            /** Place among the rules; the lowest that matches decides. By the patterns' specificity where absent. */
            readonly priority?: number;
          }
        >
      >
    | IResolvable;

  /** Target of requests that no route matches. They are answered with 404 where absent. */
  readonly defaultTarget?: string;

  /** Ranges that may reach the listeners. Anywhere where absent, or none if it is internal. */
  readonly ingressCidrs?: readonly string[];

  /**
   * Security groups that may reach the listeners, by name.
   * Default: {}.
   */
  readonly ingressSecurityGroups?: Readonly<Record<string, string>> | IResolvable;

  /**
   * Seconds after which an idle connection is closed.
   * Default: 60.
   */
  readonly idleTimeout?: number;

  /**
   * Whether HTTP headers with invalid names are dropped.
   * Default: true.
   */
  readonly dropInvalidHeaderFields?: boolean | IResolvable;

  /**
   * What happens to requests that servers may understand in different ways.
   * Default: "defensive".
   */
  readonly desyncMitigationMode?: "monitor" | "defensive" | "strictest";

  /**
   * Whether a network load balancer's nodes send requests to targets in all zones; an application load balancer's always do.
   * Default: true.
   */
  readonly enableCrossZone?: boolean | IResolvable;

  /**
   * Whether AWS refuses to delete it. Apply with false before destroying.
   * Default: true.
   */
  readonly deletionProtection?: boolean | IResolvable;

  /** Bucket of the access logs, whose policy must let the service write. */
  readonly accessLogsBucket?: string;

  /** Beginning of the access logs' keys. */
  readonly accessLogsPrefix?: string;

  /** Whether access is logged. Where absent, whether access_logs_bucket is given; set it where the name is unknown at plan. */
  readonly enableAccessLogs?: boolean | IResolvable;

  /**
   * Tags of everything in the module.
   * Default: {}.
   */
  readonly tags?: Readonly<Record<string, string>> | IResolvable;
}

/** Outputs of {@link LoadBalancer}, which are its properties too. */
export interface LoadBalancerOutputs {
  /** ARN of the load balancer. */
  readonly arn: string;

  /** End of the ARN, by which CloudWatch's metrics name the load balancer. */
  readonly arnSuffix: string;

  /** DNS name of the load balancer. */
  readonly dnsName: string;

  /** Hosted zone of the DNS name, for alias records. */
  readonly zoneId: string;

  /** URL of the load balancer by its DNS name; null for a network load balancer. */
  readonly url: string | undefined;

  /** ID of the load balancer's security group. */
  readonly securityGroupId: string;

  /** ARNs of the target groups by target. */
  readonly targetGroupArns: Record<string, string>;

  /** Ends of the target groups' ARNs, by which CloudWatch's metrics name them, by target. */
  readonly targetGroupArnSuffixes: Record<string, string>;

  /** ARN of the listener on port 80; null where there is none. */
  readonly httpListenerArn: string | undefined;

  /** ARN of the listener on port 443; null where there is none. */
  readonly httpsListenerArn: string | undefined;
}
