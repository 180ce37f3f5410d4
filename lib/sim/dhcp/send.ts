import { NOBODY } from "./network";
import type { Message, State } from "./state";

/** One way over a link. */
export const LINK_MS = 1;

const EMPTY = {
  secs: 0,
  ciaddr: NOBODY,
  yiaddr: NOBODY,
  giaddr: NOBODY,
  broadcastBit: false,
  requested: null,
  serverId: null,
  leaseS: null,
};

type Content = Pick<Message, "type" | "from" | "to" | "xid"> & Partial<Message>;

/** Puts a message on its way, `delayMs` from now. */
export function send(state: State, content: Content, delayMs = 0): State {
  const id = state.serial + 1;
  const sentMs = state.nowMs + delayMs;
  const message: Message = { ...EMPTY, ...content, id, sentMs, arrivesMs: sentMs + LINK_MS };
  return { ...state, serial: id, flights: [...state.flights, message] };
}

/** What a client says in every message of one attempt. */
export function sendFromClient(state: State, content: Pick<Message, "type" | "to"> & Partial<Message>): State {
  const { client, parameters, nowMs } = state;
  return send(state, {
    from: "client",
    xid: client.xid,
    secs: Math.min(0xffff, Math.floor((nowMs - client.startedMs) / 1000)),
    broadcastBit: parameters.broadcastBit,
    ...content,
  });
}
