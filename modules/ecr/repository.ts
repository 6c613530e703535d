import { compute } from "../core/condition";
import { hcl } from "../core/expression";
import type { Grantee } from "./grants";

/** What grants access to repositories by their names. */
interface Registry {
  grantPull(role: Grantee, ...repositories: readonly string[]): void;
  grantPush(role: Grantee, ...repositories: readonly string[]): void;
  grantFull(role: Grantee, ...repositories: readonly string[]): void;
}

/** One repository of a registry, and what people do with it. */
export class Repository {
  constructor(
    private readonly registry: Registry,
    /** Its name in `repositories`. */
    readonly name: string,
    readonly url: string,
    readonly arn: string,
  ) {}

  /** What a container definition names; `tag` may be a digest, `sha256:…`. */
  image(tag: string): string {
    const separator = compute(
      [tag],
      (known) => (known.startsWith("sha256:") ? "@" : ":"),
      () => hcl`startswith(${tag}, "sha256:") ? "@" : ":"`,
      "",
    );
    return `${this.url}${separator}${tag}`;
  }

  /** Lets a role pull. */
  grantPull(role: Grantee): void {
    this.registry.grantPull(role, this.name);
  }

  /** Lets a role push and pull. */
  grantPush(role: Grantee): void {
    this.registry.grantPush(role, this.name);
  }

  /** Lets a role push, pull, list and delete images. */
  grantFull(role: Grantee): void {
    this.registry.grantFull(role, this.name);
  }
}
