import type { Layer } from "@/lib/layer";

/** What a result can be; the dialog has a word for each. */
export const ENTRY_KINDS = [
  "lesson",
  "section",
  "simulation",
  "drill",
  "term",
  "card",
  "question",
  "interview",
  "status",
  "method",
  "header",
  "port",
  "protocol",
  "layer",
  "flag",
  "state",
  "call",
  "suite",
  "exchange",
  "prefix",
  "row",
  "table",
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A page that results lead to. `of`: position of the lesson whose quiz it is; what stands in either is about the same. */
export type Place = { title: string; layer?: Layer; path: string; of?: number };

/** One thing that can be found. Texts are plain, in the language of the file, with protocol text in backticks. */
export type Entry = {
  kind: EntryKind;
  title: string;
  /** The title in the other language, where that says something else. Of a term it is shown. */
  other?: string;
  /** A sentence below the title: what a term means, what a status code says. Never the answer to an item. */
  detail?: string;
  /** Other names of a lesson, in both languages: the one that was searched is shown below the title. */
  aliases?: string[];
  /** Found by these as well, and not shown: the other language's words, and those that few sections have. */
  words?: string;
  /** Its own, where that may not be its page's: of a protocol in the table of all of them. */
  layer?: Layer;
  /** Position in `places`. */
  place: number;
  /** What stands after `#`: a heading of that page, the box that asks a card, the one question of a quiz. */
  anchor?: string;
};

/** /<locale>/search.json: made while building, fetched when the box opens. */
export type SearchFile = { places: Place[]; entries: Entry[] };
