import { expect, test } from "vitest";
import { formatTime } from "./format-time";

test.each([
  [0, "0 ms", "0 ms"],
  [1040, "1040 ms", "1040 ms"],
  [63_000, "63.0 s", "63.0 s"],
  [599_900, "599.9 s", "599.9 s"],
  [1_800_200, "30 min 0.2 s", "30 分 0.2 秒"],
  [3_725_500, "1 h 2 min 5.5 s", "1 小时 2 分 5.5 秒"],
  [86_400_100, "1 d", "1 天"],
  [604_830_200, "7 d", "7 天"],
  [31_535_999_000, "364 d 23 h 59 min", "364 天 23 小时 59 分"],
])("%d ms is told as %s", (ms, en, zh) => {
  expect(formatTime(ms, "en")).toBe(en);
  expect(formatTime(ms, "zh")).toBe(zh);
});
