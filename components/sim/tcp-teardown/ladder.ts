import type { Frame } from "@/lib/sim/engine";
import type { Call, Event, Input, State } from "@/lib/sim/tcp-teardown/state";
import type { Locale, Text } from "@/lib/text";
import type { LadderModel } from "../ladder/model";
import { type Telling, tcpLadder } from "../ladder/tcp-model";

const WORDS = {
  reset: { zh: "连接被复位", en: "reset" },
  timedOut: { zh: "超时放弃", en: "gives up" },
} satisfies Record<string, Text>;

const CALLS: Partial<Record<Call, Text>> = {
  shutdown: { zh: "shutdown()", en: "shutdown()" },
  close: { zh: "close()", en: "close()" },
  abort: { zh: "中止", en: "aborts" },
};

/** FIN-WAIT-2 has a limit of its own, and no name. */
const TIMERS = { retransmission: "RTO ", "time-wait": "2MSL ", orphan: "" };

type Frames = Frame<State, Event | Input>[];

/** The end of one or more connections as a ladder, shown up to one frame. */
export function ladderOf(frames: Frames, now: number, names: [client: string, server: string], locale: Locale): LadderModel {
  const { rttMs = 0, connections = 1 } = frames[0]?.state.parameters ?? {};
  return tcpLadder(frames, now, names, locale, {
    ...TELLING,
    delayMs: rttMs / 2,
    // Several connections have the same numbers; what tells them apart is which one it is.
    ...(connections > 1 ? { numbersOf: ({ connection = 0 }) => `#${connection + 1}` } : {}),
  });
}

const TELLING: Omit<Telling<State>, "delayMs" | "numbersOf"> = {
  connectionsOf: ({ connections }) =>
    connections.map(({ client, server }, index) => ({
      ...(connections.length > 1 ? { name: String(index + 1) } : {}),
      states: { client: client.tcb.state, server: server.tcb.state },
    })),
  noteOf({ state: { effect, connections } }) {
    if (effect.host === null) return undefined;
    const call = effect.calls.at(-1);
    // Of several connections the state says enough.
    const text = connections.length > 1 ? undefined : call === undefined ? toldBy(effect) : CALLS[call];
    return text && { host: effect.host, text };
  },
  timerOf({ state }, before) {
    const { host, connection, timer } = state.effect;
    if (timer === null || host === null) return undefined;
    const end = before.state.connections[connection]?.[host];
    const ran = timer === "retransmission" ? end?.timer : end?.waiting;
    if (!ran) return undefined;
    const length = `${(ran.firesAtMs - ran.setAtMs) / 1000} s`;
    return { host, text: `${TIMERS[timer]}${length}` };
  },
};

/** What a program is told as a connection ends. */
function toldBy({ row, report }: State["effect"]): Text | undefined {
  if (row === "50") return WORDS.reset;
  return report === "connection aborted due to user timeout" ? WORDS.timedOut : undefined;
}
