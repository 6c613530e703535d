import type { Construct } from "constructs";
import { InputError } from "../core/errors";
import { Growing } from "../core/late";
import { fargateService } from "./declaration";
import type { sidecar } from "./fields";
import type { GrowingInputs } from "./inputs";
import type { FargateServiceProps } from "./interface";

type SidecarInput = Parameters<(typeof sidecar)["read"]>[0];

/** A sidecar with what are inputs of their own in Terraform. */
export type SidecarProps = SidecarInput & {
  /** Environment variables. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Secrets in environment variables, by the variables' names. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Command. The image's where absent. */
  readonly command?: readonly string[];
};

/** The maps that methods of the service add to. */
export class GrowingMaps {
  private readonly maps;

  constructor(
    private readonly scope: Construct,
    props: FargateServiceProps,
  ) {
    const { inputs } = fargateService;
    this.maps = {
      environment: new Growing(scope, "environment", inputs.environment, props.environment),
      secrets: new Growing(scope, "secrets", inputs.secrets, props.secrets),
      sidecars: new Growing(scope, "sidecars", inputs.sidecars, props.sidecars),
      sidecarEnvironment: new Growing(scope, "sidecarEnvironment", inputs.sidecarEnvironment, props.sidecarEnvironment),
      sidecarSecrets: new Growing(scope, "sidecarSecrets", inputs.sidecarSecrets, props.sidecarSecrets),
      sidecarCommands: new Growing(scope, "sidecarCommands", inputs.sidecarCommands, props.sidecarCommands),
      loadBalancers: new Growing(scope, "loadBalancers", inputs.loadBalancers, props.loadBalancers),
    };
  }

  /** What the containers are made of, as it is by now. */
  get current(): GrowingInputs {
    const { environment, secrets, sidecars, sidecarEnvironment, sidecarSecrets, sidecarCommands } = this.maps;
    return {
      environment: environment.current,
      secrets: secrets.current,
      sidecars: sidecars.current,
      sidecarEnvironment: sidecarEnvironment.current,
      sidecarSecrets: sidecarSecrets.current,
      sidecarCommands: sidecarCommands.current,
    };
  }

  /** A variable is either a plain value or a secret. */
  addVariable(kind: "environment" | "secrets", name: string, value: string): void {
    const other = kind === "environment" ? "secrets" : "environment";
    if (this.maps[other].current.has(name).known === true) {
      const problem = {
        input: `${kind}.${name}`,
        must: `not be in ${other} too`,
        got: name,
        fix: "Choose one of them.",
      };
      throw new InputError(this.scope, [problem]);
    }
    this.maps[kind].add(name, value);
  }

  addSidecar(name: string, { environment, secrets, command, ...sidecar }: SidecarProps): void {
    this.maps.sidecars.add(name, sidecar);
    if (environment !== undefined) this.maps.sidecarEnvironment.add(name, environment);
    if (secrets !== undefined) this.maps.sidecarSecrets.add(name, secrets);
    if (command !== undefined) this.maps.sidecarCommands.add(name, command);
  }

  /** All target groups, with one more. */
  addLoadBalancer(name: string, targetGroupArn: string, port: number) {
    this.maps.loadBalancers.add(name, { targetGroupArn, port });
    return this.maps.loadBalancers.current;
  }
}
