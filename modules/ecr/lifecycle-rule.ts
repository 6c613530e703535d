import type { IResolvable } from "cdktf";
import { defaulted, optional, required } from "../core/inputs";
import type { Props } from "../core/inputs";
import { map } from "../core/kinds/collections";
import type { MapInput } from "../core/kinds/collections";
import { matches, withRule } from "../core/kinds/kind";
import type { Kind } from "../core/kinds/kind";
import { object } from "../core/kinds/object";
import { integer, oneOf, string } from "../core/kinds/scalar";

/** Priority of the rule that a preset means: it is about any image, and ECR wants such a rule to come last. */
export const LAST_PRIORITY = 1000;

/** A preset: how many images a repository keeps. */
export function lifecyclePolicy(): Kind<string, string> {
  return string(
    matches(/^(none|retain-([1-9][0-9]{0,2}|1000)-images)$/, 'be "none" or "retain-N-images" with N from 1 to 1000'),
  );
}

const fields = {
  priority: required(
    integer({ min: 1, max: LAST_PRIORITY - 1 }),
    "Place among the rules, the lowest first; lifecycle_policy comes after all.",
  ),
  tagStatus: defaulted(oneOf("tagged", "untagged"), "tagged", "Images that the rule is about."),
  tagPattern: defaulted(
    string(matches(/^[A-Za-z0-9._*-]{1,128}$/, 'be a tag such as "release-*", where * stands for anything')),
    "*",
    "Tag of the images, with * for anything, where tag_status is tagged.",
  ),
  keepImages: optional(integer({ min: 1 }), "How many of the images stay."),
  olderThanDays: optional(integer({ min: 1 }), "Days after the push that the images expire."),
};

const lifecycleRule = withRule(object(fields), {
  must: "have either keep_images or older_than_days",
  test: ({ keepImages, olderThanDays }) => (keepImages === undefined) !== (olderThanDays === undefined),
  condition: (reference) =>
    `(lookup(${reference}, "keep_images", null) == null) != (lookup(${reference}, "older_than_days", null) == null)`,
});

type Rules = MapInput<Props<typeof fields>>;

/** Rules by name; ECR refuses two of one priority. */
export function lifecycleRules() {
  return withRule(map(lifecycleRule), {
    must: "have a different priority in each rule",
    test: (rules: Rules) => {
      const priorities = Object.values(rules as Exclude<Rules, IResolvable>).map(({ priority }) => priority);
      return new Set(priorities).size === priorities.length;
    },
    condition: (reference) =>
      `length(distinct([for item in values(${reference}) : lookup(item, "priority", null)])) == length(${reference})`,
  });
}
