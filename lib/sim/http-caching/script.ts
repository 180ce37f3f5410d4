import { type RequestDirectives, requestDirectivesOf } from "./cache-control";
import type { User } from "./message";

/** How a user asks: as usual, by the two kinds of reload, with a directive of his own, or by sending a new version. */
export type How = "get" | "reload" | "hard" | "put" | "own";
/** What happens at the origin: a new version, an older one put back, silence, errors, and all well again. */
export type Deed = "change" | "restore" | "down" | "503" | "up";
export type Visit = { kind: "visit"; atS: number; user: User; how: How; directives: RequestDirectives };
export type Entry = Visit | { kind: "deed"; atS: number; deed: Deed };

export const MOST_ENTRIES = 12;
/** More than three years, so that a year fits. */
const LONGEST_S = 99_999_999;

const VISIT =
  /^(\d{1,8}) (anna|ben)(?: (reload|hard|put|no-store|only-if-cached|max-stale|(?:max-age|max-stale|min-fresh)=\d{1,8}))?$/;
const DEED = /^(\d{1,8}) (change|restore|down|503|up)$/;

/**
 * Reads what happens when: "0 anna, 40 anna reload, 50 change, 70 ben". Null where an entry is not one, or not later than
 * the one before: an exchange takes less than a second, so that each is over when the next begins.
 */
export function parseScript(text: string): Entry[] | null {
  const entries: Entry[] = [];
  for (const part of text.split(",")) {
    const entry = entryOf(part.trim().replace(/\s+/g, " "));
    const before = entries.at(-1)?.atS ?? -1;
    if (entry === null || entry.atS <= before || entry.atS > LONGEST_S) return null;
    entries.push(entry);
  }
  return entries.length <= MOST_ENTRIES ? entries : null;
}

function entryOf(text: string): Entry | null {
  const [, atS, user, words] = VISIT.exec(text) ?? [];
  // The patterns leave no other names than these.
  if (user !== undefined) return visitOf(Number(atS), user as User, words);
  const [, at, deed] = DEED.exec(text) ?? [];
  return deed === undefined ? null : { kind: "deed", atS: Number(at), deed: deed as Deed };
}

function visitOf(atS: number, user: User, words: string | undefined): Visit {
  if (words === undefined || words === "reload" || words === "hard" || words === "put") return aVisit(atS, user, words ?? "get");
  return { kind: "visit", atS, user, how: "own", directives: requestDirectivesOf(words) };
}

/** What browsers send: nothing, max-age=0 on reload, no-cache on a hard one (WHATWG Fetch, HTTP-network-or-cache fetch). */
const SENT = { get: "", put: "", reload: "max-age=0", hard: "no-cache" } as const;

export function aVisit(atS: number, user: User, how: Exclude<How, "own">): Visit {
  return { kind: "visit", atS, user, how, directives: requestDirectivesOf(SENT[how]) };
}
