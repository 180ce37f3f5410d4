import { NOBODY } from "./network";
import type { Message, State } from "./state";

/** One way over a link. */
export const LINK_MS = 1;

type Content = Pick<Message, "type" | "from" | "to" | "xid"> & Partial<Message>;

/** Puts a message on its way, `delayMs` from now. Fields that it does not name are empty. */
export function send(state: State, content: Content, delayMs = 0): State {
  const id = state.serial + 1;
  const sentMs = state.nowMs + delayMs;
  // Written out: spreading defaults under the content takes most of a step's time.
  const message: Message = {
    id,
    type: content.type,
    from: content.from,
    to: content.to,
    xid: content.xid,
    secs: content.secs ?? 0,
    ciaddr: content.ciaddr ?? NOBODY,
    yiaddr: content.yiaddr ?? NOBODY,
    giaddr: content.giaddr ?? NOBODY,
    broadcastBit: content.broadcastBit ?? false,
    requested: content.requested ?? null,
    serverId: content.serverId ?? null,
    leaseS: content.leaseS ?? null,
    sentMs,
    arrivesMs: sentMs + LINK_MS,
  };
  return { ...state, serial: id, flights: [...state.flights, message] };
}

/** What a client says in every message of one attempt. */
export function sendFromClient(state: State, content: Pick<Message, "type" | "to"> & Partial<Message>): State {
  const { client, parameters, nowMs } = state;
  const secs = Math.min(0xffff, Math.floor((nowMs - client.startedMs) / 1000));
  return send(state, { from: "client", xid: client.xid, secs, broadcastBit: parameters.broadcastBit, ...content });
}
