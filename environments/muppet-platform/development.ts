import type { MuppetPlatformSettings } from "./settings";

export const development: MuppetPlatformSettings = {
  environment: "development",
  accountId: "111122223333",
  region: "us-west-2",
  availabilityZones: ["us-west-2a", "us-west-2b"],
  publicCertificateArn: "arn:aws:acm:us-west-2:111122223333:certificate/1b6d7a52-8c5e-4a3f-9d3c-0a2b8c6f1e01",
  internalCertificateArn: "arn:aws:acm:us-west-2:111122223333:certificate/1b6d7a52-8c5e-4a3f-9d3c-0a2b8c6f1e02",
  natGatewayPerZone: false,
  deletionProtection: false,
  imageTag: "latest",
  platformService: { cpu: 256, memory: 512, desiredCount: 1 },
  mcpServer: { cpu: 256, memory: 512, desiredCount: 1 },
  muppets: {
    kermit: { cpu: 256, memory: 512, desiredCount: 1 },
    fozzie: { cpu: 256, memory: 512, desiredCount: 1 },
  },
  pipelineRepositories: ["muppet-platform/platform-service", "muppet-platform/muppets"],
};
