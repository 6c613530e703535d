// Written by `npm run modules` from declaration.ts.
import type { IResolvable } from "cdktf";

/** Inputs of {@link Ecr}. */
export interface EcrProps {
  /** Name that all repositories begin with. */
  readonly registryName: string;

  /**
   * Repositories, e.g. "api" or "team/api". Where empty, one called like the registry. Adding or removing one leaves the others alone.
   * Default: [].
   */
  readonly repositories?: readonly string[];

  /**
   * Whether repositories are called "<registry_name>/<repository>", not by their own names alone.
   * Default: true.
   */
  readonly useRegistryPrefix?: boolean | IResolvable;

  /**
   * Whether a tag may be pushed again. A tag that moves, such as "latest", needs MUTABLE.
   * Default: "IMMUTABLE".
   */
  readonly imageTagMutability?: "IMMUTABLE" | "MUTABLE";

  /**
   * Whether images are scanned when they are pushed.
   * Default: true.
   */
  readonly enableScanning?: boolean | IResolvable;

  /**
   * Encryption of the images. Changing it replaces the repositories.
   * Default: "KMS".
   */
  readonly encryptionType?: "KMS" | "AES256";

  /** Key that encrypts the images where encryption_type is KMS. AWS's own where absent. */
  readonly kmsKeyArn?: string;

  /**
   * Whether repositories are destroyed together with their images.
   * Default: false.
   */
  readonly forceDelete?: boolean | IResolvable;

  /**
   * How many images each repository keeps: "retain-10-images" expires all but the newest 10, "none" expires nothing.
   * Default: "retain-100-images".
   * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html
   */
  readonly lifecyclePolicy?: string;

  /**
   * Lifecycle policies of single repositories, in place of lifecycle_policy.
   * Default: {}.
   */
  readonly lifecyclePolicies?: Readonly<Record<string, string>> | IResolvable;

  /**
   * Further lifecycle rules of all repositories by name. Images that a rule is about are beyond those that come after it.
   * Default: {}.
   * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html
   */
  readonly lifecycleRules?:
    | Readonly<
        Record<
          string,
          {
            /** Place among the rules, the lowest first; lifecycle_policy comes after all. */
            readonly priority: number;
            /** Images that the rule is about. */
            readonly tagStatus?: "tagged" | "untagged";
            /** Tag of the images, with * for anything, where tag_status is tagged. */
            readonly tagPattern?: string;
            /** How many of the images stay. */
            readonly keepImages?: number;
            /** Days after the push that the images expire. */
            readonly olderThanDays?: number;
          }
        >
      >
    | IResolvable;

  /**
   * ARNs of roles and users that pull from all repositories.
   * Default: [].
   */
  readonly pullPrincipals?: readonly string[];

  /**
   * ARNs of roles and users that push to and pull from all repositories.
   * Default: [].
   */
  readonly pushPrincipals?: readonly string[];

  /**
   * ARNs of roles and users that also list and delete images in all repositories.
   * Default: [].
   */
  readonly fullPrincipals?: readonly string[];

  /**
   * Other accounts whose roles may be allowed to pull from all repositories.
   * Default: [].
   */
  readonly pullAccountIds?: readonly string[];

  /**
   * ARNs of roles and users that pull, by repository.
   * Default: {}.
   */
  readonly repositoryPullPrincipals?: Readonly<Record<string, readonly string[]>> | IResolvable;

  /**
   * ARNs of roles and users that push and pull, by repository.
   * Default: {}.
   */
  readonly repositoryPushPrincipals?: Readonly<Record<string, readonly string[]>> | IResolvable;

  /**
   * ARNs of roles and users that also list and delete images, by repository.
   * Default: {}.
   */
  readonly repositoryFullPrincipals?: Readonly<Record<string, readonly string[]>> | IResolvable;

  /**
   * Regions that images are copied to. An account has one replication configuration per region: have one module with this input there.
   * Default: [].
   * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html
   */
  readonly replicationRegions?: readonly string[];

  /** Account that images are copied to. The registry's own where absent. */
  readonly replicationAccountId?: string;

  /**
   * Tags of everything in the module.
   * Default: {}.
   */
  readonly tags?: Readonly<Record<string, string>> | IResolvable;
}

/** Outputs of {@link Ecr}, which are its properties too. */
export interface EcrOutputs {
  /** URLs of the repositories, without a tag, by the names in repositories. */
  readonly repositoryUrls: Record<string, string>;

  /** ARNs of the repositories by the names in repositories. */
  readonly repositoryArns: Record<string, string>;

  /** Full names of the repositories by the names in repositories. */
  readonly repositoryNames: Record<string, string>;

  /** Account that holds the repositories. */
  readonly registryId: string;
}
