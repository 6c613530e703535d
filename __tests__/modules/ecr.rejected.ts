import type { RejectedCases } from "../support/module-proofs";

const registryName = "shop";
const repositories = ["api", "web"];
const NAME = 'have lower-case letters and digits, with ".", "_", "-" and "/" between them';
const IAM_ARN = "be an ARN such as arn:aws:iam:…";
const PRESET = 'be "none" or "retain-N-images" with N from 1 to 1000';
const ABOUT_REPOSITORIES = "must name repositories that are in repositories";
const FIX = "Correct the name, or add it to repositories.";

/** What ecr refuses. */
export const rejected: RejectedCases = {
  registryName: {
    props: { registryName: "Shop" },
    says: `registryName must ${NAME}, got "Shop".`,
    terraform: `registry_name must ${NAME}, got "Shop".`,
  },
  "registryName/long": {
    props: { registryName: "s".repeat(128) },
    says: `registryName must have at most 127 characters, got ${`"${"s".repeat(128)}`.slice(0, 117)}....`,
    terraform: "registry_name must have at most 127 characters",
  },
  repositories: {
    props: { registryName, repositories: ["api", "muppets//kermit"] },
    says: `repositories[1] must ${NAME}, got "muppets//kermit".`,
    terraform: `repositories must hold values that each ${NAME}`,
  },
  "repositories/twice": {
    props: { registryName, repositories: ["api", "api"] },
    says: 'repositories must not name anything twice, got "api".',
    terraform: "repositories must not name anything twice",
  },
  useRegistryPrefix: {
    props: { registryName, useRegistryPrefix: "no" },
    says: 'useRegistryPrefix must be a boolean, got "no".',
  },
  imageTagMutability: {
    props: { registryName, imageTagMutability: "mutable" },
    says: 'imageTagMutability must be one of "IMMUTABLE", "MUTABLE", got "mutable".',
    terraform: 'image_tag_mutability must be one of "IMMUTABLE", "MUTABLE", got "mutable".',
  },
  enableScanning: {
    props: { registryName, enableScanning: 1 },
    says: "enableScanning must be a boolean, got 1.",
  },
  encryptionType: {
    props: { registryName, encryptionType: "aws:kms" },
    says: 'encryptionType must be one of "KMS", "AES256", got "aws:kms".',
    terraform: 'encryption_type must be one of "KMS", "AES256"',
  },
  kmsKeyArn: {
    props: { registryName, kmsKeyArn: "alias/images" },
    says: 'kmsKeyArn must be an ARN such as arn:aws:kms:…, got "alias/images".',
    terraform: "kms_key_arn must be an ARN such as arn:aws:kms:…",
  },
  "kmsKeyArn/without_kms": {
    props: { registryName, encryptionType: "AES256", kmsKeyArn: "arn:aws:kms:us-east-1:111122223333:key/1" },
    says: 'kms_key_arn must be absent unless encryption_type is KMS, got "arn:aws:kms:us-east-1:111122223333:key/1". Set encryption_type to KMS, or leave the key out.',
    terraform: "kms_key_arn must be absent unless encryption_type is KMS.",
  },
  forceDelete: { props: { registryName, forceDelete: "yes" }, says: 'forceDelete must be a boolean, got "yes".' },
  lifecyclePolicy: {
    props: { registryName, lifecyclePolicy: "retain-0-images" },
    says: `lifecyclePolicy must ${PRESET}, got "retain-0-images".`,
    terraform: `lifecycle_policy must ${PRESET}, got "retain-0-images".`,
  },
  "lifecyclePolicy/many": {
    props: { registryName, lifecyclePolicy: "retain-1001-images" },
    says: `lifecyclePolicy must ${PRESET}, got "retain-1001-images".`,
    terraform: `lifecycle_policy must ${PRESET}, got "retain-1001-images".`,
  },
  lifecyclePolicies: {
    props: { registryName, repositories, lifecyclePolicies: { api: "keep-10" } },
    says: `lifecyclePolicies.api must ${PRESET}, got "keep-10".`,
    terraform: `lifecycle_policies must hold values that each ${PRESET}`,
  },
  "lifecyclePolicies/unknown": {
    props: { registryName, repositories, lifecyclePolicies: { ape: "none" } },
    says: `lifecycle_policies ${ABOUT_REPOSITORIES}, got ["ape"]. ${FIX}`,
    terraform: `lifecycle_policies ${ABOUT_REPOSITORIES}.`,
  },
  lifecycleRules: {
    props: { registryName, lifecycleRules: { old: { priority: 1000, olderThanDays: 1 } } },
    says: "lifecycleRules.old.priority must be a whole number from 1 to 999, got 1000.",
    terraform: "have a priority that must be a whole number from 1 to 999",
  },
  "lifecycleRules/both": {
    props: { registryName, lifecycleRules: { old: { priority: 1, olderThanDays: 1, keepImages: 1 } } },
    says: 'lifecycleRules.old must have either keep_images or older_than_days, got {"priority":1,"olderThanDays":1,"keepImages":1}.',
    terraform: "have either keep_images or older_than_days",
  },
  "lifecycleRules/neither": {
    props: { registryName, lifecycleRules: { old: { priority: 1 } } },
    says: 'lifecycleRules.old must have either keep_images or older_than_days, got {"priority":1}.',
    terraform: "have either keep_images or older_than_days",
  },
  "lifecycleRules/priority": {
    props: {
      registryName,
      lifecycleRules: { a: { priority: 1, olderThanDays: 1 }, b: { priority: 1, keepImages: 1 } },
    },
    says: 'lifecycleRules must have a different priority in each rule, got {"a":{"priority":1,"olderThanDays":1},"b":{"priority":1,"keepImages":1}}.',
    terraform: "lifecycle_rules must have a different priority in each rule",
  },
  pullPrincipals: {
    props: { registryName, pullPrincipals: ["111122223333"] },
    says: `pullPrincipals[0] must ${IAM_ARN}, got "111122223333".`,
    terraform: `pull_principals must hold values that each ${IAM_ARN}`,
  },
  pushPrincipals: {
    props: { registryName, pushPrincipals: ["*"] },
    says: `pushPrincipals[0] must ${IAM_ARN}, got "*".`,
    terraform: `push_principals must hold values that each ${IAM_ARN}`,
  },
  fullPrincipals: {
    props: { registryName, fullPrincipals: ["role/owner"] },
    says: `fullPrincipals[0] must ${IAM_ARN}, got "role/owner".`,
    terraform: `full_principals must hold values that each ${IAM_ARN}`,
  },
  pullAccountIds: {
    props: { registryName, pullAccountIds: ["1234"] },
    says: 'pullAccountIds[0] must be an AWS account ID of 12 digits, got "1234".',
    terraform: "pull_account_ids must hold values that each be an AWS account ID of 12 digits",
  },
  repositoryPullPrincipals: {
    props: { registryName, repositories, repositoryPullPrincipals: { api: ["reader"] } },
    says: `repositoryPullPrincipals.api[0] must ${IAM_ARN}, got "reader".`,
    terraform: IAM_ARN,
  },
  "repositoryPullPrincipals/unknown": {
    props: { registryName, repositories, repositoryPullPrincipals: { ape: [] } },
    says: `repository_pull_principals ${ABOUT_REPOSITORIES}, got ["ape"]. ${FIX}`,
    terraform: `repository_pull_principals ${ABOUT_REPOSITORIES}.`,
  },
  repositoryPushPrincipals: {
    props: { registryName, repositories, repositoryPushPrincipals: { ape: [] } },
    says: `repository_push_principals ${ABOUT_REPOSITORIES}, got ["ape"]. ${FIX}`,
    terraform: `repository_push_principals ${ABOUT_REPOSITORIES}.`,
  },
  repositoryFullPrincipals: {
    props: { registryName, repositories, repositoryFullPrincipals: { ape: [] } },
    says: `repository_full_principals ${ABOUT_REPOSITORIES}, got ["ape"]. ${FIX}`,
    terraform: `repository_full_principals ${ABOUT_REPOSITORIES}.`,
  },
  replicationRegions: {
    props: { registryName, replicationRegions: ["Oregon"] },
    says: 'replicationRegions[0] must be an AWS region such as "us-east-1", got "Oregon".',
    terraform: 'replication_regions must hold values that each be an AWS region such as "us-east-1"',
  },
  replicationAccountId: {
    props: { registryName, replicationAccountId: "12" },
    says: 'replicationAccountId must be an AWS account ID of 12 digits, got "12".',
    terraform: "replication_account_id must be an AWS account ID of 12 digits",
  },
  tags: { props: { registryName, tags: ["a"] }, says: 'tags must be a map, got ["a"].' },
};
