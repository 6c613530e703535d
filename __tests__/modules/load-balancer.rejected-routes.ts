import type { RejectedCases } from "../support/module-proofs";

const place = { vpcId: "vpc-0a1b2c3d", subnetIds: ["subnet-0a1b2c3d", "subnet-1a1b2c3d"] };
const targets = { api: { port: 8000, connect: false } };
const PATH = 'be a path pattern of at most 128 characters such as "/api/*", with * and ? as wildcards';
const HOST = 'be a host pattern in lower case such as "app.example.com" or "*.example.com", with * and ? as wildcards';
const OWN_PRIORITY = "each have a priority of their own";

/** One route with one field that is wrong. */
const route = (fields: object) => ({ ...place, targets, routes: { api: { target: "api", ...fields } } });

/** What load-balancer refuses in its routes. */
export const rejectedRoutes: RejectedCases = {
  routes: {
    props: route({ path: "api/*" }),
    says: `routes.api.path must ${PATH}, got "api/*".`,
    terraform: `have a path that must ${PATH}`,
  },
  "routes/long-path": {
    props: route({ path: `/${"a".repeat(128)}` }),
    says: `routes.api.path must ${PATH}, got ${`"/${"a".repeat(128)}"`.slice(0, 117)}....`,
    terraform: `have a path that must ${PATH}`,
  },
  "routes/host": {
    props: route({ host: "App.example.com" }),
    says: `routes.api.host must ${HOST}, got "App.example.com".`,
    terraform: `have a host that must ${HOST}`,
  },
  "routes/long-host": {
    props: route({ host: `${"a".repeat(125)}.com` }),
    says: `routes.api.host must have at most 128 characters, got ${`"${"a".repeat(125)}.com"`.slice(0, 117)}....`,
    terraform: "have a host that must have at most 128 characters",
  },
  "routes/priority": {
    props: route({ priority: 50_001 }),
    says: "routes.api.priority must be a whole number from 1 to 50000, got 50001.",
    terraform: "have a priority that must be a whole number from 1 to 50000",
  },
  "routes/no-target": {
    props: route({ target: undefined }),
    says: "routes.api.target must be given, got nothing. Name of the target in targets.",
    terraform: "routes must hold values that each have target",
  },
  "routes/name": {
    props: { ...place, targets, routes: { "api docs": { target: "api" } } },
    says: 'routes\'s key "api docs" must have 1 to 64 letters, digits and hyphens, with a letter or digit at both ends, got "api docs".',
    terraform: "routes must have keys that each have 1 to 64 letters, digits and hyphens",
  },
  "routes/lost": {
    props: route({ target: "web" }),
    says: 'routes must each have a target that is one of targets, got ["api"]. Name a target as in targets.',
    terraform: "routes must each have a target that is one of targets.",
  },
  "routes/twice": {
    props: {
      ...place,
      targets,
      routes: { a: { target: "api", path: "/a" }, b: { target: "api", path: "/a", priority: 1 } },
    },
    says: 'routes must not have the same host and path twice, got ["a","b"]. Only one of them would ever get requests: drop the others.',
    terraform: "routes must not have the same host and path twice.",
  },
  "routes/collision": {
    props: {
      ...place,
      targets,
      routes: { a: { target: "api", path: "/a", priority: 7 }, b: { target: "api", path: "/b", priority: 7 } },
    },
    says: `routes must ${OWN_PRIORITY}, got ["a","b"]. Give one of those that share a number a priority, e.g. from 48961 to 50000, or a smaller one to come earlier.`,
    terraform: `routes must ${OWN_PRIORITY}. Give one of those that share a number a priority, e.g. from 48961 to 50000, or a smaller one to come earlier; there are {"a":7,"b":7}.`,
  },
  "routes/network": {
    props: { ...route({}), type: "network" },
    says: 'routes must be empty for a network load balancer, which has one listener per target, got ["api"].',
    terraform: "routes must be empty for a network load balancer, which has one listener per target.",
  },
};
