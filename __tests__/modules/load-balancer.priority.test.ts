import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LoadBalancer } from "../../modules/load-balancer/load-balancer";
import { HIGHEST_COMPUTED } from "../../modules/load-balancer/priority";
import { blocksOf } from "../support/matchers";
import { synthesize } from "../support/module-proofs";
import { exactHost, host, literalPath, path, patterns, priorityOf, wildcardHost } from "../support/routes";
import type { RoutePatterns } from "../support/routes";

const place = { vpcId: "vpc-0a1b2c3d", subnetIds: ["subnet-0a1b2c3d", "subnet-1a1b2c3d"] };

/** Priorities by route as they are synthesized. */
function priorities(routes: readonly RoutePatterns[]): Record<string, number> {
  const built = synthesize((stack) => {
    new LoadBalancer(stack, "front", {
      ...place,
      targets: { api: { port: 1, connect: false } },
      routes: Object.fromEntries(routes.map((route, index) => [`r${index}`, { target: "api", ...route }])),
    });
  });
  const rules = Object.entries(blocksOf(built, "resource", "aws_lb_listener_rule"));
  return Object.fromEntries(rules.map(([name, rule]) => [name, rule["priority"] as number]));
}

const comesFirst = (first: RoutePatterns, second: RoutePatterns): void => {
  expect(priorityOf(first)).toBeLessThan(priorityOf(second));
};

describe("the priority of a route", () => {
  it("is a whole number below those that are left for the caller", () => {
    fc.assert(
      fc.property(patterns, (route) => {
        const priority = priorityOf(route);
        return Number.isInteger(priority) && priority >= 1 && priority <= HIGHEST_COMPUTED;
      }),
      { numRuns: 2000 },
    );
  });

  it("does not change with what is added, dropped or renamed beside it", () => {
    const several = fc.uniqueArray(patterns, { minLength: 2, maxLength: 6, selector: priorityOf });
    fc.assert(
      fc.property(several, ([added, ...routes]) => {
        const before = priorities(routes);
        const after = priorities([...routes, added as RoutePatterns]);
        expect(after).toMatchObject(before);
        expect(Object.values(before)).toEqual(routes.map(priorityOf));
      }),
      { numRuns: 50 },
    );
  });

  it("puts a path without wildcards before every pattern that matches it", () => {
    fc.assert(
      fc.property(literalPath, fc.nat(), host, (exact, length, name) => {
        const prefix = exact.slice(0, 1 + (length % exact.length)).slice(0, 127);
        comesFirst({ path: exact, ...named(name) }, { path: `${prefix}*`, ...named(name) });
      }),
      { numRuns: 1000 },
    );
  });

  it("puts the longer of two prefixes first", () => {
    fc.assert(
      fc.property(literalPath, fc.nat(), host, (text, length, name) => {
        const long = text.slice(0, 127);
        const short = long.slice(0, 1 + (length % long.length));
        fc.pre(short.length < long.length);
        comesFirst({ path: `${long}*`, ...named(name) }, { path: `${short}*`, ...named(name) });
      }),
      { numRuns: 2000 },
    );
  });

  it("puts what says more behind the wildcard first", () => {
    fc.assert(
      fc.property(literalPath, literalPath, host, (start, end, name) => {
        const prefix = start.slice(0, 100);
        comesFirst({ path: `${prefix}*${end.slice(0, 20)}`, ...named(name) }, { path: `${prefix}*`, ...named(name) });
      }),
    );
  });

  it("puts a host before a host with wildcards, that before any host, whatever the paths", () => {
    fc.assert(
      fc.property(path, path, path, exactHost, wildcardHost, (a, b, c, exact, wild) => {
        comesFirst({ path: a, host: exact }, { path: b, host: wild });
        comesFirst({ path: b, host: wild }, { path: c });
      }),
    );
  });

  it("puts the host with more dots first, up to four", () => {
    fc.assert(
      fc.property(path, path, fc.integer({ min: 1, max: 3 }), (a, b, dots) => {
        const of = (count: number): string => `*${".a".repeat(count)}`;
        comesFirst({ path: a, host: of(dots + 1) }, { path: b, host: of(dots) });
      }),
    );
  });

  it("has /* for any host at the end", () => {
    fc.assert(
      fc.property(patterns, (route) => {
        fc.pre(route.path !== "/*" || route.host !== undefined);
        comesFirst(route, { path: "/*" });
      }),
    );
  });

  it("seldom gives two routes the same number", () => {
    const routes = Array.from({ length: 100 }, (_, index) => ({ path: `/service-${index}/*` }));
    const hosts = routes.map((_, index) => ({ path: "/*", host: `shop-${index}.example.com` }));
    expect(new Set(routes.map(priorityOf)).size).toBeGreaterThan(75);
    expect(new Set(hosts.map(priorityOf)).size).toBeGreaterThan(97);
  });

  // Numbers that are in use: a change of them would move every rule that exists.
  it("stays what it was", () => {
    const all: RoutePatterns[] = [
      { path: "/*" },
      { path: "/api/*" },
      { path: "/api/health" },
      { path: "/*", host: "app.example.com" },
      { path: "/api/*", host: "*.example.com" },
      { path: "/static/*.png" },
    ];
    expect(all.map(priorityOf)).toMatchInlineSnapshot(`
      [
        48909,
        47575,
        35226,
        17868,
        31422,
        46412,
      ]
    `);
  });
});

function named(name: string | undefined): { host?: string } {
  return name === undefined ? {} : { host: name };
}
