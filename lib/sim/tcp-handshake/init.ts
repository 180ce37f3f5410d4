import { segment } from "@/lib/sim/tcp/segment";
import { add } from "@/lib/sim/tcp/sequence";
import { closedTcb, listeningTcb, WINDOW } from "@/lib/sim/tcp/tcb";
import type { Flight } from "@/lib/sim/tcp-network/flight";
import type { HostName } from "@/lib/sim/tcp-network/hosts";
import type { Parameters } from "./parameters";
import type { Effect, Host, State } from "./state";

/** How far below the client's ISN an earlier attempt had started: 90 below 1000, the lesson's numbers. */
const OLD_SYN_DISTANCE = 910;

export const NO_EFFECT: Effect = {
  host: null,
  row: null,
  report: null,
  delivered: 0,
  flight: null,
  sent: [],
  queueFull: false,
};

/** The state at time zero. Chance has no part in this simulation. */
export function init(parameters: Parameters): State {
  const { situation } = parameters;
  const isOld = situation === "old-duplicate-syn" || situation === "old-duplicate-while-opening";
  const isSimultaneous = situation === "simultaneous-open";
  const listens = situation !== "closed-port" && !isSimultaneous;
  const isFull = situation === "backlog-full";
  const client = host(parameters.clientIsn, false);
  const server = host(parameters.serverIsn, listens);
  return {
    parameters,
    nowMs: 0,
    client: { ...client, opensAtMs: situation === "old-duplicate-syn" ? null : 0 },
    // A quarter of a round trip later: the SYNs cross, and not in the middle.
    server: { ...server, opensAtMs: isSimultaneous ? parameters.rttMs / 4 : null },
    flight: isOld ? [oldSyn(parameters)] : [],
    nextId: 1,
    segment: null,
    lossesLeft: parameters.loss === "none" ? 0 : parameters.lossCount,
    queue: { places: 1, taken: isFull ? 1 : 0 },
    acceptsAtMs: isFull ? parameters.acceptAfterMs : null,
    effect: NO_EFFECT,
  };
}

function host(isn: number, listens: boolean): Host {
  return {
    tcb: listens ? listeningTcb() : closedTcb(),
    timer: null,
    listens,
    isn,
    isnUsedAtMs: null,
    opensAtMs: null,
    sendsAtMs: null,
    openedAtMs: 0,
    dataRtoMs: 0,
    repeated: false,
    delivered: 0,
  };
}

/** Sent by an earlier attempt that the client has long given up, and about to arrive. */
function oldSyn({ clientIsn, rttMs }: Parameters): Flight {
  const from: HostName = "client";
  return {
    id: 0,
    packet: 0,
    from,
    segment: segment({ seq: add(clientIsn, -OLD_SYN_DISTANCE), syn: true, window: WINDOW }),
    sentAtMs: -rttMs / 2,
    arrivesAtMs: rttMs / 2,
    lostAtMs: null,
    delayed: false,
  };
}
