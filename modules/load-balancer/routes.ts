import { LbListenerRule } from "@cdktf/provider-aws/lib/lb-listener-rule";
import type { Construct } from "constructs";
import { addDynamicBlock, literalBlocks, optionalBlock } from "../core/blocks";
import type { Collection } from "../core/collection";
import { each } from "../core/each";
import { namedMap } from "../core/named";
import { mergeTags } from "../core/tags";
import { ANY_HOST, band, measure, priorityIn } from "./priority";
import type { Patterns } from "./priority";
import type { Route } from "./route-input";

/** Routes with what follows from their own patterns. */
export interface RouteTable {
  readonly routes: Collection<Route>;
  readonly patterns: Collection<Patterns>;
  readonly priorities: Collection<number>;
}

export function planRoutes(scope: Construct, routes: Collection<Route>): RouteTable {
  const patterns = namedMap(scope, "route_patterns", routes, ({ host, path }): Patterns => ({
    host: host.orDefault(ANY_HOST, (given) => given),
    path,
  }));
  const measures = namedMap(scope, "route_measures", patterns, measure);
  const bands = namedMap(scope, "route_bands", measures, band);
  const priorities = namedMap(scope, "route_priorities", routes, ({ priority }, name) =>
    priority.orDefault(priorityIn(bands.pick(name), measures.pick(name)), (given) => given),
  );
  return { routes, patterns, priorities };
}

export interface RulesProps {
  readonly name: string;
  readonly listenerArn: string;
  readonly targetGroupArn: (target: string) => string;
  readonly tags: Collection<string>;
}

/** One rule of the listener per route. */
export function createRules(
  scope: Construct,
  { name, listenerArn, targetGroupArn, tags }: RulesProps,
  { routes, patterns, priorities }: RouteTable,
): Collection<LbListenerRule> {
  return each(scope, "listener_rule", routes, (inner, route, key) => {
    const { host, path } = patterns.pick(key);
    const ofPath = { pathPattern: { values: [path] } };
    const ofHost = optionalBlock(route.host.isSet, { hostHeader: { values: [host] } });
    const rule = new LbListenerRule(inner, "lb_listener_rule", {
      listenerArn,
      priority: priorities.pick(key),
      action: [{ type: "forward", targetGroupArn: targetGroupArn(route.target) }],
      condition: literalBlocks<object>(ofPath, ofHost),
      tags: mergeTags(tags, { Name: `${name}-${key}` }),
    });
    addDynamicBlock(rule, "condition", ofHost);
    return rule;
  });
}
