import type { Cases } from "../support/faces";

/** Further inputs that both faces must make the same of. */
export const cases: Cases = {
  bare: { clusterName: "bare", containerInsights: "disabled", enableExecuteCommandLogging: false },
  spot: {
    clusterName: "spot",
    capacityProviders: ["FARGATE_SPOT"],
    defaultCapacityProviderStrategy: { FARGATE_SPOT: {} },
  },
  no_strategy: { clusterName: "no_strategy", defaultCapacityProviderStrategy: {} },
  http_namespace: { clusterName: "http", enableServiceDiscoveryNamespace: true, tags: { Team: "platform" } },
  named_namespace: {
    clusterName: "named",
    enableServiceDiscoveryNamespace: true,
    serviceDiscoveryNamespaceName: "shop",
  },
  // Of no effect: there is no namespace.
  unused_namespace: { clusterName: "unused", serviceDiscoveryNamespaceType: "private_dns" },
};
