import { IamOpenidConnectProvider } from "@cdktf/provider-aws/lib/iam-openid-connect-provider";
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { Construct } from "constructs";
import { trustPolicy } from "../../modules/core/policy";
import type { Ecr } from "../../modules/ecr/ecr";
import type { FargateService } from "../../modules/fargate-service/fargate-service";
import type { MuppetPlatformSettings } from "./settings";

const GITHUB = "token.actions.githubusercontent.com";

export interface ImageUsers {
  /** Repositories that every muppet may pull. */
  readonly shared: readonly string[];
  readonly platform: FargateService;
  readonly muppets: Readonly<Record<string, FargateService>>;
}

/** Who may do what with the images: the platform everything, a muppet its own, pipelines push, developers pull. */
export function createAccess(
  scope: Construct,
  settings: MuppetPlatformSettings,
  registry: Ecr,
  { shared, platform, muppets }: ImageUsers,
): void {
  registry.grantFull(platform.taskRole);
  for (const [name, muppet] of Object.entries(muppets)) {
    registry.grantPull(muppet.taskRole, ...shared);
    registry.grantFull(muppet.taskRole, `muppets/${name}`);
  }
  const access = new Construct(scope, "access");
  registry.grantPush(createPipelineRole(access, settings));
  createDeveloperPolicy(access, registry);
}

/** Assumed by GitHub Actions with a short-lived token, from the main branch of the repositories named: there is no key to leak. */
function createPipelineRole(scope: Construct, { environment, pipelineRepositories }: MuppetPlatformSettings): IamRole {
  const provider = new IamOpenidConnectProvider(scope, "github", {
    url: `https://${GITHUB}`,
    clientIdList: ["sts.amazonaws.com"],
    tags: { Name: "github-actions" },
  });
  const name = `${environment}-muppet-platform-pipeline`;
  return new IamRole(scope, "pipeline_role", {
    name,
    description: "Pushes images from GitHub Actions.",
    assumeRolePolicy: trustPolicy({
      actions: ["sts:AssumeRoleWithWebIdentity"],
      principals: { Federated: provider.arn },
      conditions: {
        StringEquals: { [`${GITHUB}:aud`]: "sts.amazonaws.com" },
        StringLike: {
          [`${GITHUB}:sub`]: pipelineRepositories.map((repository) => `repo:${repository}:ref:refs/heads/main`),
        },
      },
    }),
    tags: { Name: name },
  });
}

/** For developers' own roles: pulls every image, pushes none. */
function createDeveloperPolicy(scope: Construct, registry: Ecr): IamPolicy {
  return new IamPolicy(scope, "developer_policy", {
    name: "muppet-platform-developer",
    description: "Pulls the platform's images for local development.",
    policy: registry.policyFor("pull"),
    tags: { Name: "muppet-platform-developer" },
  });
}
