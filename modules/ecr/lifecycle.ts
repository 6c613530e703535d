import { EcrLifecyclePolicy } from "@cdktf/provider-aws/lib/ecr-lifecycle-policy";
import type { EcrRepository } from "@cdktf/provider-aws/lib/ecr-repository";
import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import { choose, compute, isEqual } from "../core/condition";
import { each, when } from "../core/each";
import { hcl } from "../core/expression";
import type { Values } from "../core/inputs";
import { joined, onlyWhere, withoutAbsent } from "../core/lists";
import type { Items } from "../core/lists";
import { namedMap } from "../core/named";
import { jsonEncode } from "../core/policy";
import type { ecr } from "./declaration";
import { LAST_PRIORITY } from "./lifecycle-rule";

type EcrInputs = Values<(typeof ecr)["inputs"]>;

/** The lifecycle policy of each repository that has one: the further rules, then the preset. */
export function createLifecyclePolicies(
  scope: Construct,
  { lifecyclePolicy, lifecyclePolicies, lifecycleRules }: EcrInputs,
  names: Collection<string>,
  repositories: Collection<EcrRepository>,
): void {
  const presets = namedMap(scope, "lifecycle_policies", names, (_, key) =>
    lifecyclePolicies.find(key).orElse(lifecyclePolicy),
  );
  each(scope, "lifecycle_policy", presets, (inner, preset, key) => {
    const isPreset = isEqual(preset, "none").not();
    when(inner, lifecycleRules.isEmpty.not().or(isPreset), (there) => {
      const retained = numberIn(preset);
      new EcrLifecyclePolicy(there, "lifecycle_policy", {
        repository: repositories.at(key, (repository) => repository.name),
        policy: jsonEncode({
          rules: joined(
            furtherRules(lifecycleRules),
            onlyWhere(isPreset, {
              rulePriority: LAST_PRIORITY,
              description: `Keep the newest ${retained} images.`,
              selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: retained },
              action: { type: "expire" },
            }),
          ),
        }),
      });
    });
  });
}

function furtherRules(rules: EcrInputs["lifecycleRules"]): Items {
  return rules.map((rule, name) => {
    const isTagged = rule.tagStatus.is("tagged");
    const isCount = rule.keepImages.isSet;
    const selection = {
      tagStatus: rule.tagStatus.value,
      tagPatternList: choose(isTagged, [rule.tagPattern], undefined),
      countType: choose(isCount, "imageCountMoreThan", "sinceImagePushed"),
      countUnit: choose(isCount, undefined, "days"),
      countNumber: rule.keepImages.orElse(rule.olderThanDays.value ?? 0),
    };
    return {
      rulePriority: rule.priority,
      description: name,
      selection: withoutAbsent(selection),
      action: { type: "expire" },
    };
  });
}

/** The number of a preset such as `retain-10-images`. */
function numberIn(preset: string): number {
  return compute(
    [preset],
    (known) => Number(/\d+/.exec(known)?.[0] ?? 0),
    () => hcl`tonumber(regex("[0-9]+", ${preset}))`,
    0,
  );
}
