import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { compute } from "../core/condition";
import { hcl } from "../core/expression";
import { concat } from "../core/lists";
import type { GrowingInputs, ServiceInputs } from "./inputs";

/** The part of a reference that is the ARN: a field, version stage or version of a secret stand behind it. */
const SECRET = "^(?:[^:]+:){5}(?:secret:)?[^:]+";

/** An image in ECR: account, region and repository. https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html */
const ECR_IMAGE = "^([0-9]{12})\\.dkr\\.ecr\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?/([^:@]+).*$";
const REPOSITORY = "$2:$1:repository/$3";

/** ARNs of the secrets and parameters that the containers' variables come from, each once. */
export function secretArns({ secrets, sidecarSecrets }: GrowingInputs): string[] {
  const ofSidecars = sidecarSecrets.flatMap((references) => references.map((reference) => reference));
  const references = concat(
    secrets.map((reference) => reference),
    ofSidecars,
  );
  return compute(
    [references],
    (known) => [...new Set(known.map((reference) => new RegExp(SECRET).exec(reference)?.[0] ?? reference))],
    () => hcl`distinct([for reference in ${references} : regex(${SECRET}, reference)])`,
    references,
  );
}

/** ARNs of the repositories of those images that are in ECR, each once. */
export function repositoryArns(
  { image }: ServiceInputs,
  { sidecars }: GrowingInputs,
  logGroup: CloudwatchLogGroup,
): string[] {
  const images = concat(
    image.toList((main) => main),
    sidecars.map((sidecar) => sidecar.image),
  );
  const pattern = new RegExp(ECR_IMAGE);
  const partition = partitionOf(logGroup);
  return compute(
    [images],
    (known) => {
      const paths = known.filter((name) => pattern.test(name)).map((name) => name.replace(pattern, REPOSITORY));
      return [...new Set(paths)].map((path) => `arn:${partition}:ecr:${path}`);
    },
    () =>
      hcl`distinct([for image in ${images} : "arn:\${${partition}}:ecr:\${replace(image, ${`/${ECR_IMAGE}/`}, ${REPOSITORY})}" if can(regex(${ECR_IMAGE}, image))])`,
    images,
  );
}

/** ARN of a file system in the account and region of the module. */
export function fileSystemArn(fileSystemId: string, logGroup: CloudwatchLogGroup): string {
  const account = hcl`split(":", ${logGroup.arn})[4]`.asString();
  return `arn:${partitionOf(logGroup)}:elasticfilesystem:${logGroup.region}:${account}:file-system/${fileSystemId}`;
}

/** `aws`, or that of China or GovCloud: no data source is needed where an ARN is at hand. */
function partitionOf(logGroup: CloudwatchLogGroup): string {
  return hcl`split(":", ${logGroup.arn})[1]`.asString();
}
