import { type Card, type CardId, cardOf, type State, type Step } from "@/lib/sim/certificate-chain/state";
import { CA_CHECKS, LEAF_CHECKS } from "./words";

export type Chip = { check: (typeof LEAF_CHECKS)[number] | (typeof CA_CHECKS)[number]; result: "pending" | "good" | "bad" };
/** One place of the chain, from the top: a certificate that has been seen, one that was looked for in vain, or a place kept. */
export type Link =
  | { kind: "card"; card: Card; inStore: boolean; chips: Chip[]; isNow: boolean }
  | { kind: "unknown" | "missing" };

/** What is known of the chain after the steps shown so far. */
export function chainOf({ world, done }: State): Link[] {
  const shown = world.steps.slice(0, done);
  const now = shown.at(-1);
  const found = shown.flatMap((step) => (step.is === "link" ? [step] : []));
  const last = found.at(-1);
  const links: Link[] = [];
  if (found.length === world.path.length && world.anchor === null) links.push({ kind: "missing" });
  else if (last?.found !== "store") links.push({ kind: "unknown" });
  const known: CardId[] = done === 0 ? [] : ["leaf", ...found.flatMap((step) => step.issuer ?? [])];
  for (const id of known.reverse()) {
    const inStore = id === world.anchor && !world.path.includes(id);
    links.push({
      kind: "card",
      card: cardOf(world, id),
      inStore,
      chips: inStore ? [] : chipsOf(id, shown),
      isNow: now !== undefined && "of" in now && now.of === id,
    });
  }
  return links;
}

function chipsOf(id: CardId, shown: Step[]): Chip[] {
  return (id === "leaf" ? LEAF_CHECKS : CA_CHECKS).map((check) => {
    const step = shown.find((one) => one.is === check && "of" in one && one.of === id);
    const passed = step !== undefined && "passed" in step ? step.passed : undefined;
    return { check, result: passed === undefined ? "pending" : passed ? "good" : "bad" };
  });
}
