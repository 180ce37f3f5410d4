import type { Frame } from "../engine";
import { trace } from "../trace";
import { congestionControl } from "./engine";
import type { Parameters } from "./parameters";
import { newSender, type Sender } from "./sender";
import type { Event, Input, State } from "./state";

/** Ten segments at once over a fast path with a deep queue: the setting of the packet vectors. */
export function someParameters(changes: Partial<Parameters> = {}): Parameters {
  return {
    algorithm: "reno",
    compareWith: "none",
    amountSegments: 40,
    initialWindow: 10,
    initialSsthresh: 0,
    receiverWindow: 100,
    losses: "",
    lossPercent: 0,
    rttMs: 100,
    bottleneckMbps: 12,
    queueSegments: 100,
    limitedTransmit: false,
    ackDelayMs: 0,
    byteCounting: false,
    fastConvergence: false,
    minRtoMs: 1000,
    axis: "seconds",
    ...changes,
  };
}

export function aSender(changes: Partial<Sender> = {}): Sender {
  return { ...newSender("reno", 10, 0), next: 11, highest: 11, ...changes };
}

type Run = Frame<State, Event | Input>[];

/** The whole run; fails where it does not come to rest. */
export function framesOf(changes: Partial<Parameters> = {}, seed = 1, inputs: { frame: number; event: Input }[] = []): Run {
  const { frames, ended } = trace(congestionControl, { parameters: someParameters(changes), seed, inputs });
  if (ended !== "rest") throw new Error("The run does not come to rest.");
  // The engine made these frames from its own states and events.
  return frames as Run;
}
