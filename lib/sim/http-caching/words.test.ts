import { expect, test } from "vitest";
import { duration } from "./words";

test.each([
  [0, "0 s", "0 秒"],
  [3600, "3600 s", "3600 秒"],
  [43_200, "12 hours", "12 小时"],
  [86_400, "1 day", "1 天"],
  [86_399, "23 hours 59 min 59 s", "23 小时 59 分 59 秒"],
  [31_535_999, "364 days 23 hours 59 min 59 s", "364 天 23 小时 59 分 59 秒"],
  [31_536_000, "365 days", "365 天"],
])("%d s is told exactly, in units that fit: %s", (seconds, en, zh) => {
  expect(duration(seconds)).toEqual({ zh, en });
});
