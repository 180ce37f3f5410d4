import type { Action } from "@/lib/sim/engine";
import { flagsOf } from "@/lib/sim/tcp/segment";
import { say } from "../say";
import type { Flight } from "./flight";
import type { Meddling } from "./meddling";

/** More copies than this on the wire teach nothing. */
export const MAX_IN_FLIGHT = 6;

/** What may be done to each segment on its way. */
export function meddlingActions(flight: readonly Flight[]): Action<Meddling>[] {
  const offered: Action<Meddling>[] = [];
  for (const { id, delayed, ...rest } of flight) {
    const name = nameOf(rest, flight);
    offered.push({ input: { type: "drop", id }, label: say(`丢掉 ${name}`, `Drop the ${name}`) });
    if (flight.length < MAX_IN_FLIGHT) {
      offered.push({ input: { type: "duplicate", id }, label: say(`让 ${name} 到两次`, `Deliver the ${name} twice`) });
    }
    if (!delayed) {
      offered.push({ input: { type: "delay", id }, label: say(`让 ${name} 迟到 1.5 s`, `Hold the ${name} up for 1.5 s`) });
    }
  }
  return offered;
}

/** Its flags, and where two alike are on their way, also its number. */
function nameOf({ segment }: Pick<Flight, "segment">, all: readonly Flight[]): string {
  const flags = flagsOf(segment) + (segment.data > 0 ? ` (${segment.data} B)` : "");
  const alike = all.filter((other) => flagsOf(other.segment) === flagsOf(segment)).length > 1;
  return alike ? `${flags} seq = ${segment.seq}` : flags;
}
