import type { Parameters } from "@/lib/sim/deadlock/parameters";
import { unitsOf } from "@/lib/sim/deadlock/programs";

/** Drawn for a stage of 300 pixels and never smaller than it is on the smallest phone. */
export const WIDTH = 300;
export const HEIGHT = 268;
const CENTRE = { x: 150, y: 134 };
const RADIUS = 108;
/** Where an arrow begins and ends: clear of the shapes. */
const CLEARANCE = 23;

export type Point = { x: number; y: number };
export type Places = { threads: Point[]; locks: Point[] };

/**
 * Threads and locks in turn around a table, each thread between its two: lock 1 on top, then against the clock, so that
 * the first lock of a thread lies at the left hand of one who faces the middle. A third who only wants the shared
 * resource sits inside.
 */
export function placesOf(parameters: Parameters): Places {
  const locks = unitsOf(parameters).length;
  const around = (turn: number): Point => {
    const angle = -Math.PI / 2 - turn * 2 * Math.PI;
    return { x: round(CENTRE.x + RADIUS * Math.cos(angle)), y: round(CENTRE.y + RADIUS * Math.sin(angle)) };
  };
  const threads = Array.from({ length: locks }, (_, at) => around((at + 0.5) / locks));
  return {
    locks: Array.from({ length: locks }, (_, at) => around(at / locks)),
    threads: parameters.situation === "two-units" ? [...threads, CENTRE] : threads,
  };
}

/** The stretch between two shapes that an arrow takes. */
export function between(from: Point, to: Point): { from: Point; to: Point; angle: number } {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  return {
    from: { x: round(from.x + dx * CLEARANCE), y: round(from.y + dy * CLEARANCE) },
    to: { x: round(to.x - dx * CLEARANCE), y: round(to.y - dy * CLEARANCE) },
    angle: round((Math.atan2(dy, dx) * 180) / Math.PI),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
