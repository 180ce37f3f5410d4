import { describe, describeStep } from "@/lib/sim/csrf/describe";
import type { Event, Input, State, Step } from "@/lib/sim/csrf/state";
import { attemptOf } from "@/lib/sim/csrf/step";
import { answerLines, causeLines, type Lines, LOGIN_LINES, requestLines, setCookieLines } from "@/lib/sim/csrf/world";
import type { Frame } from "@/lib/sim/engine";
import type { Locale } from "@/lib/text";
import type { DeedRow, ExchangeRow, MessageRow } from "../exchange/model";
import type { Say } from "./words";

export type Frames = Frame<State, Event | Input>[];

const PAGE = 0;
const BROWSER = 1;
const BANK = 2;

/** What went to and fro up to `index`, and what the bank made of it; how cookies are chosen stands beside it. */
export function rowsOf(frames: Frames, index: number, locale: Locale, say: Say): ExchangeRow[] {
  return frames.slice(1, index + 1).flatMap((frame, at): ExchangeRow[] => {
    const { event, state } = frame;
    const before = frames[at]?.state ?? state;
    if (event === null) return [];
    const step = event.kind === "step" ? before.plan[event.step] : undefined;
    if (event.kind !== "step" || step?.is === "pause") {
      return [{ kind: "pause", id: at, text: describe(before, event, state)[locale] }];
    }
    const row = step === undefined ? undefined : rowOf(step, state, locale, say);
    return row === undefined ? [] : [{ ...row, id: at, isNow: at + 1 === index }];
  });
}

type Content = Omit<MessageRow, "id" | "isNow"> | Omit<DeedRow, "id" | "isNow">;

function rowOf(step: Step, state: State, locale: Locale, say: Say): Content | undefined {
  const { token } = state.parameters;
  switch (step.is) {
    case "login":
      return message(BROWSER, BANK, LOGIN_LINES);
    case "session":
      return { kind: "deed", party: BANK, text: `${say("opened")} ${state.sid}` };
    case "set-cookie":
      return message(BANK, BROWSER, setCookieLines(state));
    case "store":
      return step.kept
        ? { kind: "deed", party: BROWSER, text: say("kept") }
        : { kind: "deed", party: BROWSER, text: say("refusedCookie"), tone: "bad" };
    case "cause":
      return message(PAGE, BROWSER, causeLines(step, token));
    case "request":
      return message(BROWSER, BANK, requestLines(step, sentCookies(state), token));
    case "check":
      return {
        kind: "deed",
        party: BANK,
        text: describeStep(step, state)[locale],
        ...(step.ok ? {} : { tone: "good" as const }),
      };
    case "transfer":
      return attemptOf(state).page === "own"
        ? { kind: "deed", party: BANK, text: say("rent"), tone: "good" }
        : { kind: "deed", party: BANK, text: say("transferred"), tone: "bad" };
    case "answer":
      return message(BANK, BROWSER, answerLines(step.refused));
    case "logout":
      return message(BROWSER, BANK, { title: "POST /logout", details: ["Host: bank.example", `Cookie: sid=${state.sid}`] });
    case "ended":
      return message(BANK, BROWSER, { title: "303 See Other", details: ["Set-Cookie: sid=; Path=/; Max-Age=0"] });
    case "match":
    case "pause":
      return undefined;
  }
}

function sentCookies({ jar, excluded }: State) {
  return jar.filter(({ name }) => excluded[name] === undefined);
}

function message(from: number, to: number, lines: Lines): Content {
  return { kind: "message", from, to, ...lines, fate: "arrived" };
}
