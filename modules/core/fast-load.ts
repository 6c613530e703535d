/**
 * cdktf loads `archiver` first of all, which takes longer than the rest of it, and uses it only in a process of its own that
 * zips assets. Here it is loaded by whoever uses it first, which is no one.
 */
import Module from "node:module";

type Callable = (...args: unknown[]) => unknown;

function whenUsed(path: string): void {
  const load = (): Callable => {
    delete require.cache[path];
    return require(path) as Callable;
  };
  const stand = new Module(path);
  stand.loaded = true;
  stand.exports = new Proxy((): void => undefined, {
    apply: (_, self, args: unknown[]) => Reflect.apply(load(), self, args),
    construct: (_, args: unknown[]) => Reflect.construct(load(), args) as object,
    get: (_, name) => Reflect.get(load(), name) as unknown,
  });
  require.cache[path] ??= stand;
}

try {
  whenUsed(require.resolve("archiver", { paths: [require.resolve("cdktf")] }));
} catch {
  // A cdktf without it.
}
