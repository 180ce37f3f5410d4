import { X509Certificate } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { predictionAt, throughJson } from "../fixtures";
import { formFields } from "../form";
import { runOf } from "../link";
import { trace } from "../trace";
import { certificateChain } from "./engine";
import { HONEST, play } from "./fixtures";
import { fromHex } from "./hex";
import { HOSTS, type Parameters } from "./parameters";
import { certificateChainEntry } from "./scenarios";
import { CHANGES, type Event, type Input, type State } from "./state";
import { init, step } from "./step";

type Name = keyof typeof certificateChainEntry.scenarios;
const NAMES = Object.keys(certificateChainEntry.scenarios) as Name[];

const traces = new Map<Name, ReturnType<typeof trace>>();
/** Signing takes its time: each scenario is played once. */
function traceOf(name: Name) {
  const known = traces.get(name) ?? trace(certificateChain, runOf(certificateChainEntry.scenarios[name]));
  traces.set(name, known);
  return known;
}

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(certificateChain).map((field) => field.key)).toEqual(Object.keys(HONEST));
  });

  it.each(NAMES)("runs the scenario %s to rest and says in both languages what each frame found", (name) => {
    const { frames, ended } = traceOf(name);
    expect(ended).toBe("rest");
    for (const [at, frame] of frames.entries()) {
      const before = frames[at - 1];
      if (before === undefined) continue;
      const text = certificateChain.describe(before.state as State, frame.event as Event, frame.state as State);
      expect(text.en).toMatch(/\.$/);
      expect(text.zh).toMatch(/。$/);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN|null/);
    }
  });

  it("lets the learner break it before anything is sent and after the verdict, and not in between", () => {
    const states = play(
      HONEST,
      [
        { kind: "change", change: "flip" },
        { kind: "change", change: "repair" },
      ],
      1,
    );
    const verdicts = states.flatMap(({ world, done }) => (done === world.steps.length ? [world.steps.at(-1)] : []));
    expect(verdicts).toEqual([
      { is: "verdict", verdict: "ACCEPTED" },
      { is: "verdict", verdict: "ERR_CERT_AUTHORITY_INVALID" },
      { is: "verdict", verdict: "ACCEPTED" },
    ]);
    const [first, second] = states;
    if (first === undefined || second === undefined) throw new Error("A run has frames.");
    expect(certificateChain.actions(first).length).toBeGreaterThan(8);
    expect(certificateChain.actions(second)).toEqual([]);
    expect(step(second, { kind: "change", change: "flip" })).toBe(second);
  });

  it("gives every change words, and every word a change", () => {
    const state = init(HONEST, 1);
    for (const change of CHANGES.filter((one) => one !== "repair")) {
      const after = step(state, { kind: "change", change });
      expect(after.world.parameters).not.toEqual(HONEST);
      expect(certificateChain.describe(state, { kind: "change", change }, after).en).toMatch(/begins again\.$/);
    }
  });
});

const parameters: fc.Arbitrary<Parameters> = fc.record({
  host: fc.constantFrom(...HOSTS),
  names: fc.constantFrom("shop", "wildcard", "evil", "bank", "address", "none"),
  issuer: fc.constantFrom("ca", "self", "stranger", "customer"),
  purpose: fc.constantFrom("server", "client"),
  tampering: fc.constantFrom("none", "bit", "renamed", "forged", "sha1"),
  served: fc.constantFrom("complete", "leaf", "with-root"),
  store: fc.constantFrom("public", "empty", "with-stranger"),
  daysPassed: fc.integer({ min: -400, max: 4000 }),
  revoked: fc.boolean(),
  proof: fc.constantFrom("own-key", "no-key"),
});
const inputs: fc.Arbitrary<Input[]> = fc.array(
  fc.record({ kind: fc.constant("change" as const), change: fc.constantFrom(...CHANGES) }),
  { maxLength: 2 },
);

describe("for any parameters, seed and changes", () => {
  it("a run comes to rest, survives JSON, repeats itself, and its time never runs back", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), inputs, (given, seed, changes) => {
        expect(certificateChain.params.safeParse(given).success).toBe(true);
        const states = play(given, changes, seed);
        expect(play(given, changes, seed, throughJson)).toEqual(states);
        expect(states.length).toBeLessThan(100);
        expect(certificateChain.next(states.at(-1) ?? init(given, seed))).toBeUndefined();
        expect(states.every((state, at) => at === 0 || state.nowMs >= (states[at - 1]?.nowMs ?? 0))).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  it("is accepted only where every single check passed, and never without a root in the store", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), (given, seed) => {
        const { world } = init(given, seed);
        const verdict = world.steps.at(-1);
        const accepted = verdict?.is === "verdict" && verdict.verdict === "ACCEPTED";
        expect(accepted).toBe(world.anchor !== null && world.steps.every((one) => !("passed" in one) || one.passed));
        expect(accepted && world.store.length === 0).toBe(false);
      }),
      { numRuns: 12 },
    );
  });

  it("finds a signature good exactly where Node does", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), (given, seed) => {
        const { world } = init(given, seed);
        const node = (id: string) => {
          const card = [...world.served, ...world.store].find((one) => one.id === id);
          return new X509Certificate(fromHex(card?.hex ?? ""));
        };
        for (const one of world.steps) {
          if (one.is === "signature") expect(node(one.of).verify(node(one.by).publicKey)).toBe(one.passed || one.weak);
          if (one.is === "name" && given.host !== "192.0.2.80") {
            expect(node("leaf").checkHost(given.host, { subject: "never" }) !== undefined).toBe(one.passed);
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe("a prediction", () => {
  function predict(name: Name, at: number, id: string) {
    const { prompt, answer, why } = predictionAt(certificateChain, traceOf(name).frames, at, id);
    return { prompt, answer, why };
  }

  it("of the verdict says which check decides", () => {
    expect(predict("renamed", 1, "verdict")).toEqual({
      prompt: expect.stringMatching(/overwrote evil with shop.* What will the browser say of shop\.example in the end\?$/),
      answer: "ERR_CERT_AUTHORITY_INVALID",
      why: "The signature on shop.example is not valid under the public key of Example CA 1, which never signed these bytes.",
    });
    expect(predict("accepted", 1, "verdict").answer).toBe("It accepts, without a warning");
    expect(predict("stolen-certificate", 1, "verdict").answer).toBe("ERR_SSL_PROTOCOL_ERROR");
  });

  it("of a check and of an issuer knows what comes", () => {
    expect(predict("self-signed", 2, "issuer").answer).toBe("It is this same certificate");
    expect(predict("missing-intermediate", 2, "issuer").answer).toBe("Nowhere at all");
    expect(predict("self-signed", 3, "outcome")).toMatchObject({
      prompt: expect.stringMatching(
        /its own key\. Does the signature on shop\.example hold under the public key of shop\.example\?$/,
      ),
      answer: "Yes: it passes",
    });
    expect(predict("wildcard", 10, "outcome")).toMatchObject({
      prompt:
        "The certificate’s subjectAltName is *.shop.example, its CN is shop.example, and the browser asks for a.b.shop.example. Does the name fit?",
      answer: "No: it fails",
    });
    expect(() => predict("self-signed", 2, "outcome")).toThrow("no check is made");
  });
});
