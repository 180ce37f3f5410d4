import { describe, expect, test } from "vitest";
import { isAhead, whySentence } from "./why-sentence";

describe("why an item is asked today", () => {
  test("is said of a step that comes before its minute, with the minutes, in both languages", () => {
    const ahead = { reason: "learning", waitMs: 8 * 60_000 } as const;
    expect(isAhead(ahead)).toBe(true);
    expect(whySentence(ahead, "en")).toMatch(/in 8 minutes.*nothing else was left/);
    expect(whySentence(ahead, "zh")).toMatch(/8 分钟后.*别的都问完了/);
    expect(whySentence({ reason: "relearning", waitMs: 20_000 }, "en")).toMatch(/in a minute.*nothing else was left/);
  });

  test("says nothing of that when the minute has come", () => {
    const due = { reason: "learning", waitMs: 0 } as const;
    expect(isAhead(due)).toBe(false);
    expect(whySentence(due, "en")).not.toContain("nothing else");
    expect(isAhead({ reason: "never-answered" })).toBe(false);
  });
});
