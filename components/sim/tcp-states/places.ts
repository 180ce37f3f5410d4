import type { TcpState } from "@/lib/sim/tcp/tcb";
import type { HostName } from "@/lib/sim/tcp-network/hosts";

/** One drawing for every stage: it fits a 360-pixel phone, and more room goes around it. Markers rise above the topmost box. */
export const SIZE = { width: 320, height: 456, top: -12 };
export const BOX = { width: 94, height: 28 };

export type Point = { x: number; y: number };

/** The centre of each state’s box. Opening above, closing below; who closes first on the left, the other on the right. */
export const PLACES: Record<TcpState, Point> = {
  CLOSED: { x: 157, y: 22 },
  LISTEN: { x: 49, y: 92 },
  "SYN-SENT": { x: 265, y: 92 },
  "SYN-RECEIVED": { x: 49, y: 162 },
  ESTABLISHED: { x: 157, y: 216 },
  "FIN-WAIT-1": { x: 49, y: 286 },
  "CLOSE-WAIT": { x: 265, y: 286 },
  "FIN-WAIT-2": { x: 49, y: 356 },
  CLOSING: { x: 157, y: 356 },
  "LAST-ACK": { x: 265, y: 356 },
  "TIME-WAIT": { x: 157, y: 426 },
};

export const MARKER_RADIUS = 9;
/** Above the upper edge of the box, clear of the name in it. */
const MARKER_RISE = 5;

/** A at the upper left corner of its state, B at the upper right one, so that both can be in the same. */
export function markerOf(host: HostName, { x, y }: Point): Point {
  const side = host === "client" ? -1 : 1;
  return { x: x + side * (BOX.width / 2 - MARKER_RADIUS), y: y - BOX.height / 2 - MARKER_RISE };
}
