import type { Edge } from "./network";
import type { SiteDeed } from "./script";
import type { State } from "./state";

/** So many visits in one run, those of the learner among them; the crowd counts as one. */
const MOST_VISITS = 16;
/** How long after now the learner's own visit comes. */
export const LATER_S = 5;

export function mayAsk({ script, begun }: State): boolean {
  return begun + script.filter(({ kind }) => kind === "visit").length < MOST_VISITS;
}

/** Something can be done to a site if it is not so already. */
export function isOpen({ sites, parameters }: State, edge: Edge, deed: SiteDeed): boolean {
  if (parameters.steering === "none") return false;
  const { up, busy } = sites[edge];
  return { down: up, up: !up, busy: !busy, idle: busy }[deed];
}
