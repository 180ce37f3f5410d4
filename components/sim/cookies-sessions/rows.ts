import { describe } from "@/lib/sim/cookies-sessions/describe";
import { type HttpText, requestText, responseText } from "@/lib/sim/cookies-sessions/messages";
import { cookieName, type Event, type Input, isMallory, type State, serverCount } from "@/lib/sim/cookies-sessions/state";
import { sentNames } from "@/lib/sim/cookies-sessions/step";
import { requestOf } from "@/lib/sim/cookies-sessions/world";
import type { Frame } from "@/lib/sim/engine";
import type { Locale } from "@/lib/text";
import type { DeedRow, ExchangeRow, MessageRow } from "../exchange/model";
import type { Say } from "./words";

export type Frames = Frame<State, Event | Input>[];
/** Where each stands in the picture; Mallory is drawn once there is something of his to draw. */
type Places = { mallory: number; browser: number; shop: number };

/** Mallory is part of some stories, and of any other once she does something or gets something. */
export function hasMallory({ story }: State["parameters"], frames: Frames, index: number): boolean {
  if (story !== "stay" && story !== "servers") return true;
  return frames.slice(0, index + 1).some(({ state }) => state.loot !== null || isMallory(state.deed) || isAtBlog(state));
}

export function partiesOf(parameters: State["parameters"], withMallory: boolean, say: Say): string[] {
  const shop = serverCount(parameters) === 1 ? [say("shop")] : [say("serverA"), say("serverB")];
  return [...(withMallory ? ["Mallory"] : []), say("browser"), ...shop];
}

/** What went to and fro up to `index`, and what was made of it. */
export function rowsOf(frames: Frames, index: number, withMallory: boolean, locale: Locale, say: Say): ExchangeRow[] {
  const browser = withMallory ? 1 : 0;
  const places: Places = { mallory: 0, browser, shop: browser + 1 };
  return frames.slice(1, index + 1).flatMap((frame, at): ExchangeRow[] => {
    const { event, state } = frame;
    const before = frames[at]?.state ?? state;
    if (event === null) return [];
    const text = describe(before, event, state)[locale];
    if (event.kind !== "step" || event.step === "begin") return [{ kind: "pause", id: at, text }];
    const row = rowOf(event.step, state, text, places, say);
    return row === undefined ? [] : [{ ...row, id: at, isNow: at + 1 === index }];
  });
}

type Content = Omit<MessageRow, "id" | "isNow"> | Omit<DeedRow, "id" | "isNow">;

function rowOf(
  step: Exclude<Extract<Event, { kind: "step" }>["step"], "begin">,
  state: State,
  text: string,
  places: Places,
  say: Say,
): Content | undefined {
  const { mallory, browser } = places;
  const asker = isMallory(state.deed) ? mallory : browser;
  const asked = isAtBlog(state) ? mallory : places.shop + state.server;
  const isSealed = requestOf(state.deed)?.to.scheme === "https";
  const way = { remark: say(isSealed ? "encrypted" : "plain"), ...(isSealed ? { sealed: true } : {}) };
  const name = cookieName(state.parameters);
  switch (step) {
    case "choose": {
      const names = sentNames(state);
      const taken = names.length === 0 ? say("takesNone") : `${say("takes")} ${names.join(", ")}`;
      return { kind: "deed", party: browser, text: taken };
    }
    case "send":
      return { ...message(asker, asked, requestText(state)), ...way };
    case "overhear":
      return { kind: "deed", party: mallory, text: `${say("overhears")} ${name}`, tone: "bad" };
    case "serve":
      return { kind: "deed", party: asked, text, ...(isMallory(state.deed) ? verdictOn(state) : {}) };
    case "answer":
      return { ...message(asked, asker, responseText(state)), ...way };
    case "keep":
      return { kind: "deed", party: browser, ...kept(state, say) };
    case "read":
      return { kind: "deed", party: browser, text };
    case "leak":
      return message(browser, mallory, leaked(state));
  }
}

/** Mallory is taken for Alice, or is not. */
function verdictOn({ found }: State): { tone?: "good" | "bad" } {
  if (found?.is === "session") return found.session.user === "alice" ? { tone: "bad" } : {};
  return found?.is === "nothing" ? {} : { tone: "good" };
}

/** In a few words; the sentence of the frame says it in full. */
function kept({ lines, refusals, deed }: State, say: Say): { text: string; tone?: "good" | "bad" } {
  const parts = lines.map(({ name, maxAgeS }, at) => {
    if (refusals[at] !== null) return `${say("refuses")} ${name}`;
    return `${say(maxAgeS === 0 ? "deletes" : "stores")} ${name}`;
  });
  // What Mallory plants is better refused.
  const tone = deed?.kind === "plant" ? ("good" as const) : ("bad" as const);
  return { text: parts.join(", "), ...(refusals.some((one) => one !== null) ? { tone } : {}) };
}

function leaked(state: State): HttpText {
  const read = state.jar.filter((_, at) => state.verdicts?.[at] === null).map(({ name, value }) => `${name}=${value}`);
  return { start: `GET /?${read.join("&")} HTTP/1.1`, fields: ["Host: mallory.example"], content: "" };
}

function isAtBlog({ deed }: State): boolean {
  return requestOf(deed)?.to.host.startsWith("blog.") ?? false;
}

function message(from: number, to: number, { start, fields, content }: HttpText): Omit<MessageRow, "id" | "isNow"> {
  // The version says nothing here.
  const title = start.replace(/ HTTP\/1\.1$|^HTTP\/1\.1 /, "");
  return { kind: "message", from, to, title, details: [...fields, ...(content === "" ? [] : [content])], fate: "arrived" };
}
