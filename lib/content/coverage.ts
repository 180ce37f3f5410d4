import type { Reporter } from "./diagnostic";
import type { ContentIndex } from "./index-sources";

export type AreaCoverage = {
  area: string;
  /** The area has a folder, so its coverage is enforced. */
  converted: boolean;
  topics: number;
  items: number;
  claims: number;
  asked: number;
  /** Claims that are not right, and how many of them some item corrects. */
  notRight: number;
  corrected: number;
};

/**
 * Every claim is asked by an item, and every claim that is not right is in some item's `corrects`: reported for the
 * areas that have a folder, only counted for the others. In a partial run, reported only for the topics of the notes
 * that some lesson has in its inventory.
 */
export function checkCoverage(index: ContentIndex, partial: boolean, reporter: Reporter): AreaCoverage[] {
  const { sources } = index;
  const items = [...index.items.values()].map((item) => item.value);
  const asked = new Set([...sources.broken.claims, ...items.flatMap((item) => item.claims)]);
  const corrected = new Set([...sources.broken.corrects, ...items.flatMap((item) => item.corrects ?? [])]);
  const converted = new Set(sources.topics.map((topic) => topic.folder.area.slug));
  const owners = new Map(
    sources.topics.flatMap(({ id, source }) => source?.value.inventory.map((name) => [name, id] as const) ?? []),
  );

  // An inventory that cannot be read has its own diagnostic; what it holds is not known.
  const readable = sources.topics.every(({ source }) => source !== undefined);
  for (const [name, { area, claims, at }] of index.noteTopics) {
    const owner = owners.get(name);
    if (owner !== undefined) {
      for (const id of claims) checkClaim(id, owner, index, asked, corrected, reporter);
    } else if (!partial && readable && converted.has(area)) {
      // One line for the topic: its claims are reported once a lesson has taken it.
      const open = claims.filter((id) => !asked.has(id)).length;
      const message = `"${name}" is in no lesson's inventory; ${open} of its ${claims.length} claims are asked by no item.`;
      reporter.error(at("topic"), "unowned-note-topic", message, `Add it to the inventory of a topic of the area ${area}.`);
    }
  }
  return areasOf(index).map((area) => countArea(area, index, asked, corrected, converted));
}

function checkClaim(
  id: string,
  owner: string,
  index: ContentIndex,
  asked: Set<string>,
  corrected: Set<string>,
  reporter: Reporter,
): void {
  const { claim, at } = index.claims.get(id) ?? {};
  if (!claim || !at) return;
  const where = `"${id}" (in the inventory of "${owner}")`;
  if (!asked.has(id)) {
    reporter.error(at("id"), "unasked-claim", `No item asks ${where}.`, "Write an item that asks it, and name it in its claims.");
  }
  if (claim.verdict !== "right" && !corrected.has(id)) {
    const remedy = "Write an item that a believer gets wrong, and name it in its corrects.";
    reporter.error(at("verdict"), "uncorrected-claim", `${where} is ${claim.verdict}, and no item corrects it.`, remedy);
  }
}

function areasOf({ sources }: ContentIndex): string[] {
  return [...new Set([...sources.areas.map((area) => area.value.id), ...sources.notes.map((note) => note.area)])];
}

function countArea(
  area: string,
  index: ContentIndex,
  asked: Set<string>,
  corrected: Set<string>,
  converted: Set<string>,
): AreaCoverage {
  const claims = [...index.claims.values()].filter((entry) => entry.area === area).map((entry) => entry.claim);
  const notRight = claims.filter((claim) => claim.verdict !== "right");
  const topics = index.sources.topics.filter((topic) => topic.folder.area.slug === area);
  return {
    area,
    converted: converted.has(area),
    topics: topics.length,
    items: topics.reduce((sum, topic) => sum + topic.items.length, 0),
    claims: claims.length,
    asked: claims.filter((claim) => asked.has(claim.id)).length,
    notRight: notRight.length,
    corrected: notRight.filter((claim) => corrected.has(claim.id)).length,
  };
}
