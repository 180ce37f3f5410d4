import { draw } from "@/lib/random";
import { LINKS, type Link, NICS, NODES, type Node } from "./network";
import type { Parameters } from "./parameters";
import type { State } from "./state";

export const FIRST_PORT = 50_000;
/** The fact sheet's; any free port would do (RFC 3022 §2.2). */
export const FIRST_OUTSIDE_PORT = 61_000;

/** Somebody types the name and presses Enter, or starts a traceroute. */
export function init(parameters: Parameters, seed: number): State {
  const [a, first] = draw(seed | 0);
  const [b, second] = draw(first);
  const [c] = draw(second);
  const { neighboursKnown, nameKnown, task, tablet } = parameters;
  const idle = { phase: "idle" as const, port: FIRST_PORT - 1, isn: 0, probeTtl: 0 };
  return {
    parameters,
    nowMs: 0,
    tasks: [{ is: "begin", atMs: 1, host: "laptop", probing: task === "traceroute" }],
    tabletToCome: tablet,
    deed: { is: "start", by: "laptop", why: "none", got: null },
    wire: null,
    previous: null,
    arp: neighboursKnown ? everybodyKnown() : nobodyKnown(),
    nat: [],
    nextPort: { tcp: FIRST_OUTSIDE_PORT, udp: FIRST_OUTSIDE_PORT },
    knowsName: { laptop: nameKnown, tablet: nameKnown },
    sockets: { laptop: idle, tablet: idle },
    serverOn: parameters.server !== "off",
    connections: 0,
    isns: { client: Math.floor(a * 2 ** 32), server: Math.floor(b * 2 ** 32) },
    // The part of the range that nobody registers (RFC 6335 §6), below the ports of the visits.
    dnsPort: 49_152 + Math.floor(c * 800),
    visits: tablet ? 2 : 1,
  };
}

export function nobodyKnown(): State["arp"] {
  return { laptop: [], tablet: [], home: [], isp: [], dns: [], server: [] };
}

/** Each knows whom it ever sends to: hosts their router, routers everybody beside them. */
function everybodyKnown(): State["arp"] {
  const known = nobodyKnown();
  for (const link of LINKS) for (const node of NODES) known[node].push(...neighboursOf(node, link));
  return known;
}

function neighboursOf(node: Node, link: Link): string[] {
  if (!NICS[node].some((nic) => nic.link === link)) return [];
  const isHost = node === "laptop" || node === "tablet";
  return NODES.filter((other) => other !== node && !(isHost && other !== "home")).flatMap((other) =>
    NICS[other].filter((nic) => nic.link === link).map(({ ip }) => ip),
  );
}
