import type { ClaimDocument, Verdict } from "./catalogue";

/** A claim where a note makes it: the lines as the inventory counts them, "9" or "9,11" or "28-58". */
export type NoteClaim = { claim: ClaimDocument; lines: string };
export type Note = { id: string; claims: NoteClaim[] };

/** The study notes by id, each with its claims in the order of its lines; a claim of two notes stands in both. */
export function notesOf(claims: Iterable<ClaimDocument>): Note[] {
  const notes = new Map<string, (NoteClaim & { first: number })[]>();
  for (const claim of claims) {
    for (const source of claim.sources) {
      const [id = "", lines = ""] = source.split(":");
      const entry = { claim, lines, first: Number.parseInt(lines, 10) };
      notes.set(id, [...(notes.get(id) ?? []), entry]);
    }
  }
  return [...notes]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([id, entries]) => ({
      id,
      claims: entries.sort((one, other) => one.first - other.first).map(({ claim, lines }) => ({ claim, lines })),
    }));
}

export type ClaimFigures = { total: number; byVerdict: Record<Verdict, number>; corrected: number; asked: number };

/** Counted, never written down: how many claims there are, are right, are corrected by an item, are asked by one. */
export function countClaims(claims: readonly ClaimDocument[]): ClaimFigures {
  const byVerdict = { right: 0, wrong: 0, outdated: 0, oversimplified: 0, disputed: 0 };
  for (const { verdict } of claims) byVerdict[verdict] += 1;
  return {
    total: claims.length,
    byVerdict,
    corrected: claims.filter(({ correctedBy }) => correctedBy.length > 0).length,
    asked: claims.filter(({ askedBy }) => askedBy.length > 0).length,
  };
}
