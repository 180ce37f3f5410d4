import type { Link, Node } from "@/lib/sim/packet-journey/network";
import type { Wire } from "@/lib/sim/packet-journey/state";

/** Where each stands: x in per cent of the width, y in pixels. */
export type Place = { x: number; y: number };

export const UPPER_Y = 42;
export const LOWER_Y = 96;
export const PLACES: Record<Node | "switch", Place> = {
  laptop: { x: 10, y: UPPER_Y },
  switch: { x: 25, y: UPPER_Y },
  tablet: { x: 25, y: LOWER_Y },
  home: { x: 42, y: UPPER_Y },
  isp: { x: 66, y: UPPER_Y },
  dns: { x: 66, y: LOWER_Y },
  server: { x: 90, y: UPPER_Y },
};

export type Edge = { from: Node | "switch"; to: Node | "switch" };

export const EDGES: Edge[] = [
  { from: "laptop", to: "switch" },
  { from: "tablet", to: "switch" },
  { from: "switch", to: "home" },
  { from: "home", to: "isp" },
  { from: "isp", to: "dns" },
  { from: "isp", to: "server" },
];

const ON: Record<Link, Node[]> = {
  lan: ["laptop", "tablet", "home"],
  wan: ["home", "isp"],
  services: ["isp", "dns"],
  farm: ["isp", "server"],
};

/** The pieces of wire that a frame takes, in its direction; at home they meet in the switch. */
export function edgesOf({ link, from, to }: Wire): Edge[] {
  const goals = ON[link].filter((node) => node !== from && (to === "all" || to === node));
  if (link !== "lan") return goals.map((goal) => ({ from, to: goal }));
  return [{ from, to: "switch" }, ...goals.map((goal): Edge => ({ from: "switch", to: goal }))];
}
