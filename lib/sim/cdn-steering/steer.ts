import { CITIES, type City, EDGES, type Edge, HOMES, type ResolverName, resolverCity, type Site, toSite } from "./network";
import type { Parameters } from "./parameters";
import type { State } from "./state";

/** One site as the steering sees it. */
export type Candidate = { edge: Edge; rttMs: number; up: boolean; busy: boolean };

/** The sites in the order of their distance from `place`, with what the CDN's health checks and meters say of them. */
export function candidatesFor({ parameters, sites }: Pick<State, "parameters" | "sites">, place: City): Candidate[] {
  return EDGES.map((edge) => ({
    edge,
    rttMs: toSite(parameters, place, edge),
    up: sites[edge].knownUp,
    busy: sites[edge].busy,
  })).sort((a, b) => a.rttMs - b.rttMs);
}

/**
 * The nearest site that is well and not overloaded; where there is none, the nearest that is well; where there is none
 * either, the nearest, as the health check itself may be what is broken. How GSLBs decide is up to each (RFC 7336 §2.1.1).
 */
export function chooseEdge(candidates: readonly Candidate[]): Edge {
  const chosen = candidates.find(({ up, busy }) => up && !busy) ?? candidates.find(({ up }) => up) ?? candidates[0];
  if (chosen === undefined) throw new Error("A CDN without a site cannot choose one.");
  return chosen.edge;
}

/** Where the CDN takes the asker to be: where the network of the ECS option is, else where the resolver is (RFC 7871 §1). */
export function placeOf(parameters: Parameters, resolver: ResolverName, prefix: string | null): City {
  const home = Object.values(HOMES).find((one) => one.prefix === prefix);
  return home?.city ?? resolverCity(parameters, resolver);
}

/** The site that packets to the shared address reach: the nearest that announces it; routing knows no load (RFC 4786 §3.1). */
export function routedTo({ parameters, sites }: Pick<State, "parameters" | "sites">, city: City): Site {
  const announced = candidatesFor({ parameters, sites }, city).find(({ up }) => up);
  return announced?.edge ?? CITIES[0];
}
