import { MSS_OCTETS } from "./mss";
import type { Parameters } from "./parameters";
import type { Effect, State } from "./state";

export const NO_EFFECT: Effect = { flight: null, sent: null, read: 0, expired: null, refused: false, opened: false };

/** The connection is open, the buffer empty, and the sender knows the window from the handshake. Chance has no part in it. */
export function init(parameters: Parameters): State {
  const { bufferOctets, initialCwndSegments, lostUpdates } = parameters;
  return {
    parameters,
    nowMs: 0,
    sender: {
      una: 0,
      nxt: 0,
      window: bufferOctets,
      maxWindow: bufferOctets,
      wl2: 0,
      cwnd: initialCwndSegments * MSS_OCTETS,
      highest: 0,
      timer: null,
      freeAtMs: 0,
    },
    receiver: { nxt: 0, edge: bufferOctets, read: 0, kept: [], readsAtMs: null, lastReadMs: null },
    flight: [],
    nextId: 1,
    updatesToLose: lostUpdates,
    counts: { sent: 0, arrived: 0, lost: 0, data: 0, octets: 0, probes: 0, updates: 0 },
    effect: NO_EFFECT,
  };
}
