import type { Frame } from "@/lib/sim/engine";
import type { TcpState } from "@/lib/sim/tcp/tcb";
import { HOSTS, type HostName } from "@/lib/sim/tcp-network/hosts";
import type { State } from "@/lib/sim/tcp-states/state";

/** A change of one end’s state. */
export type Move = { host: HostName; from: TcpState; to: TcpState };

/** What a frame did to the states of both ends. */
export function movesIn(frames: readonly Pick<Frame<State>, "state">[], index: number): Move[] {
  const [before, after] = [frames[index - 1], frames[index]];
  if (before === undefined || after === undefined) return [];
  return HOSTS.flatMap((host) => {
    const [from, to] = [before.state[host].tcb.state, after.state[host].tcb.state];
    return from === to ? [] : [{ host, from, to }];
  });
}

/** Every state that either end has been in. */
export function visited(frames: readonly Pick<Frame<State>, "state">[], index: number): Set<TcpState> {
  const seen = new Set<TcpState>();
  for (const { state } of frames.slice(0, index + 1)) for (const host of HOSTS) seen.add(state[host].tcb.state);
  return seen;
}
