type Provider = Record<string, unknown>;

/**
 * A synthesized stack as the real AWS provider can plan it without an account. It asks STS who we are to compare the
 * answer with `allowed_account_ids` and to take a role, and does so before the plan: these arguments have to go. Fake
 * keys in the configuration keep it from using real ones that lie about in the shell.
 */
export function offline(stack: object): object {
  const providers = "provider" in stack ? (stack.provider as Record<string, readonly Provider[]>) : {};
  const aws = providers["aws"];
  return aws === undefined ? stack : { ...stack, provider: { ...providers, aws: aws.map(offlineProvider) } };
}

const callsAws = [
  "allowed_account_ids",
  "forbidden_account_ids",
  "assume_role",
  "assume_role_with_web_identity",
  "profile",
];

function offlineProvider(provider: Provider): Provider {
  return {
    ...Object.fromEntries(Object.entries(provider).filter(([name]) => !callsAws.includes(name))),
    access_key: "offline",
    secret_key: "offline",
    skip_credentials_validation: true,
    skip_metadata_api_check: "true",
    skip_requesting_account_id: true,
  };
}
