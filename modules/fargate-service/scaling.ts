import { AppautoscalingPolicy } from "@cdktf/provider-aws/lib/appautoscaling-policy";
import { AppautoscalingScheduledAction } from "@cdktf/provider-aws/lib/appautoscaling-scheduled-action";
import { AppautoscalingTarget } from "@cdktf/provider-aws/lib/appautoscaling-target";
import type { EcsService } from "@cdktf/provider-aws/lib/ecs-service";
import type { Construct } from "constructs";
import { each, when } from "../core/each";
import type { Optional } from "../core/optional";
import { mergeTags } from "../core/tags";
import type { ServiceInputs } from "./inputs";
import { numberText } from "./number-text";

/** Load that scaling can keep level. https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredefinedMetricSpecification.html */
const METRICS = {
  cpu: "ECSServiceAverageCPUUtilization",
  memory: "ECSServiceAverageMemoryUtilization",
  requests: "ALBRequestCountPerTarget",
} as const;

/** Lets load and the clock decide how many tasks there are. Everything here is in the scope of the scaled service alone. */
export function scaleService(scope: Construct, inputs: ServiceInputs, clusterName: string, service: EcsService): void {
  const { name, tags } = inputs;
  const target = new AppautoscalingTarget(scope, "appautoscaling_target", {
    serviceNamespace: "ecs",
    resourceId: `service/${clusterName}/${service.name}`,
    scalableDimension: "ecs:service:DesiredCount",
    minCapacity: inputs.minCapacity,
    maxCapacity: inputs.maxCapacity,
    tags: mergeTags(tags, { Name: name }),
  });
  keep(scope, "cpu", inputs, target, inputs.cpuTarget);
  keep(scope, "memory", inputs, target, inputs.memoryTarget);
  keep(scope, "requests", inputs, target, inputs.requestCountTarget, inputs.requestCountResourceLabel.value);
  each(scope, "scheduled", inputs.scheduledScaling, (inner, action, key) => {
    new AppautoscalingScheduledAction(inner, "appautoscaling_scheduled_action", {
      name: `${name}-${key}`,
      ...scaled(target),
      schedule: action.schedule,
      timezone: action.timezone,
      scalableTargetAction: { minCapacity: numberText(action.min), maxCapacity: numberText(action.max) },
    });
  });
}

function keep(
  scope: Construct,
  metric: keyof typeof METRICS,
  { name, scaleInCooldown, scaleOutCooldown }: ServiceInputs,
  target: AppautoscalingTarget,
  level: Optional<number>,
  resourceLabel?: string,
): void {
  when(scope, level.isSet, (there) => {
    new AppautoscalingPolicy(there, `${metric}_appautoscaling_policy`, {
      name: `${name}-${metric}`,
      policyType: "TargetTrackingScaling",
      ...scaled(target),
      targetTrackingScalingPolicyConfiguration: {
        targetValue: level.value ?? 0,
        scaleInCooldown,
        scaleOutCooldown,
        predefinedMetricSpecification: { predefinedMetricType: METRICS[metric], resourceLabel },
      },
    });
  });
}

function scaled({ serviceNamespace, resourceId, scalableDimension }: AppautoscalingTarget) {
  return { serviceNamespace, resourceId, scalableDimension };
}
