import { describe, expect, it } from "vitest";
import { askedAt, predictionAt } from "../fixtures";
import { formFields } from "../form";
import { tlsHandshake } from "./engine";
import { framesOf, PLAIN, RSA, SCENARIO_NAMES, type ScenarioName } from "./fixtures";
import type { Event, Input, State } from "./state";

/** What the engine asks before frame `at`, and its answer. */
function predict(name: ScenarioName, at: number, question: string) {
  const frames = framesOf(name);
  expect(askedAt(tlsHandshake, frames, at, question).why.zh).toMatch(/。$/);
  return predictionAt(tlsHandshake, frames, at, question);
}

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(tlsHandshake).map((field) => field.key)).toEqual(Object.keys(PLAIN));
  });

  it("refuses to resume TLS 1.2", () => {
    expect(tlsHandshake.params.safeParse({ ...PLAIN, suite: RSA, visit: "resumed" }).success).toBe(false);
    expect(tlsHandshake.params.safeParse({ ...PLAIN, visit: "resumed" }).success).toBe(true);
  });

  it.each(SCENARIO_NAMES)("runs the scenario %s to rest and says in both languages what each frame does", (name) => {
    const frames = framesOf(name);
    expect(tlsHandshake.next(frames.at(-1)?.state as State)).toBeUndefined();
    const sentences = frames.slice(1).map(({ event, state }, at) => {
      const text = tlsHandshake.describe(frames[at]?.state as State, event as Event | Input, state);
      expect(text.en).toMatch(/^[A-Z].*\.$/s);
      expect(text.zh).toMatch(/。$/);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN/);
      return text.en;
    });
    expect(sentences).not.toContain("Nothing happens.");
  });

  it("does not say that a theft opens what has not been recorded", () => {
    const steal = (name: ScenarioName, key: "certificate" | "ticket") => {
      const frame = framesOf(name, [{ frame: 3, event: { kind: "steal", key } }])[4];
      const before = framesOf(name, [])[3];
      return tlsHandshake.describe(before?.state as State, frame?.event as Input, frame?.state as State).en;
    };
    expect(steal("tls12-rsa", "certificate")).toContain("no request has crossed yet");
    expect(steal("zero-rtt", "ticket")).toContain("it opens nothing");
  });

  it("offers a replay only when there is something to send again, and a key only once", () => {
    const labels = (name: ScenarioName) =>
      tlsHandshake.actions(framesOf(name).at(-1)?.state as State).map(({ label }) => label.en);
    expect(labels("zero-rtt")).toContain("Send the recorded 0-RTT flight again");
    expect(labels("tls13")).not.toContain("Send the recorded 0-RTT flight again");
    expect(labels("tls13-stolen")).not.toContain("Steal the certificate’s private key");
    expect(labels("tls12-rsa")).toEqual(["Steal the certificate’s private key", "The client returns without a ticket"]);
  });
});

describe("a prediction", () => {
  it("of what is read follows from the record", () => {
    expect(predict("tls13", 3, "reads").answer).toBe("All of it, down to the last byte");
    expect(predict("tls13", 6, "reads").answer).toBe("Nothing of it but its length");
    expect(predict("tls12-rsa", 5, "reads").answer).toBe("All of it, down to the last byte");
    expect(predict("tls12-rsa", 8, "reads").answer).toBe("Its true record type and its length");
    expect(() => predict("tls13", 1, "reads")).toThrow("carries no TLS");
  });

  it("of what a stolen key opens tries it on the recorded octets", () => {
    expect(predict("tls12-rsa-stolen", 14, "opens").answer).toBe("Requests and responses, all of them");
    expect(predict("tls12-ecdhe-stolen", 15, "opens").answer).toBe("Nothing that she has recorded");
    expect(predict("tls13-stolen", 15, "opens").answer).toBe("Nothing that she has recorded");
    expect(predict("ticket-key-stolen", 14, "opens")).toMatchObject({
      answer: "Only the request in the first flight",
      prompt: expect.stringContaining("seals its tickets"),
    });
    expect(() => predict("tls13-stolen", 14, "opens")).toThrow("no key is stolen");
  });

  it("of a replay follows the server's defence", () => {
    expect(predict("zero-rtt-replay", 14, "replayed")).toMatchObject({
      answer: "Carry the request out once more",
      prompt: expect.stringContaining("no measures against replay"),
      why: expect.stringContaining("the server adds nothing fresh"),
    });
    expect(predict("zero-rtt-single-use", 14, "replayed").answer).toBe("Refuse the ticket and begin a full handshake");
    expect(predict("zero-rtt-too-early", 16, "replayed").answer).toBe("Accept the ticket, but not act on the request");
  });

  it("of round trips counts them in the run", () => {
    expect(predict("tls12-rsa", 1, "round-trips").answer).toBe("4");
    expect(predict("tls13", 1, "round-trips").answer).toBe("3");
    expect(predict("zero-rtt", 1, "round-trips")).toMatchObject({ answer: "2", prompt: expect.stringContaining("0-RTT") });
    expect(() => predict("tls13", 2, "round-trips")).toThrow("first message only");
  });
});
