import { unsafeHeaderNames } from "@/lib/sim/cors/checks";
import { describe } from "@/lib/sim/cors/describe";
import type { Event, Input, Route, State, Step } from "@/lib/sim/cors/state";
import { callLines, permissionLines, preflightLines, requestLines, responseLines } from "@/lib/sim/cors/world";
import type { Frame } from "@/lib/sim/engine";
import type { Locale } from "@/lib/text";
import type { DeedRow, ExchangeRow, MessageRow } from "../exchange/model";
import type { Say, Word } from "./words";

export type Frames = Frame<State, Event | Input>[];

const SCRIPT = 0;
const BROWSER = 1;
const SERVER = 2;

/** What went to and fro up to `index`, and what each party made of it; the single checks stand beside it. */
export function rowsOf(frames: Frames, index: number, locale: Locale, say: Say): ExchangeRow[] {
  return frames.slice(1, index + 1).flatMap((frame, at): ExchangeRow[] => {
    const { event, state } = frame;
    if (event === null) return [];
    if (event.kind !== "step") {
      return [{ kind: "pause", id: at, text: describe(frames[at]?.state ?? state, event, state)[locale] }];
    }
    const step = state.plan[event.step];
    const row = step === undefined ? undefined : rowOf(step, state, say);
    return row === undefined ? [] : [{ ...row, id: at, isNow: at + 1 === index }];
  });
}

type Content = Omit<MessageRow, "id" | "isNow"> | Omit<DeedRow, "id" | "isNow">;

function rowOf(step: Step, { parameters, server }: State, say: Say): Content | undefined {
  const message = (from: number, to: number, lines: { title: string; details: string[] }): Content => ({
    kind: "message",
    from,
    to,
    ...lines,
    fate: "arrived",
  });
  switch (step.is) {
    case "call":
      return message(SCRIPT, BROWSER, callLines(parameters));
    case "check":
      return undefined;
    case "route":
      return { kind: "deed", party: BROWSER, text: say(ROUTE_WORDS[step.route]) };
    case "preflight":
      return message(BROWSER, SERVER, preflightLines(parameters, unsafeHeaderNames(parameters)));
    case "permission":
      return message(SERVER, BROWSER, permissionLines(server));
    case "store":
      return { kind: "deed", party: BROWSER, text: `${say("permitted")} ${step.seconds} s`, tone: "good" };
    case "request": {
      const lines = requestLines(parameters, step.cookie, step.from);
      const row = message(BROWSER, SERVER, lines);
      return step.from === "curl" && row.kind === "message" ? { ...row, remark: "curl" } : row;
    }
    case "act":
      return {
        kind: "deed",
        party: SERVER,
        text: parameters.method === "GET" ? say("readOut") : `${parameters.method} ${say("acted")}`,
      };
    case "response":
      return message(SERVER, BROWSER, responseLines(parameters, server));
    case "deliver":
      return message(BROWSER, SCRIPT, { title: "Response", details: [] });
    case "refuse":
      return {
        kind: "message",
        from: BROWSER,
        to: SCRIPT,
        title: "TypeError",
        fate: "refused",
        remark: step.phase === "preflight" ? `${parameters.method} ${say("neverSent")}` : say("keptBack"),
      };
  }
}

const ROUTE_WORDS: Record<Route, Word> = {
  "same-origin": "direct",
  simple: "direct",
  cached: "fromCache",
  preflight: "asksFirst",
};
