import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { describe, expect, it } from "vitest";
import { Ecr } from "../../modules/ecr/ecr";
import { blocksOf } from "../support/matchers";
import { itRejectsAtSynth, synthesize } from "../support/module-proofs";
import { rejected } from "./ecr.rejected";

const document = (text: unknown) => (text as string).replaceAll("\\", "");

describe("Ecr", () => {
  const built = synthesize((stack) => {
    const ecr = new Ecr(stack, "ecr", {
      registryName: "muppet-platform",
      repositories: ["platform-service", "muppets/kermit"],
      lifecyclePolicy: "retain-10-images",
      lifecyclePolicies: { "muppets/kermit": "none" },
      repositoryPullPrincipals: { "platform-service": ["arn:aws:iam::111122223333:role/kermit"] },
      replicationRegions: ["us-west-2"],
    });
    const task = new IamRole(stack, "kermit_role", { assumeRolePolicy: "{}" });
    ecr.repository("platform-service").grantPull(task);
    ecr.repository("platform-service").grantPull(task);
    ecr.repository("muppets/kermit").grantFull(task);
    ecr.grantPush({ id: "pipeline", roleName: "ci" });
    new IamRole(stack, "uses_image", {
      assumeRolePolicy: "{}",
      description: ecr.image("muppets/kermit", "1.0"),
      name: ecr.repository("muppets/kermit").image("sha256:abc"),
    });
  });

  it("calls repositories by registry and own name", () => {
    expect(Object.keys(blocksOf(built, "resource", "aws_ecr_repository"))).toEqual([
      "ecr_platform-service",
      "ecr_muppets_kermit",
    ]);
    expect(built).toHaveResourceWithProperties("aws_ecr_repository", { name: "muppet-platform/muppets/kermit" }, 1);
  });

  it("scans, encrypts by KMS and keeps tags by default", () => {
    expect(built).toHaveResourceWithProperties(
      "aws_ecr_repository",
      {
        image_tag_mutability: "IMMUTABLE",
        image_scanning_configuration: { scan_on_push: true },
        encryption_configuration: [{ encryption_type: "KMS" }],
        force_delete: false,
      },
      2,
    );
  });

  it("has a lifecycle policy where the preset is not none", () => {
    const policies = blocksOf(built, "resource", "aws_ecr_lifecycle_policy");
    expect(Object.keys(policies)).toEqual(["ecr_platform-service"]);
    const policy = document(policies["ecr_platform-service"]?.["policy"]);
    expect(policy).toContain('countType = "imageCountMoreThan", countNumber = 10');
  });

  it("has a repository policy where somebody was given access", () => {
    const policies = blocksOf(built, "resource", "aws_ecr_repository_policy");
    expect(Object.keys(policies)).toEqual(["ecr_platform-service"]);
    const policy = document(policies["ecr_platform-service"]?.["policy"]);
    expect(policy).toContain('Principal = { AWS = ["arn:aws:iam::111122223333:role/kermit"] }');
    expect(policy).not.toContain("ecr:PutImage");
  });

  it("copies its own repositories alone", () => {
    expect(built).toHaveResourceWithProperties("aws_ecr_replication_configuration", {
      replication_configuration: {
        rule: [
          {
            destination: [
              { region: "us-west-2", registry_id: "${aws_ecr_repository.ecr_platform-service.registry_id}" },
            ],
            repository_filter: [{ filter: "muppet-platform/", filter_type: "PREFIX_MATCH" }],
          },
        ],
      },
    });
  });

  it("grants roles what they need, on the repositories they were granted", () => {
    const policies = blocksOf(built, "resource", "aws_iam_role_policy");
    expect(Object.keys(policies).sort()).toEqual([
      "ecr_pipeline_push_ecr",
      "kermit_role_full_ecr_muppets_kermit",
      "kermit_role_pull_ecr_platform_service",
    ]);
    const pull = document(policies["kermit_role_pull_ecr_platform_service"]?.["policy"]);
    expect(pull).toContain("Resource = [aws_ecr_repository.ecr_platform-service.arn]");
    expect(pull).not.toContain("ecr:PutImage");
    expect(document(policies["kermit_role_full_ecr_muppets_kermit"]?.["policy"])).toContain("ecr:BatchDeleteImage");
    const push = policies["ecr_pipeline_push_ecr"];
    expect(push?.["role"]).toBe("ci");
    expect(document(push?.["policy"])).toContain(
      "[aws_ecr_repository.ecr_platform-service.arn, aws_ecr_repository.ecr_muppets_kermit.arn]",
    );
    expect(document(push?.["policy"])).not.toContain("ecr:BatchDeleteImage");
  });

  it("names images by tag or digest", () => {
    const url = "${aws_ecr_repository.ecr_muppets_kermit.repository_url}";
    expect(built).toHaveResourceWithProperties("aws_iam_role", {
      description: `${url}:1.0`,
      name: `${url}@sha256:abc`,
    });
  });

  it("knows roles' ARNs only later without minding", () => {
    const later = synthesize((stack) => {
      const role = new IamRole(stack, "reader_role", { assumeRolePolicy: "{}" });
      new Ecr(stack, "ecr", { registryName: "shop", repositories: ["api"], pullPrincipals: [role.arn] });
    });
    const policy = blocksOf(later, "resource", "aws_ecr_repository_policy")["ecr_api"];
    expect(policy).not.toHaveProperty("count");
    expect(document(policy?.["policy"])).toContain("AWS = [aws_iam_role.reader.arn]");
  });

  it("says which repositories there are", () => {
    expect(() =>
      synthesize((stack) => {
        new Ecr(stack, "ecr", { registryName: "shop", repositories: ["api", "web"] }).repository("app");
      }),
    ).toThrow('stack/ecr: the repository must be one of api, web, got "app". Add it to repositories.');
  });

  itRejectsAtSynth("ecr", rejected);
});
