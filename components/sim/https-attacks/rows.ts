import type { Frame } from "@/lib/sim/engine";
import { describe, describeStep } from "@/lib/sim/https-attacks/describe";
import { sealedLength, shownLines } from "@/lib/sim/https-attacks/messages";
import { type Event, type Input, PARTIES, type Party, type State, type Step } from "@/lib/sim/https-attacks/state";
import type { Locale } from "@/lib/text";
import type { DeedRow, ExchangeRow } from "../exchange/model";
import type { Say } from "./words";

export type Frames = Frame<State, Event | Input>[];

/** A row for each frame up to `index`. */
export function rowsOf(frames: Frames, index: number, locale: Locale, say: Say): ExchangeRow[] {
  return frames.slice(1, index + 1).map((frame, at): ExchangeRow => {
    const isNow = at + 1 === index;
    const before = frames[at]?.state ?? frame.state;
    const { event, state } = frame;
    if (event === null || event.kind !== "step") {
      return { kind: "pause", id: at, text: event === null ? "" : describe(before, event, state)[locale] };
    }
    const step = state.plan[event.step];
    return step === undefined ? { kind: "pause", id: at, text: "" } : { ...rowOf(step, state, locale, say), id: at, isNow };
  });
}

type Content = Exclude<ExchangeRow, { kind: "pause" }>;

function rowOf(step: Step, state: State, locale: Locale, say: Say): Content {
  const base = { id: 0, isNow: false };
  switch (step.is) {
    case "plain": {
      const lines = shownLines(step.message, state.parameters);
      return { ...base, kind: "message", ...way(step), ...lines, remark: say("clear"), fate: "arrived" };
    }
    case "sealed": {
      const { title, details } = shownLines(step.message, state.parameters);
      const remark = `${say("sealed")} · ${sealedLength(step.message, state.parameters)} ${say("octets")}`;
      return { ...base, kind: "message", ...way(step), title, details, remark, sealed: true, fate: "arrived" };
    }
    case "hello":
      return {
        ...base,
        kind: "message",
        ...way(step),
        title: "ClientHello",
        details: ["SNI bank.example"],
        fate: step.fate,
        ...(step.fate === "lost" ? { remark: say("noAnswer") } : {}),
      };
    case "certificate":
      return {
        ...base,
        kind: "message",
        ...way(step),
        // TLS 1.3 seals it, as everything behind the ServerHello (RFC 9846 §2).
        title: "Certificate, CertificateVerify",
        details: [CERTIFICATES[step.shown]],
        remark: say("sealed"),
        sealed: true,
        fate: "arrived",
      };
    default:
      return { ...base, kind: "deed", ...deedOf(step), text: describeStep(step, state)[locale] };
  }
}

const CERTIFICATES = {
  bank: "bank.example ← Example CA 1",
  "own-ca": "bank.example ← Mallory CA",
  "other-name": "evil.example ← Example CA 1",
  copied: "bank.example ← Example CA 1",
};

function way({ from, to }: { from: Party; to: Party }): { from: number; to: number } {
  return { from: PARTIES.indexOf(from), to: PARTIES.indexOf(to) };
}

function deedOf(step: Step): Pick<DeedRow, "party" | "tone"> {
  switch (step.is) {
    case "check":
      return { party: PARTIES.indexOf(step.by), tone: step.verdict === "ACCEPTED" ? undefined : "bad" };
    case "read":
      return { party: 1, tone: step.sealed ? undefined : "bad" };
    case "end":
      return { party: 0, tone: step.outcome === "stolen" ? "bad" : "good" };
    case "rewrite":
    case "noted":
      return { party: 0, tone: "good" };
    default:
      return { party: 0 };
  }
}
