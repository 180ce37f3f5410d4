import { directivesOf } from "./cache-control";
import type { Parameters } from "./parameters";
import { parseScript } from "./script";
import type { State } from "./state";

/** Nothing is stored anywhere, and the origin has version 1. Nothing is left to chance, so the seed says nothing. */
export function init(parameters: Parameters): State {
  return {
    parameters,
    directives: directivesOf(parameters.cacheControl),
    nowMs: 0,
    // The schema has let no other script in.
    script: parseScript(parameters.visits) ?? [],
    messages: [],
    caches: { anna: [], ben: [], shared: [] },
    pending: { anna: null, ben: null, shared: null },
    origin: {
      version: 1,
      lastModifiedS: parameters.lastModified === "" ? null : Number(parameters.lastModified),
      mode: "up",
    },
    decision: null,
    shown: null,
    tally: { asked: 0, own: 0, validated: 0, shared: 0, origin: 0, failure: 0 },
    served: { full: 0, notModified: 0 },
  };
}
