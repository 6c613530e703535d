import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { EcsService } from "@cdktf/provider-aws/lib/ecs-service";
import type { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import type { Construct } from "constructs";
import { choose } from "../core/condition";
import { when } from "../core/each";
import { InputError } from "../core/errors";
import { addDependencies } from "../core/late";
import { moduleBase } from "../core/module";
import { named } from "../core/named";
import type { Statement } from "../core/policy";
import type { RouteTarget, TargetGroupRegistration } from "../load-balancer/target";
import { serviceRequirements, taskRequirements } from "./checks";
import { createCluster } from "./cluster";
import { fargateService } from "./declaration";
import { existenceOf } from "./existence";
import { GrowingMaps } from "./growing";
import type { SidecarProps } from "./growing";
import { namedInputs } from "./inputs";
import type { ServiceInputs } from "./inputs";
import type { FargateServiceOutputs, FargateServiceProps } from "./interface";
import { createLogGroup } from "./logs";
import { allowFromPeer, allowToPeer, peerRule } from "./peers";
import type { Peer } from "./peers";
import { createExecutionRole, createGrants, createTaskRole } from "./roles";
import { runTaskCommand } from "./run-task";
import { createSecurityGroup } from "./security-group";
import { createServices, ofService, register } from "./service";
import { createTaskDefinition } from "./task-definition";

/** A service or a run-once task on ECS Fargate, with all that it needs around it. */
export class FargateService
  extends moduleBase<FargateServiceProps, FargateServiceOutputs>()(fargateService)
  implements RouteTarget
{
  readonly logGroup: CloudwatchLogGroup;
  /** What the containers act as. */
  readonly taskRole: IamRole;
  /** What starts the containers. */
  readonly executionRole: IamRole;
  readonly securityGroup: SecurityGroup;
  /** Absent where synth knows that there is none. */
  readonly taskDefinition: EcsTaskDefinition | undefined;
  /** Absent where synth knows that there is none. */
  readonly service: EcsService | undefined;

  private readonly own: ServiceInputs;
  private readonly growing: GrowingMaps;
  private readonly services: readonly EcsService[];
  private readonly grants: Statement[] = [];

  constructor(scope: Construct, id: string, props: FargateServiceProps) {
    super(scope, id, props);
    const inputs = namedInputs(this, this.inputs);
    const growing = new GrowingMaps(this, props);
    const exists = existenceOf(this, this.inputs);
    [this.own, this.growing] = [inputs, growing];

    const cluster = createCluster(this, inputs);
    const madeName = choose(inputs.createCluster, cluster.get((made) => made.clusterName) ?? "", inputs.clusterName);
    const clusterName = inputs.createCluster.isKnown ? madeName : named(this, "cluster_name", madeName);
    this.logGroup = createLogGroup(this, inputs, this.inputs.name);
    const execution = createExecutionRole(this, inputs, growing, this.logGroup);
    const task = createTaskRole(this, inputs, this.logGroup);
    [this.executionRole, this.taskRole] = [execution.role, task.role];
    const { group, rules } = createSecurityGroup(this, inputs);
    this.securityGroup = group;
    for (const requirement of serviceRequirements(inputs, exists)) this.require(group, requirement);

    let definition: EcsTaskDefinition | undefined;
    const definitions = when(this, exists.task, (there) => {
      const roles = { taskRoleArn: task.role.arn, executionRoleArn: execution.role.arn };
      definition = createTaskDefinition(there, { inputs, growing, logGroup: this.logGroup, ...roles });
      for (const requirement of taskRequirements(inputs, growing.current)) this.require(definition, requirement);
      return definition;
    });
    const taskDefinitionArn = definitions.get((found) => found.arn);
    const services = createServices(this, {
      inputs,
      exists: exists.service,
      clusterName,
      taskDefinitionArn: taskDefinitionArn ?? "",
      securityGroupId: group.id,
      after: [...execution.policies, ...task.policies, ...rules],
    });
    this.services = services.all;
    [this.taskDefinition, this.service] = [definition, services.all[0]];

    this.publish({
      clusterName,
      clusterArn: cluster.get((made) => made.clusterArn),
      serviceName: ofService(services, inputs, (service) => service.name),
      serviceArn: ofService(services, inputs, (service) => service.id),
      taskDefinitionArn,
      taskDefinitionFamily: definitions.get((found) => found.family),
      runTaskCommand: definitions.map(({ arn }) => runTaskCommand(inputs, clusterName, arn, group.id)).value,
      taskRoleArn: this.taskRole.arn,
      taskRoleName: this.taskRole.name,
      executionRoleArn: this.executionRole.arn,
      executionRoleName: this.executionRole.name,
      securityGroupId: group.id,
      logGroupName: this.logGroup.name,
      logGroupArn: this.logGroup.arn,
    });
  }

  /** Port that the main container listens on; it must have one. */
  get port(): number {
    const port = this.inputs.port.value;
    if (port !== undefined) return port;
    throw new InputError(this, [
      { input: "port", must: "be given where something connects to the service", got: port },
    ]);
  }

  /** Lets a load balancer send requests to the tasks. Load balancers call this; callers say `loadBalancer.addRoute(…)`. */
  registerWith({ name, arn, port = this.port, after }: TargetGroupRegistration): void {
    const loadBalancers = this.growing.addLoadBalancer(name, arn, port);
    for (const service of this.services) {
      register(service, this.own, loadBalancers);
      addDependencies(service, after);
    }
  }

  /** A secret in an environment variable of the main container; the execution role may read it from then on. */
  addSecret(name: string, reference: string): void {
    this.growing.addVariable("secrets", name, reference);
  }

  /** An environment variable of the main container. */
  addEnvironment(name: string, value: string): void {
    this.growing.addVariable("environment", name, value);
  }

  /** A further container in each task. */
  addSidecar(name: string, props: SidecarProps): void {
    this.growing.addSidecar(name, props);
  }

  /**
   * Lets something with a security group reach the tasks.
   * @param port Default: that of the main container.
   * @param name Names the rule. Default: the construct id of `source`.
   */
  allowFrom(source: Peer, port?: number, name?: string): void {
    const rule = peerRule(this, source, port ?? this.port, name, port !== undefined);
    allowFromPeer(this, this.own, this.securityGroup, rule);
  }

  /**
   * Lets the tasks reach something with a security group.
   * @param name Names the rule. Default: the construct id of `target`.
   */
  allowTo(target: Peer, port: number, name?: string): void {
    allowToPeer(this, this.own, this.securityGroup, peerRule(this, target, port, name, true));
  }

  /** Lets the containers do more. */
  addToTaskPolicy(...statements: readonly Statement[]): void {
    if (this.grants.length === 0 && statements.length > 0) {
      const policy = createGrants(this, this.taskRole, () => this.grants);
      for (const service of this.services) addDependencies(service, [policy]);
    }
    this.grants.push(...statements);
  }
}
