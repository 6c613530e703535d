import { defaulted, optional, required } from "../core/inputs";
import { list, map, names } from "../core/kinds/collections";
import { boolean, oneOf, string } from "../core/kinds/scalar";
import { accountId, arn, regionName } from "../core/kinds/text";
import { declareModule } from "../core/module";
import { outputs } from "../core/outputs";
import { lifecyclePolicy, lifecycleRules } from "./lifecycle-rule";
import { repositoryName } from "./repository-name";

const LIFECYCLE = "https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html";
const REPLICATION = "https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html";

const principals = list(arn("iam"));

export const ecr = declareModule({
  name: "ecr",
  summary:
    "Image repositories under one registry name, with scanning, encryption, lifecycle policies, access by role and account, and replication.",
  inputs: {
    registryName: required(repositoryName(), "Name that all repositories begin with."),
    repositories: defaulted(
      names(repositoryName()),
      [],
      'Repositories, e.g. "api" or "team/api". Where empty, one called like the registry. Adding or removing one leaves the others alone.',
    ),
    useRegistryPrefix: defaulted(
      boolean(),
      true,
      'Whether repositories are called "<registry_name>/<repository>", not by their own names alone.',
    ),
    imageTagMutability: defaulted(
      oneOf("IMMUTABLE", "MUTABLE"),
      "IMMUTABLE",
      'Whether a tag may be pushed again. A tag that moves, such as "latest", needs MUTABLE.',
    ),
    enableScanning: defaulted(boolean(), true, "Whether images are scanned when they are pushed."),
    encryptionType: defaulted(
      oneOf("KMS", "AES256"),
      "KMS",
      "Encryption of the images. Changing it replaces the repositories.",
    ),
    kmsKeyArn: optional(
      arn("kms"),
      "Key that encrypts the images where encryption_type is KMS. AWS's own where absent.",
    ),
    forceDelete: defaulted(boolean(), false, "Whether repositories are destroyed together with their images."),
    lifecyclePolicy: defaulted(
      lifecyclePolicy(),
      "retain-100-images",
      'How many images each repository keeps: "retain-10-images" expires all but the newest 10, "none" expires nothing.',
      { see: LIFECYCLE },
    ),
    lifecyclePolicies: defaulted(
      map(lifecyclePolicy()),
      {},
      "Lifecycle policies of single repositories, in place of lifecycle_policy.",
    ),
    lifecycleRules: defaulted(
      lifecycleRules(),
      {},
      "Further lifecycle rules of all repositories by name. Images that a rule is about are beyond those that come after it.",
      { see: LIFECYCLE },
    ),
    pullPrincipals: defaulted(principals, [], "ARNs of roles and users that pull from all repositories."),
    pushPrincipals: defaulted(principals, [], "ARNs of roles and users that push to and pull from all repositories."),
    fullPrincipals: defaulted(
      principals,
      [],
      "ARNs of roles and users that also list and delete images in all repositories.",
    ),
    pullAccountIds: defaulted(
      list(accountId()),
      [],
      "Other accounts whose roles may be allowed to pull from all repositories.",
    ),
    repositoryPullPrincipals: defaulted(map(principals), {}, "ARNs of roles and users that pull, by repository."),
    repositoryPushPrincipals: defaulted(
      map(principals),
      {},
      "ARNs of roles and users that push and pull, by repository.",
    ),
    repositoryFullPrincipals: defaulted(
      map(principals),
      {},
      "ARNs of roles and users that also list and delete images, by repository.",
    ),
    replicationRegions: defaulted(
      list(regionName(), { max: 25 }),
      [],
      "Regions that images are copied to. An account has one replication configuration per region: have one module with this input there.",
      { see: REPLICATION },
    ),
    replicationAccountId: optional(accountId(), "Account that images are copied to. The registry's own where absent."),
    tags: defaulted(map(string()), {}, "Tags of everything in the module."),
  },
  outputs: {
    repositoryUrls: outputs.map("URLs of the repositories, without a tag, by the names in repositories."),
    repositoryArns: outputs.map("ARNs of the repositories by the names in repositories."),
    repositoryNames: outputs.map("Full names of the repositories by the names in repositories."),
    registryId: outputs.string("Account that holds the repositories."),
  },
});
