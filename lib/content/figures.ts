/**
 * The drawings that a lesson may embed with `::figure{name=…}`. Each is drawn by
 * components/lesson/figures.tsx; a process that can be run is a simulation and not a figure.
 */
export const FIGURES = [
  "cwnd-rounds",
  "cwnd-rounds-classic",
  "cwnd-rounds-tahoe",
  "cwnd-rounds-modern",
] as const satisfies readonly string[];
export type FigureName = (typeof FIGURES)[number];
