import { describe, expect, it } from "vitest";
import { predictionAt, saidIn } from "../fixtures";
import { formFields } from "../form";
import { runOf } from "../link";
import { trace } from "../trace";
import { ioModels } from "./engine";
import { actions } from "./inputs";
import { ioModelsEntry } from "./scenarios";
import type { Event, Input, State } from "./state";
import { step } from "./step";

type Name = keyof typeof ioModelsEntry.scenarios;
const NAMES = Object.keys(ioModelsEntry.scenarios) as Name[];

function framesOf(name: Name) {
  // The trace is of this very engine.
  return trace(ioModels, runOf(ioModelsEntry.scenarios[name])).frames as { state: State; event: Event | Input | null }[];
}

/** What the engine asks before frame `at`, and its answer. */
const predict = (name: Name, at: number, question: string) => predictionAt(ioModels, framesOf(name), at, question);

const said = (name: Name) => saidIn(ioModels, framesOf(name));

describe("the engine", () => {
  it("has a bounded form with a word for every value, and a slider for the connections", () => {
    const fields = formFields(ioModels);
    expect(fields.map((field) => field.key)).toEqual(Object.keys(ioModelsEntry.scenarios["epoll-10k"].parameters));
    const connections = fields.find((field) => field.key === "connections");
    expect(connections).toMatchObject({ kind: "number", max: 20_000, stops: expect.arrayContaining([10, 10_000]) });
  });

  it.each(NAMES)("runs the scenario %s to rest in a few frames, and says in both languages what each does", (name) => {
    expect(trace(ioModels, runOf(ioModelsEntry.scenarios[name])).ended).toBe("rest");
    const sentences = said(name);
    expect(sentences.length).toBeLessThan(20);
  });

  it("tells what poll and epoll do for the same ten connections", () => {
    expect(said("poll-10k")[3]).toBe(
      "The kernel goes through all 10,000 entries, finds 10 ready, and writes the revents of each back, 20,000 bytes.",
    );
    expect(said("epoll-10k")[3]).toBe(
      "The kernel takes 10 from the ready list and hands back 120 bytes; at the other 9,990 it does not look.",
    );
  });
});

describe("what the learner does", () => {
  it("lets connections grow until select cannot follow", () => {
    const asleep = framesOf("select-few").at(-1)?.state as State;
    const grown = step(step(asleep, { kind: "connect", count: 10_000 }), { kind: "open" });
    expect(grown).toMatchObject({ phase: "stopped", stop: { why: "fd-setsize", at: 1021 } });
    expect(actions(grown).map(({ input }) => input.kind)).toEqual(["switch", "switch", "switch", "switch", "switch"]);
  });

  it("changes to another way, with counts from zero and one more burst to see", () => {
    const asleep = framesOf("poll-10k").at(-1)?.state as State;
    const changed = step(asleep, { kind: "switch", model: "epoll-et" });
    expect(changed).toMatchObject({ phase: "accepted", planned: 4, total: { calls: 0 } });
  });

  it("crashes one process, or a whole server of threads", () => {
    expect(framesOf("crash-process").at(-1)?.state).toMatchObject({ connections: 99, lost: 1, phase: "asleep" });
    expect(framesOf("crash-thread").at(-1)?.state).toMatchObject({ lost: 100, phase: "stopped" });
  });

  it("what no longer applies changes nothing", () => {
    const busy = framesOf("poll-10k")[4]?.state as State;
    for (const input of [{ kind: "crash" }, { kind: "send" }, { kind: "burst" }, { kind: "connect", count: 20_000 }] as const) {
      expect(step(busy, input)).toBe(busy);
    }
  });
});

describe("a prediction", () => {
  it("of entries looked at adds up both sides", () => {
    expect(predict("select-few", 4, "looked-at")).toMatchObject({ answer: "32", choices: ["3", "6", "16", "32"] });
    expect(predict("poll-10k", 4, "looked-at")).toMatchObject({ answer: "20,000", choices: ["10", "20", "10,000", "20,000"] });
    expect(predict("epoll-10k", 4, "looked-at").answer).toBe("20");
  });

  it("of the next wait tells level from edge", () => {
    expect(predict("level-again", 7, "next-wait").answer).toBe("It returns at once and reports what still has data");
    expect(predict("edge-stuck", 7, "next-wait").answer).toBe("It sleeps until something new arrives");
    expect(predict("edge-stuck", 7, "next-wait").prompt).toContain("After one read() 1,024 bytes are left");
  });

  it("of who runs counts threads", () => {
    expect(predict("threads-10k", 3, "who-runs").answer).toBe("10");
    expect(predict("epoll-10k", 3, "who-runs").answer).toBe("1");
  });

  it("of what fits knows the two limits", () => {
    expect(predict("select-number", 1, "fits").answer).toBe("No: descriptors have too high a number");
    expect(predict("threads-32-bit", 1, "fits").answer).toBe("No: address space is too small for it");
    expect(predict("threads-10k", 1, "fits").answer).toBe("Yes, it can look after every one of them");
  });

  it("of a crash counts who is left", () => {
    expect(predict("crash-process", 6, "survivors").answer).toBe("99");
    expect(predict("crash-thread", 6, "survivors").answer).toBe("0");
  });

  it("that does not fit its frame says so to the author", () => {
    for (const question of ["looked-at", "next-wait", "who-runs", "survivors"]) {
      expect(() => predict("poll-10k", 1, question)).toThrow(question);
    }
    expect(() => predict("poll-10k", 2, "fits")).toThrow("fits");
  });
});
