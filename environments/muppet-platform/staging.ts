import type { MuppetPlatformSettings } from "./settings";

/** Like production, smaller. */
export const staging: MuppetPlatformSettings = {
  environment: "staging",
  accountId: "444455556666",
  region: "us-west-2",
  availabilityZones: ["us-west-2a", "us-west-2b"],
  publicCertificateArn: "arn:aws:acm:us-west-2:444455556666:certificate/2c7e8b63-9d6f-4b40-8e4d-1b3c9d702f01",
  internalCertificateArn: "arn:aws:acm:us-west-2:444455556666:certificate/2c7e8b63-9d6f-4b40-8e4d-1b3c9d702f02",
  natGatewayPerZone: true,
  deletionProtection: false,
  imageTag: "latest",
  platformService: { cpu: 512, memory: 1024, desiredCount: 2, maxCount: 4 },
  mcpServer: { cpu: 256, memory: 512, desiredCount: 1, maxCount: 2 },
  muppets: {
    kermit: { cpu: 256, memory: 512, desiredCount: 1, maxCount: 2 },
    fozzie: { cpu: 256, memory: 512, desiredCount: 1, maxCount: 2 },
  },
  pipelineRepositories: ["muppet-platform/platform-service", "muppet-platform/muppets"],
};
