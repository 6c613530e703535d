import { App, TerraformStack } from "cdktf";
import { describe, expect, it } from "vitest";
import { fargateService } from "../../modules/fargate-service/declaration";
import { FARGATE_CPU, memoryFor } from "../../modules/fargate-service/fargate-sizes";
import { FargateService } from "../../modules/fargate-service/fargate-service";
import { rejected, rejectedTogether } from "./fargate-service.rejected";

const web = {
  clusterName: "apps",
  createCluster: false,
  vpcId: "vpc-0a1b2c3d",
  subnetIds: ["subnet-0a1b2c3d"],
  image: "nginx:1",
  port: 80,
} as const;

describe("inputs of fargate-service", () => {
  const create = (props: object) => () =>
    new FargateService(new TerraformStack(new App(), "test"), "api", { ...web, ...props });

  it("each refuse something", () => {
    expect(Object.keys(rejected).sort()).toEqual(Object.keys(fargateService.inputs).sort());
  });

  it.each(Object.entries(rejected))("%s", (input, [value, message]) => {
    expect(create({ [input]: value })).toThrow(expect.objectContaining({ message: `test/api: ${message}` }));
  });

  it.each(Object.entries(rejectedTogether))("together: %s", (_, [props, message]) => {
    expect(create(props)).toThrow(expect.objectContaining({ message: `test/api: ${message}` }));
  });

  it("take every size that Fargate has", () => {
    const sizes = FARGATE_CPU.flatMap((cpu) => memoryFor(cpu).map((memory) => ({ cpu, memory })));
    expect(sizes).toHaveLength(3 + 4 + 7 + 13 + 23 + 12 + 12);
    const app = new TerraformStack(new App(), "test");
    for (const size of sizes) new FargateService(app, `s${size.cpu}-${size.memory}`, { ...web, ...size });
  });
});
