import { matches } from "../core/kinds/kind";
import type { Kind } from "../core/kinds/kind";
import { string } from "../core/kinds/scalar";

const MAX_LENGTH = 127;

/**
 * A repository's name or the beginning of one. ECR takes 256 characters, prefix and all.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
 */
export function repositoryName(): Kind<string, string> {
  return string(
    matches(
      /^([a-z0-9]+([._-]+[a-z0-9]+)*\/)*[a-z0-9]+([._-]+[a-z0-9]+)*$/,
      'have lower-case letters and digits, with ".", "_", "-" and "/" between them',
    ),
    {
      must: `have at most ${MAX_LENGTH} characters`,
      test: (value) => value.length <= MAX_LENGTH,
      condition: (reference) => `length(${reference}) <= ${MAX_LENGTH}`,
    },
  );
}
