import { describe, expect, it } from "vitest";
import { predictionAt } from "../fixtures";
import { run, type ScenarioName } from "./fixtures";
import { questions } from "./questions";

/** What the engine asks before frame `at`, and its answer. */
function predict(name: ScenarioName, at: number, question: keyof typeof questions) {
  const prediction = predictionAt({ questions }, run(name), at, question);
  expect(prediction.choices.length).toBeGreaterThan(2);
  return prediction;
}

describe("a prediction", () => {
  it("of what is printed tells a process from a thread", () => {
    expect(predict("copy-on-write", 9, "printed")).toMatchObject({
      prompt: "Process 100 now prints x. Which number appears?",
      answer: "10",
    });
    expect(predict("threads", 7, "printed").answer).toBe("20");
  });

  it("of a counter plays the race to its end", () => {
    expect(predict("race", 9, "total")).toMatchObject({
      prompt:
        "Two threads do n++ 2 times each; so far 101 has finished 1, 102 has finished 0. Threads take turns, one line at a time; next is thread 101. What will n be once both are through?",
      answer: "2",
      why: expect.stringContaining("increments lost: 2"),
    });
    expect(predict("race-locked", 9, "total").answer).toBe("4");
  });

  it("of memory counts pages, not page tables", () => {
    expect(predict("copy-on-write", 2, "pages")).toMatchObject({
      prompt: "6 pages of physical memory are in use. Process 100 now runs “p = fork();” How many are in use after that?",
      answer: "6",
    });
    expect(predict("copy-on-write", 3, "pages").answer).toBe("7");
    expect(predict("exec", 3, "pages").answer).toBe("9");
  });

  it("of a lock knows whether its owner came along", () => {
    expect(predict("fork-threads", 5, "lock")).toMatchObject({
      prompt: "The child 102 is about to lock the mutex. What happens?",
      answer: "It sleeps and will never wake",
    });
    expect(predict("race-locked", 5, "lock").answer).toBe("It sleeps until the lock is free");
    expect(predict("race-locked", 2, "lock").answer).toBe("It gets the lock and goes on");
  });

  it("of the end of a process asks for its entry", () => {
    expect(predict("zombie", 3, "entry")).toMatchObject({
      prompt:
        "The child 101 is about to call exit(0); its parent 100 has not called wait() yet. What about its entry in the table of processes?",
      answer: "It stays until the parent waits",
    });
    expect(predict("orphan", 8, "entry").answer).toBe("It disappears at once");
  });

  it("that does not fit its frame says so to the author", () => {
    expect(() => predict("race", 2, "printed")).toThrow("Nothing is printed");
    expect(() => predict("race", 2, "lock")).toThrow("Nobody locks");
    expect(() => predict("race", 2, "entry")).toThrow("No process ends");
    expect(() => predict("copy-on-write", 7, "entry")).toThrow("waits already");
    expect(() => predict("threads", 3, "total")).toThrow("foresee");
  });
});
