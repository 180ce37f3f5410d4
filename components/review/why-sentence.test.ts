import { describe, expect, test } from "vitest";
import { isAhead, whySentence } from "./why-sentence";

describe("why an item is asked today", () => {
  test("is said of a step that comes before its minute, with the minutes, in both languages", () => {
    const ahead = { reason: "learning", waitMs: 8 * 60_000 } as const;
    expect(isAhead(ahead)).toBe(true);
    expect(whySentence(ahead, true, "en")).toMatch(/in 8 minutes.*nothing else was left/);
    expect(whySentence(ahead, true, "zh")).toMatch(/8 分钟后.*别的都问完了/);
    expect(whySentence({ reason: "relearning", waitMs: 20_000 }, true, "en")).toMatch(/in a minute.*nothing else was left/);
  });

  test("says nothing of that when the minute has come", () => {
    const due = { reason: "learning", waitMs: 0 } as const;
    expect(isAhead(due)).toBe(false);
    expect(whySentence(due, true, "en")).not.toContain("nothing else");
    expect(isAhead({ reason: "never-answered" })).toBe(false);
  });

  test("speaks of what a new item builds on only where its lesson builds on something", () => {
    const fresh = { reason: "never-answered" } as const;
    expect(whySentence(fresh, true, "en")).toContain("What it builds on you know");
    expect(whySentence(fresh, false, "en")).toContain("builds on no other");
    expect(whySentence(fresh, true, "zh")).toContain("所依据的内容");
    expect(whySentence(fresh, false, "zh")).toContain("不以别的课为前提");
  });
});
