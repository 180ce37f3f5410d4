/**
 * The drawings that a lesson may embed with `::figure{name=…}`. Each has a component of the same name in
 * components/lesson/; a process that can be run is a simulation and not a figure.
 */
export const FIGURES = [] as const satisfies readonly string[];
export type FigureName = (typeof FIGURES)[number];
