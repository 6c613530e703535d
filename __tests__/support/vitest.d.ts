import "vitest";
import type { BlockType, Properties } from "./matchers";

declare module "vitest" {
  /** On synthesized JSON (text or parsed). Properties in snake_case; `count`: exactly so many matches. */
  interface Matchers<T> {
    toHaveResource(type: BlockType, count?: number): T;
    toHaveResourceWithProperties(type: BlockType, properties: Properties, count?: number): T;
    toHaveDataSource(type: BlockType, count?: number): T;
    toHaveDataSourceWithProperties(type: BlockType, properties: Properties, count?: number): T;
    toHaveProvider(type: BlockType, count?: number): T;
    toHaveProviderWithProperties(type: BlockType, properties: Properties, count?: number): T;
  }
}
