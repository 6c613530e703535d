import type { MuppetPlatformSettings } from "./settings";

export const production: MuppetPlatformSettings = {
  environment: "production",
  accountId: "777788889999",
  region: "us-west-2",
  availabilityZones: ["us-west-2a", "us-west-2b"],
  publicCertificateArn: "arn:aws:acm:us-west-2:777788889999:certificate/3d8f9c74-ae70-4c51-9f5e-2c4dae813001",
  internalCertificateArn: "arn:aws:acm:us-west-2:777788889999:certificate/3d8f9c74-ae70-4c51-9f5e-2c4dae813002",
  natGatewayPerZone: true,
  deletionProtection: true,
  imageTag: "latest",
  platformService: { cpu: 1024, memory: 2048, desiredCount: 2, maxCount: 10 },
  mcpServer: { cpu: 512, memory: 1024, desiredCount: 2, maxCount: 6 },
  muppets: {
    kermit: { cpu: 512, memory: 1024, desiredCount: 2, maxCount: 6 },
    fozzie: { cpu: 512, memory: 1024, desiredCount: 2, maxCount: 6 },
  },
  pipelineRepositories: ["muppet-platform/platform-service", "muppet-platform/muppets"],
};
