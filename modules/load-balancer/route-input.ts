import { defaulted, optional, required } from "../core/inputs";
import { matches, withRule } from "../core/kinds/kind";
import { object } from "../core/kinds/object";
import { integer, string } from "../core/kinds/scalar";

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html */
const pathPattern = string(
  matches(
    /^\/[A-Za-z0-9_.$/~"'@:+&*?-]{0,127}$/,
    'be a path pattern of at most 128 characters such as "/api/*", with * and ? as wildcards',
  ),
);
const hostPattern = withRule(
  string(
    matches(
      /^[a-z0-9*?.-]+\.[a-z*?]+$/,
      'be a host pattern in lower case such as "app.example.com" or "*.example.com", with * and ? as wildcards',
    ),
  ),
  {
    must: "have at most 128 characters",
    test: (value) => value.length <= 128,
    condition: (reference) => `length(${reference}) <= 128`,
  },
);

/** One rule of the listener that serves. */
export const route = object({
  target: required(string(), "Name of the target in targets."),
  path: defaulted(pathPattern, "/*", "Pattern of the paths; * and ? are wildcards."),
  host: optional(hostPattern, "Pattern of the host names; * and ? are wildcards. Any host where absent."),
  priority: optional(
    integer({ min: 1, max: 50_000 }),
    "Place among the rules; the lowest that matches decides. By the patterns' specificity where absent.",
  ),
});

export type Route = ReturnType<(typeof route)["read"]>;
