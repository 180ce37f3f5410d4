import type { CapturedPacket } from "@/lib/sim/engine";
import { packetsOf } from "@/lib/sim/tcp-network/packets";
import { PORT } from "./ports";
import type { Event, Input, State } from "./state";

/** What one step put on a wire. */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  return packetsOf(before, event, after, (host) => PORT[host]);
}
