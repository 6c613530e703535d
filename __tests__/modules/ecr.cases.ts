import type { Cases } from "../support/faces";

const role = (name: string): string => `arn:aws:iam::111122223333:role/${name}`;

/** Further inputs that both faces must make the same of. */
export const cases: Cases = {
  one_repository: { registryName: "shop", lifecyclePolicy: "none" },
  own_names: {
    registryName: "plue",
    repositories: ["plue-api", "plue-web"],
    useRegistryPrefix: false,
    replicationRegions: ["eu-west-1", "eu-central-1"],
    replicationAccountId: "999988887777",
  },
  plain: {
    registryName: "plain",
    repositories: ["api"],
    encryptionType: "AES256",
    enableScanning: false,
    forceDelete: true,
    imageTagMutability: "MUTABLE",
    lifecyclePolicy: "none",
    lifecyclePolicies: { api: "retain-1000-images" },
  },
  rules_alone: {
    registryName: "rules",
    repositories: ["api", "team/web"],
    lifecyclePolicy: "none",
    lifecycleRules: {
      everything_old: { priority: 7, olderThanDays: 400 },
      drafts: { priority: 3, tagPattern: "draft-*", olderThanDays: 1 },
    },
  },
  access: {
    registryName: "access",
    repositories: ["api", "team/web", "idle"],
    repositoryPullPrincipals: { api: [role("reader")], idle: [] },
    repositoryPushPrincipals: { "team/web": [role("builder"), role("other")] },
    repositoryFullPrincipals: { api: [role("owner")] },
  },
  accounts: { registryName: "accounts", pullAccountIds: ["444455556666", "777788889999"] },
};
