import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { playWithChoices, proveQuestions, stepsOf } from "@/lib/sim/fixtures";
import { askedOf } from "@/lib/sim/question";
import { tcpHandshake as engine } from "./engine";
import { aHandshake } from "./fixtures";
import { type Parameters, parametersSchema } from "./parameters";
import { REACTIONS } from "./reactions";
import { tcpHandshakeEntry } from "./scenarios";
import type { Event, Input, State } from "./state";

// Thousands of runs; a busy machine takes its time.
const parameters: fc.Arbitrary<Parameters> = fc
  .record({
    situation: fc.constantFrom<Parameters["situation"]>(
      "normal",
      "old-duplicate-syn",
      "old-duplicate-while-opening",
      "simultaneous-open",
      "closed-port",
      "backlog-full",
    ),
    variant: fc.constantFrom<Parameters["variant"]>("three-way", "two-way"),
    loss: fc.constantFrom<Parameters["loss"]>("none", "syn", "syn-ack", "ack"),
    lossCount: fc.integer({ min: 1, max: 12 }),
    stack: fc.constantFrom<Parameters["stack"]>("rfc", "linux", "linux-before-6.5"),
    rttMs: fc.integer({ min: 2, max: 200 }).map((tens) => tens * 10),
    dataOctets: fc.constantFrom(0, 1, 10, 1000),
    sendAfterMs: fc.constantFrom(0, 10, 200, 5000, 70_000, 300_000),
    clientIsn: fc.constantFrom(0, 90, 1000, 910, 2 ** 32 - 1, 2 ** 31),
    serverIsn: fc.constantFrom(0, 1000, 7000, 2 ** 32 - 1),
    acceptAfterMs: fc.constantFrom(0, 1000, 2500, 300_000),
  })
  .filter((it) => parametersSchema.safeParse(it).success);

type Step = { before: State; event: Event | Input; after: State };

/** A run in which the learner interferes at will: each number picks one of the actions on offer, or none. */
function play(given: Parameters, picks: readonly (number | null)[]): Step[] {
  const first = engine.init(engine.params.parse(given), 1);
  return stepsOf(playWithChoices(engine, first, picks, { limit: 2000, round: true }));
}

const picks = fc.array(fc.option(fc.nat(30), { freq: 3 }), { maxLength: 40 });

describe("Whatever is asked of it and whatever the learner does", () => {
  test("a run comes to rest, its clock never runs back, and its state stays small", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        for (const { before, after } of play(given, chosen)) {
          if (after.nowMs < before.nowMs) throw new Error("Time runs back.");
          if (after.flight.length > 20) throw new Error("Segments pile up.");
        }
      }),
      { numRuns: 400 },
    );
  });

  test("every segment that was sent arrives, is lost, or is on its way", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        const steps = play(given, chosen);
        const ended = steps.filter(
          ({ event }) => event.type === "arrive" || event.type === "lose" || event.type === "drop",
        ).length;
        const copies = steps.filter(({ event }) => event.type === "duplicate").length;
        const old = given.situation.startsWith("old") ? 1 : 0;
        const sent = steps.reduce((count, { after }, index) => count + (isNew(steps, index) ? after.effect.sent.length : 0), 0);
        const final = steps.at(-1)?.after;
        expect(ended + (final?.flight.length ?? 0)).toBe(sent + copies + old);
      }),
      { numRuns: 200 },
    );
  });

  test("every step has its sentence in both languages, and every arrival its reaction", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        for (const { before, event, after } of play(given, chosen)) {
          const { zh, en } = engine.describe(before, event, after);
          const odd = /undefined|null|NaN|(sends|answers|with|from) nothing|什么也不发/;
          if (zh.length < 8 || en.length < 15 || odd.test(en) || odd.test(zh)) throw new Error(`${en} ${zh}`);
          const { row, queueFull } = after.effect;
          if (event.type === "arrive" && !queueFull && (row === null || REACTIONS[row] === undefined)) {
            throw new Error(`Row ${row} has no sentence.`);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test("every question is one, has distinct choices, and its right one among them", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        for (const { before, event, after } of play(given, chosen)) {
          proveQuestions(engine, { before, event, after });
        }
      }),
      { numRuns: 200 },
    );
  });

  test("what is offered is what the link accepts", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        for (const { after } of play(given, chosen)) {
          for (const { input } of engine.actions(after)) engine.input.parse(input);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("the state survives JSON: the run goes on from its copy as from itself", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        for (const { before, event, after } of play(given, chosen)) {
          const copy: State = JSON.parse(JSON.stringify(before));
          if (JSON.stringify(engine.step(copy, event)) !== JSON.stringify(after)) throw new Error("The copy goes another way.");
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** An interference that came too late leaves the state as it was, with the effect of the step before. */
function isNew(steps: Step[], index: number): boolean {
  const step = steps[index];
  return step !== undefined && step.after !== step.before;
}

describe("The questions", () => {
  function ask(question: string, frame: number, given = aHandshake()) {
    const step = play(given, [])[frame - 1];
    if (step === undefined) throw new Error(`There is no frame ${frame}.`);
    const asked = engine.questions?.[question];
    if (asked === undefined) throw new Error(`There is no question ${question}.`);
    const { prompt, choices, right, why } = askedOf(asked, step.before, step.event, step.after);
    return { answer: choices[right]?.en, why: why.en, prompt: prompt.en };
  }
  const lostSynAck = tcpHandshakeEntry.scenarios["lost-syn-ack"].parameters;

  test("know who speaks next, and what", () => {
    expect(ask("next-speaker", 2).answer).toBe("The server: SYN,ACK");
    expect(ask("next-speaker", 4, lostSynAck).answer).toBe("The client: SYN");
    expect(ask("next-speaker", 3, lostSynAck).answer).toBe("Nobody");
    expect(ask("next-speaker", 3, lostSynAck).why).toContain("Nobody is told of a loss");
    expect(ask("next-speaker", 4).why).toContain("is not acknowledged itself");
  });

  test("name what decides, but not whose timer expires", () => {
    expect(ask("server-state", 3).prompt).toBe(
      "SYN,ACK (seq = 7000, ack = 1001) reaches the client. Which state is the server in immediately afterwards?",
    );
    expect(ask("next-speaker", 4, lostSynAck).prompt).not.toMatch(/client|server/);
    expect(ask("next-speaker", 5, lostSynAck).prompt).toContain("Both run Linux.");
  });

  test("know the state that each end is in", () => {
    expect(ask("client-state", 3).answer).toBe("ESTABLISHED");
    expect(ask("server-state", 3).answer).toBe("SYN-RECEIVED");
    expect(ask("server-state", 4).answer).toBe("ESTABLISHED");
  });

  test("explain the state of the end that is asked about", () => {
    expect(ask("client-state", 3).why).toContain("That takes the client from SYN-SENT to ESTABLISHED.");
    expect(ask("server-state", 3).why).toMatch(/^The server receives nothing .* still in SYN-RECEIVED\./);
  });

  test("know what is acknowledged", () => {
    expect(ask("next-ack", 3).answer).toBe("7001");
    expect(ask("next-ack", 1).answer).toBe("It has no ack");
  });
});
