import type { Frame as RunFrame } from "@/lib/sim/engine";
import { contentOctets } from "@/lib/sim/websocket/contents";
import { messageOf } from "@/lib/sim/websocket/http";
import type { Parameters } from "@/lib/sim/websocket/parameters";
import type { Event, Frame, Input, Side, State, Step } from "@/lib/sim/websocket/state";
import { hasProxy } from "@/lib/sim/websocket/state";
import type { DeedRow, ExchangeModel, ExchangeRow, MessageRow } from "../exchange/model";
import type { Word, Words } from "./words";

export type Frames = RunFrame<State, Event | Input>[];

const CLIENT = 0;
const PROXY = 1;
/** More of a message than this says nothing more. */
const SHOWN_CHARACTERS = 24;

/** What has happened up to a frame. */
export function exchangeOf(frames: Frames, index: number, word: Words): ExchangeModel {
  const parameters = frames[0]?.state.parameters;
  if (parameters === undefined) return { parties: [], rows: [] };
  const rows = frames.slice(1, index + 1).flatMap((frame) => {
    const shown = frame.event?.kind === "step" ? frame.state.plan[frame.event.step] : undefined;
    return shown === undefined ? [] : rowsOf(shown, frame, frame.index === index, word);
  });
  return { parties: partiesOf(parameters).map(word), rows };
}

function partiesOf(parameters: Parameters): Word[] {
  if (parameters.proxy === "careless") return ["client", "proxy", "attacker", "visitor"];
  return hasProxy(parameters) ? ["client", "proxy", "server"] : ["client", "server"];
}

function rowsOf(shown: Step, { index, state }: Frames[number], isNow: boolean, word: Words): ExchangeRow[] {
  const { parameters } = state;
  const server = hasProxy(parameters) ? 2 : 1;
  const near = hasProxy(parameters) ? PROXY : server;
  const placeOf = (side: Side) => (side === "client" ? CLIENT : server);
  const message = (from: number, to: number, title: string, more: Partial<MessageRow> = {}): MessageRow => ({
    kind: "message",
    id: index,
    from,
    to,
    title,
    fate: "arrived",
    isNow,
    ...more,
  });
  const deed = (party: number, text: string, tone?: "good" | "bad"): DeedRow => ({
    kind: "deed",
    id: index,
    party,
    text,
    isNow,
    ...(tone === undefined ? {} : { tone }),
  });
  switch (shown.is) {
    case "connect": {
      const [from, to] = shown.link === "near" ? [CLIENT, near] : [PROXY, server];
      return [message(from, to, "TCP", { remark: word("connect") })];
    }
    case "request":
    case "response": {
      const http = messageOf(state, shown);
      const ends = shown.link === "near" ? [CLIENT, near] : [PROXY, server];
      const [from = 0, to = 0] = shown.is === "request" ? ends : [...ends].reverse();
      return [message(from, to, http?.start ?? "", { details: http?.fields ?? [] })];
    }
    case "strip":
      return [deed(PROXY, word("strip"), "bad")];
    case "pass-on":
      return [deed(PROXY, word("passOn"))];
    case "compute":
      return [deed(server, word(parameters.accept === "stale" ? "repeats" : "computes"))];
    case "check":
      return [deed(CLIENT, word(shown.ok ? "agrees" : "differs"), shown.ok ? "good" : "bad")];
    case "open":
      return [deed(CLIENT, word("open"), "good")];
    case "frame": {
      const [from, to] = shown.from === "client" ? [CLIENT, server] : [server, CLIENT];
      return [
        message(from, to, titleOf(shown.frame), {
          remark: word(shown.frame.masked ? "masked" : "unmasked"),
          details: detailsOf(shown.frame),
        }),
      ];
    }
    case "deliver":
      return [deed(placeOf(shown.to), `${word("gets")}${word("colon")}${contentShown(shown.content, parameters)}`)];
    case "refuse":
      return [deed(placeOf(shown.by), word(shown.by === "server" ? "maskMissing" : "maskForbidden"), "bad")];
    case "silence":
      return [{ kind: "pause", id: index, text: `${shown.seconds} ${word("secondsLater")}` }];
    case "cut":
      return [
        message(PROXY, CLIENT, "FIN", { remark: word("noClose") }),
        message(PROXY, server, "FIN", { id: `far ${index}`, remark: word("noClose") }),
      ];
    case "break":
      return [message(near, CLIENT, "RST", { remark: word("noClose") })];
    case "tcp-close":
      return [message(placeOf(shown.by), placeOf(shown.by === "client" ? "server" : "client"), "FIN", { remark: "TCP" })];
    case "closed":
      return [deed(CLIENT, `${word("closeEvent")}${word("colon")}${shown.code}`, shown.code < 1002 ? "good" : "bad")];
    case "mistake": {
      const text = { request: word("readsRequest"), response: word("storesForgery"), noise: word("readsNoise") }[shown.finds];
      return [deed(PROXY, text, shown.finds === "noise" ? "good" : "bad")];
    }
    case "visitor-asks":
      return [message(3, PROXY, "GET /popular.js", { details: ["Host: cdn.example"] })];
    case "visitor-gets":
      return [message(PROXY, 3, "200 OK", { remark: word(shown.poisoned ? "fromCache" : "genuine") })];
  }
}

/** A frame in a line: its opcode and, where it matters, FIN. */
export function titleOf({ opcode, fin }: Frame): string {
  const name = { continuation: "continuation", text: "text", binary: "binary", close: "Close", ping: "Ping", pong: "Pong" }[
    opcode
  ];
  return opcode === "text" || opcode === "continuation" ? `${name}, FIN = ${fin ? 1 : 0}` : name;
}

function detailsOf(frame: Frame): string[] {
  if (frame.opcode === "close") return [`${frame.code}`];
  const text = new TextDecoder().decode(contentOctets({ ...frame, length: Math.min(frame.length, SHOWN_CHARACTERS * 2) }));
  const [line = ""] = text.split("\r\n");
  if (line === "") return [];
  return [line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line];
}

function contentShown(content: Frame["content"], { size }: Parameters): string {
  if (content === "price") return "price 42";
  return size === 6 ? "bid 42" : `${size} B`;
}
