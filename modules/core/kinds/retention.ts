import { oneOfNumbers } from "./scalar";
import type { Kind } from "./kind";

/** Days that CloudWatch Logs can keep events; 0 is for ever. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const LOG_RETENTION_DAYS = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

export function logRetentionDays(): Kind<number, number> {
  return oneOfNumbers(
    LOG_RETENTION_DAYS,
    `be a number of days that CloudWatch Logs takes: ${LOG_RETENTION_DAYS.join(", ")}`,
  );
}
