import type { Collection } from "../core/collection";
import { Condition, decide } from "../core/condition";
import { hcl, isDeferred } from "../core/expression";
import type { Values } from "../core/inputs";
import type { Requirement } from "../core/module";
import { jsonEncode } from "../core/policy";
import type { loadBalancer } from "./declaration";
import type { Modes } from "./modes";
import { HIGHEST, HIGHEST_COMPUTED } from "./priority";
import type { RouteTable } from "./routes";
import type { Target } from "./target-input";

export type LoadBalancerInputs = Values<(typeof loadBalancer)["inputs"]>;

/** Rules between the inputs, apart from those about routes. */
export function inputRequirements(
  inputs: LoadBalancerInputs,
  { isApplication, hasTls, hasHttps }: Modes,
): Requirement[] {
  const { subnetIds, certificateArn, additionalCertificateArns, targets, defaultTarget } = inputs;
  const isNetwork = isApplication.not();
  return [
    {
      condition: isNetwork.or(atLeast(2, subnetIds.length)),
      input: "subnet_ids",
      must: "name two subnets at least for an application load balancer",
      got: inputs.subnetIds.value,
      fix: "Give subnets of two Availability Zones.",
    },
    {
      condition: hasTls.not().or(certificateArn.isSet),
      input: "certificate_arn",
      must: "be given where enable_https is true",
      got: undefined,
    },
    {
      condition: additionalCertificateArns.isEmpty.or(hasHttps),
      input: "additional_certificate_arns",
      must: "be empty where there is no HTTPS listener",
      got: additionalCertificateArns.value,
      fix: "Give certificate_arn or set enable_https, with type application.",
    },
    {
      condition: inputs.accessLogsBucket.isSet.or(
        Condition.of(inputs.enableAccessLogs.orElse(Condition.of(false))).not(),
      ),
      input: "access_logs_bucket",
      must: "be given where enable_access_logs is true",
      got: undefined,
    },
    {
      condition: inputs.routes.isEmpty.or(isApplication),
      input: "routes",
      must: "be empty for a network load balancer, which has one listener per target",
      got: namesOf(inputs.routes),
    },
    {
      condition: defaultTarget.isSet.not().or(isApplication.and(defaultTarget.holds((name) => targets.has(name)))),
      input: "default_target",
      must: "be a target of an application load balancer",
      got: defaultTarget.value,
      fix: "Name one of targets.",
    },
  ];
}

/** Rules inside one target, or between the targets. */
export function targetRequirements(targets: Collection<Target>, isApplication: Condition): Requirement[] {
  const isHttp = ({ protocol }: Target): Condition => protocol.holds((found) => found.is("HTTP", "HTTPS"));
  const isTcp = ({ protocol }: Target): Condition => protocol.holds((found) => found.is("TCP", "TLS"));
  const isStickyTls = ({ protocol, stickiness }: Target): Condition =>
    stickiness.and(protocol.holds((found) => found.is("TLS")));
  const isUnconnected = ({ connect, securityGroupId }: Target): Condition => connect.and(securityGroupId.isSet.not());
  const isHasty = ({ healthCheckInterval: interval, healthCheckTimeout: timeout }: Target): Condition =>
    decide(
      [interval, timeout],
      (a, b) => a <= b,
      () => hcl`${interval} <= ${timeout}`,
    );
  return [
    {
      condition: isApplication.not().or(targets.some(isTcp).not()),
      input: "targets",
      must: "have protocol HTTP or HTTPS for an application load balancer",
      got: where(targets, isTcp),
    },
    {
      condition: isApplication.or(targets.some(isHttp).not()),
      input: "targets",
      must: "have protocol TCP or TLS for a network load balancer",
      got: where(targets, isHttp),
    },
    {
      condition: targets.some(isStickyTls).not(),
      input: "targets",
      must: "have no stickiness with protocol TLS",
      got: where(targets, isStickyTls),
    },
    {
      condition: targets.some(isUnconnected).not(),
      input: "targets",
      must: "each have a security_group_id, to which the port is opened",
      got: where(targets, isUnconnected),
      fix: "Give it, or set connect to false where the port is opened otherwise.",
    },
    {
      condition: targets.some(isHasty).not(),
      input: "targets",
      must: "have a health_check_interval longer than health_check_timeout",
      got: where(targets, isHasty),
    },
  ];
}

/** No two listeners of a network load balancer at one port. */
export function portRequirement(isApplication: Condition, ports: readonly Collection<number>[]): Requirement {
  return {
    condition: isApplication.or(allDifferent(ports)),
    input: "targets",
    must: "each have a listener_port of their own for a network load balancer",
    got: ports.flatMap(literals),
    fix: "Give listener_port.",
  };
}

/** Rules about the routes of a load balancer: those of the last table, and between it and the earlier ones. */
export function routeRequirements(
  tables: readonly RouteTable[],
  hasTarget: (name: string) => Condition,
): Requirement[] {
  const last = tables.slice(-1);
  const isLost = ({ target }: { target: string }): Condition => hasTarget(target).not();
  const patterns = tables.map((table) => table.patterns.derive(({ host, path }) => `${host}${path}`));
  const priorities = tables.map((table) => table.priorities);
  const routes = tables.flatMap((table) => table.routes.entries?.map(([name]) => name) ?? []);
  return [
    ...last.map((table) => ({
      condition: table.routes.some(isLost).not(),
      input: "routes",
      must: "each have a target that is one of targets",
      got: where(table.routes, isLost),
      fix: "Name a target as in targets.",
    })),
    {
      condition: allDifferent(patterns),
      input: "routes",
      must: "not have the same host and path twice",
      got: sharing(routes, patterns),
      fix: "Only one of them would ever get requests: drop the others.",
    },
    {
      condition: allDifferent(priorities),
      input: "routes",
      must: "each have a priority of their own",
      got: sharing(routes, priorities),
      fix: `Give one of those that share a number a priority, e.g. from ${HIGHEST_COMPUTED + 1} to ${HIGHEST}, or a smaller one to come earlier${shown(tables)}.`,
    },
  ];
}

/** Terraform says the priorities themselves. */
function shown(tables: readonly RouteTable[]): string {
  const deferred = tables.find(({ priorities }) => !priorities.isKnown);
  return deferred === undefined ? "" : `; there are ${jsonEncode(deferred.priorities)}`;
}

function allDifferent(collections: readonly Collection<string | number>[]): Condition {
  const lists = collections.map((collection) => collection.map((value) => value));
  if (!lists.some(isDeferred)) {
    const all = lists.flat();
    return Condition.of(new Set(all).size === all.length);
  }
  const [only, ...others] = collections;
  const all = others.length === 0 ? lists[0] : hcl`flatten(${lists})`;
  const count = others.length === 0 ? only?.length : hcl`length(${all})`;
  return Condition.of(hcl`length(distinct(${all})) == ${count}`);
}

function atLeast(least: number, length: number): Condition {
  return decide(
    [length],
    (known) => known >= least,
    () => hcl`${length} >= ${least}`,
  );
}

/** Names of those that share their value with another one, where synth knows them. */
function sharing(names: readonly string[], collections: readonly Collection<string | number>[]): string[] {
  const values = collections.flatMap(literals);
  return names.filter((_, index) => values.filter((value) => value === values[index]).length > 1);
}

function where<V>(collection: Collection<V>, condition: (value: V) => Condition): string[] {
  return (collection.entries ?? []).filter(([, value]) => condition(value).known === true).map(([name]) => name);
}

function namesOf(collection: Collection<unknown>): string[] {
  return (collection.entries ?? []).map(([name]) => name);
}

function literals<V>(collection: Collection<V>): V[] {
  return (collection.entries ?? []).map(([, value]) => value);
}
