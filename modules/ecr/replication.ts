import { EcrReplicationConfiguration } from "@cdktf/provider-aws/lib/ecr-replication-configuration";
import type { Construct } from "constructs";
import { nestedBlocks } from "../core/blocks";
import type { Collection } from "../core/collection";
import { namesCollection } from "../core/known-collection";
import { when } from "../core/each";

export interface ReplicationProps {
  readonly regions: Collection<string>;
  /** Account that the images are copied to. */
  readonly accountId: string;
  /** Beginnings of the names of the repositories that are copied. */
  readonly prefixes: string[];
}

/**
 * Copies of the images in other regions. The registry has one such configuration for all repositories, so the rule names those of
 * this module.
 */
export function createReplication(scope: Construct, { regions, accountId, prefixes }: ReplicationProps): void {
  when(scope, regions.isEmpty.not(), (there) => {
    new EcrReplicationConfiguration(there, "replication_configuration", {
      replicationConfiguration: {
        rule: nestedBlocks({
          destination: regions.blocks((region) => ({ region, registryId: accountId })),
          repositoryFilter: namesCollection(prefixes).blocks((filter) => ({ filter, filterType: "PREFIX_MATCH" })),
        }),
      },
    });
  });
}
