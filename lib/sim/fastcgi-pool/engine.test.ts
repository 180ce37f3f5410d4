import { describe, expect, it } from "vitest";
import { predictionAt, saidIn } from "../fixtures";
import { formFields } from "../form";
import { runOf } from "../link";
import { trace } from "../trace";
import { fastcgiPool } from "./engine";
import { fastcgiPoolEntry } from "./scenarios";
import type { Event, Input, State } from "./state";

type Name = keyof typeof fastcgiPoolEntry.scenarios;
const NAMES = Object.keys(fastcgiPoolEntry.scenarios) as Name[];

function framesOf(name: Name) {
  // The trace is of this very engine.
  return trace(fastcgiPool, runOf(fastcgiPoolEntry.scenarios[name])).frames as { state: State; event: Event | Input | null }[];
}

/** What the engine asks before frame `at`, and its answer. */
const predict = (name: Name, at: number, question: string) => predictionAt(fastcgiPool, framesOf(name), at, question);

const said = (name: Name) => saidIn(fastcgiPool, framesOf(name));

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(fastcgiPool).map((field) => field.key)).toEqual(Object.keys(fastcgiPoolEntry.scenarios.dynamic.parameters));
  });

  it.each(NAMES)("runs the scenario %s to rest in a few frames, and says in both languages what each does", (name) => {
    expect(trace(fastcgiPool, runOf(fastcgiPoolEntry.scenarios[name])).ended).toBe("rest");
    expect(said(name).length).toBeLessThan(20);
  });

  it("tells the lesson’s run in sentences", () => {
    expect(said("dynamic").slice(0, 3)).toEqual([
      "6 requests reach nginx at once: #1 to #6. Idle workers accept #1 to #3. All workers are busy: #4 to #6 wait in the accept queue.",
      "The master looks, as it does each second: 0 idle, fewer than 1, so it starts 1. An idle worker accepts #4.",
      "Done are #1 to #3: nginx answers 200, after 1 s at most. Idle workers accept #5 and #6.",
    ]);
  });
});

describe("a prediction", () => {
  it("of an arrival knows the four fates", () => {
    expect(predict("ondemand", 3, "last-arrival").answer).toBe("A worker takes it at once");
    expect(predict("ondemand", 4, "last-arrival")).toMatchObject({
      answer: "It waits in the accept queue",
      prompt:
        "pm = ondemand with at most 3 workers; started: 3, idle: 0. The accept queue of a TCP socket has room for 512 more. A request comes: what becomes of #4 at first?",
    });
    expect(predict("backlog-unix", 1, "last-arrival")).toMatchObject({
      answer: "nginx answers 502 at once",
      prompt:
        "pm = static with at most 1 worker; started: 1, idle: 1. The accept queue of a Unix socket has room for 3 more. 6 requests come at once: what becomes of the last, #6, at first?",
    });
    expect(predict("backlog-tcp", 1, "last-arrival").answer).toBe("No reply; it is tried again");
  });

  it("of the code tells whose limit ran out", () => {
    expect(predict("read-timeout", 2, "code").answer).toBe("504");
    expect(predict("terminate", 4, "code").answer).toBe("502");
    expect(predict("stopped", 7, "code").why).toContain("No connection");
    expect(predict("stopped", 7, "code").prompt).toContain("PHP-FPM is not running");
    expect(predict("stopped", 6, "code")).toMatchObject({ answer: "502", prompt: expect.stringContaining("worker that runs") });
    expect(predict("backlog-unix", 1, "code").prompt).toContain("connect() fails");
    expect(predict("backlog-tcp", 6, "code")).toMatchObject({
      answer: "504",
      prompt: expect.stringContaining("for 5 s to connect"),
    });
    expect(predict("static", 2, "code").answer).toBe("200");
  });

  it("of the work says that it goes on", () => {
    expect(predict("read-timeout", 2, "the-work").answer).toBe("It is run to its end, for nobody");
    expect(predict("read-timeout", 2, "the-work").why).toContain("stays occupied");
    expect(predict("queue-timeout", 3, "the-work").prompt).toBe(
      "The script for #3, which writes its output at the end, has run for 15 s and is not done; there is no request_terminate_timeout. nginx has waited its 40 s, answers 504 and closes the connection. What becomes of the script?",
    );
  });

  it("of the master counts the idle ones, not the queue", () => {
    expect(predict("dynamic", 2, "beat-does")).toMatchObject({
      answer: "It starts one",
      prompt:
        "pm = dynamic with at most 5 workers, 1 to 3 of them spare. The master looks: 3 workers, 0 idle, 3 requests in the queue. What does it do?",
    });
    expect(predict("dynamic", 6, "beat-does").answer).toBe("It ends one");
    expect(predict("ondemand", 11, "beat-does").prompt).toContain("pm.process_idle_timeout is 3 s");
  });

  it("that does not fit its frame says so to the author", () => {
    for (const question of ["last-arrival", "code", "the-work"]) expect(() => predict("dynamic", 6, question)).toThrow(question);
    expect(() => predict("dynamic", 1, "beat-does")).toThrow("beat-does");
  });
});
