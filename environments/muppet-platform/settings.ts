/** What differs between the environments of Muppet Platform; everything else is in platform.ts. */
export interface MuppetPlatformSettings {
  readonly environment: "development" | "staging" | "production";
  /** AWS account of the environment alone, 12 digits. The provider refuses to work in any other. */
  readonly accountId: string;
  readonly region: string;
  readonly availabilityZones: readonly string[];
  /** Certificate of the public load balancer, in the region. */
  readonly publicCertificateArn: string;
  /** Certificate of the load balancer between muppets, in the region. */
  readonly internalCertificateArn: string;
  /** Whether each zone has its own NAT gateway. */
  readonly natGatewayPerZone: boolean;
  /** Whether load balancers and log groups are guarded against deletion. */
  readonly deletionProtection: boolean;
  /** Tag of the images that the services run. */
  readonly imageTag: string;
  readonly platformService: ServiceSize;
  readonly mcpServer: ServiceSize;
  /** Every muppet by its name. Adding one is one line. */
  readonly muppets: Readonly<Record<string, ServiceSize>>;
  /** GitHub repositories whose pipelines push images, e.g. `muppet-platform/platform-service`. */
  readonly pipelineRepositories: readonly string[];
}

/** How large a service is. */
export interface ServiceSize {
  /** CPU units; 1024 are one vCPU. */
  readonly cpu: number;
  /** MiB. */
  readonly memory: number;
  /** Tasks that run where nothing scales them. */
  readonly desiredCount: number;
  /** Tasks at most; scaling is on where it is given. */
  readonly maxCount?: number;
}
