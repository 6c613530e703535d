import type { Examples } from "../core/export/example";
import type { EcrProps } from "./interface";

const role = (name: string): string => `arn:aws:iam::111122223333:role/${name}`;

const ASSUMED_BY_TASKS =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}';

export const ecrExamples: Examples<EcrProps> = {
  minimal: {
    props: () => ({ registryName: "muppet-platform", enableScanning: true, lifecyclePolicy: "retain-10-images" }),
  },
  complete: {
    resources: {
      "aws_kms_key.images": { description: "Encrypts the images.", enable_key_rotation: true },
      "aws_iam_role.platform": { name: "platform", assume_role_policy: ASSUMED_BY_TASKS },
      "aws_iam_role.pipeline": { name: "pipeline", assume_role_policy: ASSUMED_BY_TASKS },
      "aws_iam_role.kermit": { name: "kermit", assume_role_policy: ASSUMED_BY_TASKS },
    },
    props: (given) => ({
      registryName: "muppet-platform",
      repositories: ["platform-service", "mcp-server", "template-tools", "muppets/kermit", "muppets/piggy"],
      imageTagMutability: "MUTABLE",
      kmsKeyArn: given(
        "aws_kms_key.images.arn",
        "arn:aws:kms:us-east-1:111122223333:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d",
      ),
      lifecyclePolicy: "retain-10-images",
      lifecyclePolicies: { "platform-service": "retain-50-images" },
      lifecycleRules: {
        releases: { priority: 1, tagPattern: "v*", keepImages: 30 },
        untagged: { priority: 2, tagStatus: "untagged", olderThanDays: 7 },
      },
      pushPrincipals: [given("aws_iam_role.pipeline.arn", role("pipeline"))],
      fullPrincipals: [given("aws_iam_role.platform.arn", role("platform"))],
      repositoryPullPrincipals: {
        "platform-service": [given("aws_iam_role.kermit.arn", role("kermit"))],
        "mcp-server": [given("aws_iam_role.kermit.arn", role("kermit"))],
      },
      repositoryFullPrincipals: { "muppets/kermit": [given("aws_iam_role.kermit.arn", role("kermit"))] },
      pullAccountIds: ["444455556666"],
      replicationRegions: ["us-west-2"],
      tags: { Team: "platform" },
    }),
  },
};
