import { EDGES, type Edge, USERS, type User } from "./network";

/** What happens at a site, or to the picture. */
export type SiteDeed = "down" | "up" | "busy" | "idle";
export type Entry =
  | { kind: "visit"; atS: number; user: User }
  | { kind: "site"; atS: number; edge: Edge; deed: SiteDeed }
  /** Every copy in the CDN is thrown away, or the origin puts up a new version. */
  | { kind: "content"; atS: number; deed: "purge" | "change" };

export const MOST_ENTRIES = 12;
/** A day. */
export const LONGEST_S = 86_400;

const VISIT = new RegExp(`^(\\d{1,5}) (${USERS.join("|")})$`);
const SITE = new RegExp(`^(\\d{1,5}) (${EDGES.join("|")}) (down|up|busy|idle)$`);
const CONTENT = /^(\d{1,5}) (purge|change)$/;

/** Reads what happens when: "0 anna, 20 chengdu down, 35 ben, 40 purge". Null where an entry is not one, or earlier than the one before. */
export function parseScript(text: string): Entry[] | null {
  const entries: Entry[] = [];
  for (const part of text.split(",")) {
    const entry = entryOf(part.trim().replace(/\s+/g, " "));
    if (entry === null || entry.atS < (entries.at(-1)?.atS ?? 0) || entry.atS > LONGEST_S) return null;
    entries.push(entry);
  }
  return entries.length <= MOST_ENTRIES ? entries : null;
}

// The patterns leave no other words than those that the casts name.
function entryOf(text: string): Entry | null {
  const [, visitS, user] = VISIT.exec(text) ?? [];
  if (user !== undefined) return { kind: "visit", atS: Number(visitS), user: user as User };
  const [, siteS, edge, deed] = SITE.exec(text) ?? [];
  if (edge !== undefined) return { kind: "site", atS: Number(siteS), edge: edge as Edge, deed: deed as SiteDeed };
  const [, atS, doing] = CONTENT.exec(text) ?? [];
  return doing === undefined ? null : { kind: "content", atS: Number(atS), deed: doing as "purge" | "change" };
}
