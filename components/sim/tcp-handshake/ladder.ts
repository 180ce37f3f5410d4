import type { Frame } from "@/lib/sim/engine";
import type { Event, Input, State } from "@/lib/sim/tcp-handshake/state";
import type { Locale, Text } from "@/lib/text";
import type { LadderModel } from "../ladder/model";
import { type Telling, tcpLadder } from "../ladder/tcp-model";

const WORDS = {
  refused: { zh: "连接被拒绝", en: "refused" },
  reset: { zh: "连接被复位", en: "reset" },
  timedOut: { zh: "超时", en: "timed out" },
  accept: { zh: "accept()", en: "accept()" },
} satisfies Record<string, Text>;

type Frames = Frame<State, Event | Input>[];

/** A handshake as a ladder, shown up to one frame. */
export function ladderOf(frames: Frames, now: number, names: [client: string, server: string], locale: Locale): LadderModel {
  const delayMs = (frames[0]?.state.parameters.rttMs ?? 0) / 2;
  return tcpLadder(frames, now, names, locale, { ...TELLING, delayMs });
}

const TELLING: Omit<Telling<State>, "delayMs"> = {
  connectionsOf: ({ client, server }) => [{ states: { client: client.tcb.state, server: server.tcb.state } }],
  isRefused: ({ effect }) => effect.queueFull,
  noteOf({ state: { effect }, event }) {
    if (event?.type === "accept" || event?.type === "accept-now") return { host: "server", text: WORDS.accept };
    const text = toldBy(effect);
    return text && effect.host !== null ? { host: effect.host, text } : undefined;
  },
  timerOf({ state, event }, before) {
    const { host } = state.effect;
    const timer = event?.type === "timeout" && host !== null ? before.state[host].timer : null;
    return host !== null && timer ? { host, text: `RTO ${(timer.firesAtMs - timer.setAtMs) / 1000} s` } : undefined;
  },
};

/** What the programs are told as a connection ends. */
function toldBy({ row, report }: State["effect"]): Text | undefined {
  if (row === "13" || row === "21") return WORDS.refused;
  if (row === "50") return WORDS.reset;
  return report === "connection aborted due to user timeout" ? WORDS.timedOut : undefined;
}
