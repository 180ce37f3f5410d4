import type { Parameters } from "./parameters";
import { parseScript } from "./script";
import type { SiteState, State, Store } from "./state";

const EMPTY: Store = { copy: null, waiting: [] };
const WELL: SiteState = { up: true, busy: false, knownUp: true, noticeMs: null };

/** Nothing is cached anywhere, all sites are well; the resolvers know the name servers of shop and CDN. */
export function init(parameters: Parameters, seed: number): State {
  return {
    parameters,
    seed,
    nowMs: 0,
    serial: 0,
    // The schema has let no other script in.
    script: parseScript(parameters.visits) ?? [],
    visits: [],
    messages: [],
    stubs: { anna: null, ben: null, cora: null, crowd: null },
    resolvers: { isp: { aliasExpiresMs: null, held: [] }, public: { aliasExpiresMs: null, held: [] } },
    stores: { chengdu: EMPTY, tokyo: EMPTY, singapore: EMPTY, shield: EMPTY },
    sites: { chengdu: WELL, tokyo: WELL, singapore: WELL },
    origin: { version: 1, full: 0, notModified: 0 },
    begun: 0,
    tally: { asked: 0, hit: 0, fetched: 0, failed: 0 },
    note: null,
  };
}
