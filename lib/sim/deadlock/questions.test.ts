import { describe, expect, it } from "vitest";
import { predictionAt } from "../fixtures";
import { runOf } from "../link";
import { trace } from "../trace";
import { deadlock } from "./engine";
import type { questions } from "./questions";
import { deadlockEntry } from "./scenarios";

type Name = keyof typeof deadlockEntry.scenarios;

/** What the engine asks before frame `at`, and its answer. */
const predict = (name: Name, at: number, question: keyof typeof questions) =>
  predictionAt(deadlock, trace(deadlock, runOf(deadlockEntry.scenarios[name])).frames, at, question);

describe("a prediction", () => {
  it("of a request tells waiting from deadlock, and names the rule", () => {
    expect(predict("two-locks", 2, "request")).toMatchObject({
      prompt: "No remedy is in force. B now asks for lock 2. What happens?",
      answer: "It gets it and goes on",
    });
    expect(predict("two-locks", 3, "request").answer).toBe("It waits; there is no deadlock so far");
    expect(predict("two-locks", 4, "request").answer).toBe("It waits, and that makes a deadlock");
    expect(predict("two-units", 5, "request").answer).toBe("It waits; there is no deadlock so far");
    expect(predict("banker", 2, "request")).toMatchObject({
      prompt:
        "A banker grants only what is safe. A may come to want locks 1 and 2. B may come to want locks 2 and 1. B now asks for lock 2. What happens?",
      answer: "It is free, but withheld: it waits",
    });
  });

  it("of the ending plays the run to rest", () => {
    expect(predict("livelock", 7, "ending")).toMatchObject({
      prompt:
        "A wants locks 1 and 2, B wants locks 2 and 1, in this order. They begin at the same moment. Each asks for its next 50 ms after the last, and works for 100 ms once it has all. Whoever has waited for 100 ms lets go of all, pauses for 50 ms, and starts again; after attempt number 3 it gives up with an error. Left to itself, how does this run end?",
      answer: "All give up with an error",
      why: "They let go together and start again together, so every attempt is like the last: livelock.",
    });
    expect(predict("keep", 5, "ending").why).toBe(
      "To give up a request frees no lock: what is in the way is the lock one holds.",
    );
    expect(predict("random", 7, "ending")).toMatchObject({
      answer: "All of them finish",
      why: "Everyone gets done; attempts that came to nothing: 2.",
    });
    expect(predict("philosophers", 9, "ending").answer).toBe("Some wait for ever");
  });

  it("of who is done first follows the chain to its end", () => {
    expect(predict("chain", 5, "first-done")).toMatchObject({ answer: "C", why: expect.stringContaining("C waits for nobody") });
    expect(predict("philosophers", 2, "first-done").answer).toBe("Nobody is ever done");
    expect(predict("philosophers-order", 5, "first-done").answer).toBe("D");
  });

  it("of the victim names one and not all", () => {
    expect(predict("detect", 5, "victim").answer).toBe("B");
  });

  it("that does not fit its frame says so to the author", () => {
    expect(() => predict("two-units", 6, "request")).toThrow("asks for a lock");
    expect(() => predict("detect", 6, "victim")).toThrow("rolled back");
  });
});
