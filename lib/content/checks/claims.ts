import type { Place, Reporter } from "../diagnostic";
import type { ContentIndex } from "../index-sources";
import { didYouMean } from "../nearest";
import type { ItemEntry } from "../sources";

/** Claims are whole in themselves, and items name claims that exist and correct only what is not right. */
export function checkClaims(index: ContentIndex, reporter: Reporter): void {
  for (const { claim, at } of index.claims.values()) {
    if (claim.verdict === "right") {
      if (claim.correction)
        reporter.error(
          at("correction"),
          "needless-correction",
          "A right claim has a correction.",
          "Change the verdict, or take the correction out.",
        );
      if (claim.believed_because)
        reporter.error(
          at("believed_because"),
          "needless-correction",
          "A right claim says why it is believed.",
          "Change the verdict, or take believed_because out.",
        );
      continue;
    }
    if (!claim.correction)
      reporter.error(
        at("id"),
        "missing",
        `The claim is ${claim.verdict} and has no correction.`,
        "Say what is so, in both languages.",
      );
    if (!claim.believed_because)
      reporter.error(
        at("id"),
        "missing",
        `The claim is ${claim.verdict} and does not say why it is believed.`,
        "Add believed_because, in both languages.",
      );
    if (!claim.cites)
      reporter.error(
        at("id"),
        "missing",
        `The claim is ${claim.verdict} and has no cites.`,
        "Cite what the correction rests on.",
      );
  }
  for (const topic of index.sources.topics) for (const item of topic.items) checkItem(item, index, reporter);
}

function checkItem({ value: item, at }: ItemEntry, index: ContentIndex, reporter: Reporter): void {
  for (const [position, id] of item.claims.entries()) known(id, at("claims", position), index, reporter);
  for (const [position, id] of item.corrects?.entries() ?? []) {
    const place = at("corrects", position);
    if (!item.claims.includes(id)) {
      const remedy = didYouMean(id, item.claims, "Add it to claims, or take it out.");
      reporter.error(place, "corrects-unasked", `"${id}" is corrected here and not asked: it is not in claims.`, remedy);
    } else if (index.claims.get(id)?.claim.verdict === "right") {
      reporter.error(place, "corrects-right", `"${id}" is right; there is nothing to correct.`, "Take it out of corrects.");
    }
  }
  for (const { path, claim, right } of beliefsOf(item)) {
    const place = at(...path, "believes");
    if (known(claim, place, index, reporter) && right) {
      reporter.error(place, "right-believes", "The right option voices a claim.", "Only a wrong answer believes something.");
    }
  }
}

/** Where wrong answers say which claim they voice. */
function beliefsOf(item: ItemEntry["value"]): { path: PropertyKey[]; claim: string; right: boolean }[] {
  const [key, answers] =
    item.kind === "choice" || item.kind === "multiple"
      ? (["options", item.options] as const)
      : item.kind === "numeric" || item.kind === "typed"
        ? (["common_wrong", item.common_wrong ?? []] as const)
        : (["options", []] as const);
  return [...answers].flatMap((answer, position) => {
    if (answer.believes === undefined) return [];
    return [{ path: [key, position], claim: answer.believes, right: "right" in answer && answer.right === true }];
  });
}

function known(id: string, place: Place, index: ContentIndex, reporter: Reporter): boolean {
  if (index.claims.has(id)) return true;
  const remedy = didYouMean(id, index.claims.keys(), "content/notes/ lists the claims.");
  reporter.error(place, "unknown-claim", `"${id}" is not a claim of the notes.`, remedy);
  return false;
}
