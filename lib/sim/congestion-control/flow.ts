import type { RandomState } from "@/lib/random";
import { type PlannedLoss, parseLosses } from "./losses";
import type { Algorithm, Parameters } from "./parameters";
import { EMPTY_PATH, type Path, type PathShape } from "./path";
import { NEW_RECEIVER, type Receiver } from "./receiver";
import { newEstimate, type RtoEstimate } from "./rto";
import { newSender, type Sender } from "./sender";
import { PACKET_BITS } from "./sizes";

/** One connection that sends: sender, its path, its receiver. The handshake is behind it. */
export type Flow = {
  sender: Sender;
  rto: RtoEstimate;
  /** When the retransmission timer expires; null while it is off. */
  timerMs: number | null;
  path: Path;
  receiver: Receiver;
  random: RandomState;
  planned: PlannedLoss[];
  /** The learner's wish: the next segment sent is lost. */
  dropNext: boolean;
  /** Transmissions so far: sent = delivered + lost + what is on the path. `resent` counts repeats among `sent`. */
  sent: number;
  resent: number;
  delivered: number;
  lost: number;
  /** The round trip under way, and the segment whose acknowledgment ends it. 0 before the first. */
  round: number;
  roundEnds: number;
  /** When the last ACK for new data came. */
  progressMs: number;
  outcome: "running" | "done" | "gave-up";
};

export function newFlow(parameters: Parameters, algorithm: Algorithm, seed: number): Flow {
  return {
    sender: newSender(algorithm, parameters.initialWindow, parameters.initialSsthresh),
    rto: newEstimate(parameters.minRtoMs),
    timerMs: null,
    path: EMPTY_PATH,
    receiver: NEW_RECEIVER,
    random: seed,
    planned: parseLosses(parameters.losses),
    dropNext: false,
    sent: 0,
    resent: 0,
    delivered: 0,
    lost: 0,
    round: 0,
    roundEnds: 0,
    progressMs: 0,
    outcome: "running",
  };
}

export function pathShape(parameters: Parameters): PathShape {
  return {
    serviceMs: PACKET_BITS / 1000 / parameters.bottleneckMbps,
    queueSegments: parameters.queueSegments,
    oneWayMs: parameters.rttMs / 2,
    ackDelayMs: parameters.ackDelayMs,
  };
}
