/**
 * Runs a program that is written for cdktf on cdktn, its community fork, and on the fork's bindings:
 * `node --require …/alias.js app.js`. The packages' names are all that differs.
 */
import Module from "node:module";

interface Resolver {
  _resolveFilename: (request: string, parent: unknown, ...rest: unknown[]) => string;
}

/** `constructs` goes along: two copies of it do not know each other's constructs. */
const packages: Readonly<Record<string, string>> = {
  cdktf: "cdktn",
  "@cdktf/provider-aws": "@cdktn/provider-aws",
  constructs: "constructs",
};

const resolver = Module as unknown as Resolver;
const original = resolver._resolveFilename.bind(Module);
resolver._resolveFilename = (request, parent, ...rest) => {
  const name = Object.keys(packages).find((found) => request === found || request.startsWith(`${found}/`));
  if (name === undefined) return original(request, parent, ...rest);
  return original(`${packages[name]}${request.slice(name.length)}`, module, ...rest);
};
