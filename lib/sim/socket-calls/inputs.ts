import { flightOf } from "@/lib/sim/tcp-network/flight";
import { canMeddle, isMeddling } from "@/lib/sim/tcp-network/meddling";
import type { Event, Input, Program, State } from "./state";

/** More forged segments than this show nothing new. */
const MAX_FORGED = 40;

export function isInput(event: Event | Input): event is Input {
  return isMeddling(event) || ["hurry", "forge-syn", "forge-ack", "kill"].includes(event.type);
}

/** Whether an input still means something in this state. */
export function applies(state: State, input: Input): boolean {
  switch (input.type) {
    case "hurry":
      return isBusy(state);
    case "forge-syn":
    case "forge-ack":
      return state.forged < MAX_FORGED;
    case "kill": {
      const client = state.clients[input.client];
      return client !== undefined && client.tcb.state !== "CLOSED" && client.program.call !== null;
    }
    default:
      return flightOf(state, input.id) !== undefined && canMeddle(state, input);
  }
}

/** A program does something else before its next call. */
export function isBusy({ program, nowMs }: { program: Program<string>; nowMs: number }): boolean {
  return !program.blocked && program.dueMs !== null && program.dueMs > nowMs;
}
