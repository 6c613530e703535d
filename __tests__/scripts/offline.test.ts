import { expect, it } from "vitest";
import { offline } from "../../scripts/offline";

it("takes from the AWS providers alone what would call AWS", () => {
  const stack = {
    provider: {
      aws: [{ region: "us-east-1", allowed_account_ids: ["1"], assume_role: [{ role_arn: "r" }] }, { alias: "dr" }],
      random: [{}],
    },
    resource: { aws_vpc: {} },
  };
  const keys = { access_key: "offline", secret_key: "offline" };
  const skips = {
    skip_credentials_validation: true,
    skip_metadata_api_check: "true",
    skip_requesting_account_id: true,
  };
  expect(offline(stack)).toEqual({
    provider: {
      aws: [
        { region: "us-east-1", ...keys, ...skips },
        { alias: "dr", ...keys, ...skips },
      ],
      random: [{}],
    },
    resource: { aws_vpc: {} },
  });
  expect(offline({ output: {} })).toEqual({ output: {} });
});
