import { EcrRepository } from "@cdktf/provider-aws/lib/ecr-repository";
import type { Construct } from "constructs";
import { areAmong } from "../core/among";
import type { Collection } from "../core/collection";
import { namesCollection } from "../core/known-collection";
import { choose, isEqual } from "../core/condition";
import type { Condition } from "../core/condition";
import { each } from "../core/each";
import { InputError } from "../core/errors";
import { moduleBase } from "../core/module";
import type { Requirement } from "../core/module";
import { named } from "../core/named";
import { mergeTags } from "../core/tags";
import { createRepositoryPolicies } from "./access";
import type { Access } from "./access";
import { ecr } from "./declaration";
import { grant, identityPolicy } from "./grants";
import type { Grantee } from "./grants";
import type { EcrOutputs, EcrProps } from "./interface";
import { createLifecyclePolicies } from "./lifecycle";
import { createReplication } from "./replication";
import { Repository } from "./repository";

/** Image repositories under one registry name. */
export class Ecr extends moduleBase<EcrProps, EcrOutputs>()(ecr) {
  private readonly repositories: Collection<EcrRepository>;

  constructor(scope: Construct, id: string, props: EcrProps) {
    super(scope, id, props);
    const { registryName, repositories, useRegistryPrefix, replicationRegions, replicationAccountId } = this.inputs;
    const names = namesCollection(
      named(this, "repositories", choose(repositories.isEmpty, [registryName], repositories.list)),
    );
    const isPrefixed = repositories.isEmpty.not().and(useRegistryPrefix);
    const prefix = named(this, "prefix", choose(isPrefixed, `${registryName}/`, ""));
    this.repositories = each(this, "repository", names, (inner, name) =>
      this.createRepository(inner, `${prefix}${name}`, isEqual(name, names.firstKey).not(), names),
    );
    createLifecyclePolicies(this, this.inputs, names, this.repositories);
    createRepositoryPolicies(this, this.inputs, names, this.repositories);

    const registryId = this.repositories.at(names.firstKey, (repository) => repository.registryId);
    createReplication(this, {
      regions: replicationRegions,
      accountId: replicationAccountId.orElse(registryId),
      prefixes: choose(isPrefixed, [prefix], names.list),
    });
    this.publish({
      repositoryUrls: this.repositories.toMap((repository) => repository.repositoryUrl),
      repositoryArns: this.repositories.toMap((repository) => repository.arn),
      repositoryNames: this.repositories.toMap((repository) => repository.name),
      registryId,
    });
  }

  /** One of the repositories, by the name that it has in `repositories`. */
  repository(name: string): Repository {
    this.checkName(name);
    const of = (attribute: (repository: EcrRepository) => string): string => this.repositories.at(name, attribute);
    return new Repository(
      (role, access) => this.grant(role, access, [name]),
      name,
      of((repository) => repository.repositoryUrl),
      of((repository) => repository.arn),
    );
  }

  /** What a container definition names: `ecr.image("api", "1.4.2")`, or a digest in place of the tag. */
  image(repository: string, tag: string): string {
    return this.repository(repository).image(tag);
  }

  /** Lets a role pull from the repositories named, from all where none is. */
  grantPull(role: Grantee, ...repositories: readonly string[]): void {
    this.grant(role, "pull", repositories);
  }

  /** Lets a role push to and pull from the repositories named, all where none is. */
  grantPush(role: Grantee, ...repositories: readonly string[]): void {
    this.grant(role, "push", repositories);
  }

  /** Lets a role push, pull, list and delete images in the repositories named, in all where none is. */
  grantFull(role: Grantee, ...repositories: readonly string[]): void {
    this.grant(role, "full", repositories);
  }

  /** The policy behind the grants as a document, for a managed policy of a group of people. */
  policyFor(access: Access, ...repositories: readonly string[]): string {
    return identityPolicy(access, this.arnsOf(repositories));
  }

  private grant(role: Grantee, access: Access, repositories: readonly string[]): void {
    grant(this, role, access, this.arnsOf(repositories), repositories);
  }

  private arnsOf(repositories: readonly string[]): string[] {
    if (repositories.length === 0) return this.repositories.map(({ arn }) => arn);
    return repositories.map((name) => this.repository(name).arn);
  }

  private checkName(name: string): void {
    const { entries } = this.repositories;
    if (entries === undefined || entries.some(([key]) => key === name)) return;
    const must = `be one of ${entries.map(([key]) => key).join(", ")}`;
    throw new InputError(this, [{ input: "the repository", must, got: name, fix: "Add it to repositories." }]);
  }

  private createRepository(
    scope: Construct,
    name: string,
    isFurther: Condition,
    names: Collection<string>,
  ): EcrRepository {
    const { encryptionType, kmsKeyArn, enableScanning, imageTagMutability, forceDelete, tags } = this.inputs;
    const repository = new EcrRepository(scope, "repository", {
      name,
      imageTagMutability: imageTagMutability.value,
      forceDelete: forceDelete.value,
      imageScanningConfiguration: { scanOnPush: enableScanning.value },
      encryptionConfiguration: [{ encryptionType: encryptionType.value, kmsKey: kmsKeyArn.value }],
      tags: mergeTags(tags, { Name: name }),
    });
    // Once for the whole registry, not once per repository.
    for (const { condition, ...requirement } of this.requirements(names)) {
      this.require(repository, { ...requirement, condition: isFurther.or(condition) });
    }
    return repository;
  }

  private requirements(names: Collection<string>): Requirement[] {
    const { encryptionType, kmsKeyArn, ...inputs } = this.inputs;
    const keyed = {
      lifecycle_policies: inputs.lifecyclePolicies,
      repository_pull_principals: inputs.repositoryPullPrincipals,
      repository_push_principals: inputs.repositoryPushPrincipals,
      repository_full_principals: inputs.repositoryFullPrincipals,
    };
    return [
      {
        condition: encryptionType.is("KMS").or(kmsKeyArn.isSet.not()),
        input: "kms_key_arn",
        must: "be absent unless encryption_type is KMS",
        got: kmsKeyArn.value,
        fix: "Set encryption_type to KMS, or leave the key out.",
      },
      ...Object.entries(keyed).map(([input, map]) => ({
        condition: areAmong(map, names),
        input,
        must: "name repositories that are in repositories",
        got: map.entries?.map(([key]) => key),
        fix: "Correct the name, or add it to repositories.",
      })),
    ];
  }
}
