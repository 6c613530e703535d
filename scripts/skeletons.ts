import { pascalCase } from "../modules/core/export/interface";

/** Files of something new, and what else refers to it. */
export interface Skeleton {
  readonly files: Readonly<Record<string, string>>;
  /** Import lines for the registry that lists it. */
  readonly imports: string;
  /** Its entry there. */
  readonly entry: string;
}

/** A module that exports and plans from the start: one log group, to be replaced. */
export function moduleFiles(name: string): Skeleton {
  const className = pascalCase(name);
  const variable = className.charAt(0).toLowerCase() + className.slice(1);
  const folder = `modules/${name}`;
  const files = {
    [`${folder}/declaration.ts`]: `import { defaulted } from "../core/inputs";
import { map } from "../core/kinds/collections";
import { logRetentionDays } from "../core/kinds/retention";
import { string } from "../core/kinds/scalar";
import { resourceName } from "../core/kinds/text";
import { declareModule } from "../core/module";
import { outputs } from "../core/outputs";

export const ${variable} = declareModule({
  name: "${name}",
  summary: "What ${name} is, in one sentence.",
  inputs: {
    name: defaulted(resourceName(64), "${name}", "Beginning of all names."),
    retentionInDays: defaulted(logRetentionDays(), 30, "Days that logs are kept; 0 is for ever."),
    tags: defaulted(map(string()), {}, "Tags of everything in the module."),
  },
  outputs: {
    logGroupName: outputs.string("Name of the log group."),
  },
});
`,
    [`${folder}/interface.ts`]: `// Written by \`npm run modules\` from declaration.ts.
import type { IResolvable } from "cdktf";

/** Inputs of {@link ${className}}. */
export interface ${className}Props {
  readonly name?: string;
  readonly retentionInDays?: number;
  readonly tags?: Readonly<Record<string, string>> | IResolvable;
}

/** Outputs of {@link ${className}}, which are its properties too. */
export interface ${className}Outputs {
  readonly logGroupName: string;
}
`,
    [`${folder}/${name}.ts`]: `import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { Construct } from "constructs";
import { moduleBase } from "../core/module";
import { mergeTags } from "../core/tags";
import { ${variable} } from "./declaration";
import type { ${className}Outputs, ${className}Props } from "./interface";

/** What ${name} is, in one sentence. */
export class ${className} extends moduleBase<${className}Props, ${className}Outputs>()(${variable}) {
  readonly logGroup: CloudwatchLogGroup;

  constructor(scope: Construct, id: string, props: ${className}Props) {
    super(scope, id, props);
    const { name, retentionInDays, tags } = this.inputs;
    this.logGroup = new CloudwatchLogGroup(this, "log_group", {
      name,
      retentionInDays,
      tags: mergeTags(tags, { Name: name }),
    });
    this.publish({ logGroupName: this.logGroup.name });
  }
}
`,
    [`${folder}/examples.ts`]: `import type { Examples } from "../core/export/example";
import type { ${className}Props } from "./interface";

export const ${variable}Examples: Examples<${className}Props> = {
  minimal: { props: () => ({}) },
  complete: { props: () => ({ name: "example", retentionInDays: 90, tags: { Team: "platform" } }) },
};
`,
    [`${folder}/README.md`]: `# ${name}

What it creates, and a call in TypeScript.

\`\`\`ts
new ${className}(this, "${name}", {});
\`\`\`
`,
    [`__tests__/modules/${name}.test.ts`]: `import { Testing } from "cdktf";
import { expect, it } from "vitest";
import { ${className} } from "../../modules/${name}/${name}";

it("makes a log group", () => {
  const synthesized = Testing.synthScope((scope) => new ${className}(scope, "${variable}", { retentionInDays: 7 }));
  expect(synthesized).toHaveResourceWithProperties("aws_cloudwatch_log_group", { retention_in_days: 7 });
});
`,
  };
  const imports = [
    `import { ${variable} } from "./${name}/declaration";`,
    `import { ${variable}Examples } from "./${name}/examples";`,
    `import { ${className} } from "./${name}/${name}";`,
  ].join("\n");
  return { files, imports, entry: `entry(${variable}, ${className}, ${variable}Examples)` };
}

/** A system with one platform and a file of values per environment. */
export function environmentFiles(system: string, environments: readonly string[]): Skeleton {
  const className = pascalCase(system);
  const folder = `environments/${system}`;
  const variable = (environment: string): string =>
    environment.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const stacks = `${variable(system)}Stacks`;
  const values = environments.map((environment) => [
    `${folder}/${environment}.ts`,
    `import type { ${className}Settings } from "./platform";

export const ${variable(environment)}: ${className}Settings = {
  environment: "${environment}",
  region: "us-east-1",
  availabilityZones: ["us-east-1a", "us-east-1b"],
};
`,
  ]);
  const files = {
    [`${folder}/platform.ts`]: `import type { App } from "cdktf";
import { Stack } from "../../modules/core/stack";
import { Networking } from "../../modules/networking/networking";

/** What differs between the environments. */
export interface ${className}Settings {
  readonly environment: string;
  readonly region: string;
  readonly availabilityZones: readonly string[];
}

/** Composition of the system; the values are in the environments' files. */
export class ${className} extends Stack {
  constructor(app: App, id: string, { environment, region, availabilityZones }: ${className}Settings) {
    super(app, id, {
      system: "${system}",
      environment,
      region,
      backend: {
        bucket: "${system}-terraform-state",
        key: \`${system}/\${environment}/terraform.tfstate\`,
        region,
        dynamodbTable: "terraform-state-lock",
      },
    });
    const network = new Networking(this, "network", { availabilityZones });
    this.output("vpc_id", network.vpcId, "ID of the VPC.");
  }
}
`,
    [`${folder}/stacks.ts`]: `import type { App } from "cdktf";
${environments.map((environment) => `import { ${variable(environment)} } from "./${environment}";`).join("\n")}
import { ${className} } from "./platform";

export const ${stacks} = [${environments.map(variable).join(", ")}].map((settings) => {
  const name = \`${system}-\${settings.environment}\`;
  return { name, create: (app: App) => new ${className}(app, name, settings) };
});
`,
    [`${folder}/README.md`]: `# ${system}

\`\`\`bash
npm run synth -- ${system}-${environments[0] ?? ""}
npm run plan -- ${system}-${environments[0] ?? ""}
\`\`\`
`,
    ...(Object.fromEntries(values) as Record<string, string>),
  };
  return { files, imports: `import { ${stacks} } from "./${system}/stacks";`, entry: `...${stacks}` };
}
