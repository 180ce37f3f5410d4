import { describe, expect, test } from "vitest";
import type { LearnerEvent } from "@/lib/srs/event";
import { nextBatch, settle, waitBefore } from "./delivery";

const event = (n: number): LearnerEvent => ({
  type: "suspend",
  id: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
  at: 1_790_000_000_000 + n,
  timeZone: "Asia/Shanghai",
  rolloverHour: 4,
  item: "a.b",
});

describe("the outbox", () => {
  test("sends the oldest fifty first", () => {
    const waiting = Array.from({ length: 60 }, (_, n) => event(60 - n));
    const batch = nextBatch(waiting);
    expect(batch).toHaveLength(50);
    expect(batch[0]?.id).toBe(event(1).id);
  });

  test("forgets only what the server has spoken of", () => {
    const [a, b, c] = [event(1), event(2), event(3)];
    const results = [
      { id: a.id, ok: true },
      { id: b.id, ok: false, reason: "unknown-item" },
    ];
    expect(settle([a, b, c], { type: "answered", results })).toEqual({
      dropped: [a.id],
      refused: [{ id: b.id, reason: "unknown-item" }],
      next: "more",
    });
  });

  test("keeps everything when the server cannot be reached, is busy or broken", () => {
    for (const reply of [
      { type: "unreachable" as const },
      { type: "refused" as const, status: 503 },
      { type: "refused" as const, status: 429 },
    ]) {
      expect(settle([event(1)], reply)).toEqual({ dropped: [], refused: [], next: "later" });
    }
  });

  test("waits for its own learner when the session has ended or is somebody else's", () => {
    for (const status of [401, 403]) expect(settle([event(1)], { type: "refused", status }).next).toBe("signed-out");
  });

  test("halves a batch that is called malformed, until the bad event stands alone and is set aside", () => {
    expect(settle([event(1), event(2)], { type: "refused", status: 400 })).toEqual({ dropped: [], refused: [], next: "split" });
    expect(settle([event(1)], { type: "refused", status: 400 })).toEqual({
      dropped: [],
      refused: [{ id: event(1).id, reason: "status-400" }],
      next: "more",
    });
    expect(settle([event(1)], { type: "answered", results: [] }).refused).toEqual([{ id: event(1).id, reason: "unanswered" }]);
  });

  test("waits twice as long after each failure, up to a minute", () => {
    expect([0, 1, 2, 10].map(waitBefore)).toEqual([1_000, 2_000, 4_000, 60_000]);
  });
});
