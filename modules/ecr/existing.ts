import type { Construct } from "constructs";
import { compute } from "../core/condition";
import { InputError } from "../core/errors";
import { hcl } from "../core/expression";
import { checkInputs, optional, required } from "../core/inputs";
import { matches } from "../core/kinds/kind";
import { string } from "../core/kinds/scalar";

const anArn = matches(
  /^arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository\/.+$/,
  "be the ARN of a repository such as arn:aws:ecr:us-east-1:111122223333:repository/api",
);
const aUrl = matches(
  /^[^\s/:]+\/[^\s:@]+$/,
  "be a repository's URL such as 111122223333.dkr.ecr.us-east-1.amazonaws.com/api, without protocol and tag",
);

const attributes = {
  repositoryArn: required(string(anArn), "Give the ARN of the repository."),
  repositoryUrl: optional(string(aUrl), "What images are called by. From the ARN where absent."),
};

/** What is known of a repository that exists already. */
export interface RepositoryAttributes {
  readonly repositoryArn: string;
  /** What images are called by, without a tag. Default: the registry of the ARN's account and region. */
  readonly repositoryUrl?: string | undefined;
}

/** The registry's domain depends on the partition. https://docs.aws.amazon.com/general/latest/gr/ecr.html */
const URLS = [
  ["^arn:aws(?:-us-gov)?:ecr:([^:]+):([0-9]+):repository/(.+)$", "$2.dkr.ecr.$1.amazonaws.com/$3"],
  ["^arn:aws-cn:ecr:([^:]+):([0-9]+):repository/(.+)$", "$2.dkr.ecr.$1.amazonaws.com.cn/$3"],
] as const;

export function readAttributes(
  scope: Construct,
  given: RepositoryAttributes,
): { name: string; url: string; arn: string } {
  const { repositoryArn: arn, repositoryUrl } = checkInputs(scope, attributes, given);
  const url = repositoryUrl.value ?? URLS.reduce((text, [pattern, becomes]) => replace(text, pattern, becomes), arn);
  if (url === arn) {
    const fix = "The registry's domain in this partition is not known.";
    throw new InputError(scope, [{ input: "repositoryUrl", must: "be given", got: undefined, fix }]);
  }
  return { name: replace(arn, "^[^/]*:repository/", ""), url, arn };
}

/** At synth or in Terraform, whose `replace` takes a pattern between slashes. */
function replace(text: string, pattern: string, becomes: string): string {
  return compute(
    [text],
    (known) => known.replace(new RegExp(pattern), becomes),
    () => hcl`replace(${text}, ${`/${pattern}/`}, ${becomes})`,
    "",
  );
}
