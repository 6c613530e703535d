import { Construct } from "constructs";
import { compute } from "../core/condition";
import { hcl } from "../core/expression";
import type { Access } from "./access";
import { readAttributes } from "./existing";
import type { RepositoryAttributes } from "./existing";
import { grant } from "./grants";
import type { Grantee } from "./grants";

/** One repository, and what people do with it. */
export class Repository {
  constructor(
    private readonly give: (role: Grantee, access: Access) => void,
    /** Its name in `repositories`; that in AWS where it is none of an `Ecr`. */
    readonly name: string,
    readonly url: string,
    readonly arn: string,
  ) {}

  /** A repository that exists already. The id is part of the names of the policies that grant access to it. */
  static fromAttributes(scope: Construct, id: string, attributes: RepositoryAttributes): Repository {
    const owner = new Construct(scope, id);
    const { name, url, arn } = readAttributes(owner, attributes);
    return new Repository((role, access) => grant(owner, role, access, [arn]), name, url, arn);
  }

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
    this.give(role, "pull");
  }

  /** Lets a role push and pull. */
  grantPush(role: Grantee): void {
    this.give(role, "push");
  }

  /** Lets a role push, pull, list and delete images. */
  grantFull(role: Grantee): void {
    this.give(role, "full");
  }
}
