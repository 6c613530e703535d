/**
 * Runs a program that is written for cdktf on cdktn, its community fork, and on the fork's bindings:
 * `node --require …/alias.js app.js`. The packages' names are all that differs.
 */
import Module from "node:module";

type ResolveFilename = (request: string, parent: unknown, ...rest: unknown[]) => string;

/** Node's own hook for this; a private name, though one that most such tools rely on. */
const HOOK = "_resolveFilename";

/** `constructs` goes along: two copies of it do not know each other's constructs. */
const packages: Readonly<Record<string, string>> = {
  cdktf: "cdktn",
  "@cdktf/provider-aws": "@cdktn/provider-aws",
  constructs: "constructs",
};

const resolver = Module as unknown as Record<typeof HOOK, ResolveFilename>;
const original = resolver[HOOK].bind(Module);
resolver[HOOK] = (request, parent, ...rest) => {
  const name = Object.keys(packages).find((found) => request === found || request.startsWith(`${found}/`));
  if (name === undefined) return original(request, parent, ...rest);
  return original(`${packages[name]}${request.slice(name.length)}`, module, ...rest);
};
