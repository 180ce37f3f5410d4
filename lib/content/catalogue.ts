import type { Root } from "hast";
import type { Layer } from "@/lib/layer";
import type { Item } from "@/lib/quiz/kinds";
import type { Locale, Text } from "@/lib/text";
import type { VERDICTS } from "./schemas/notes";
import type { Area } from "./schemas/topic";

/** The types of the files in .generated/, which the compiler writes and lib/server/content reads. */

export type Verdict = (typeof VERDICTS)[number];
type Html = Text;

/** .generated/catalogue.json, and what `npm run content:json` prints: all content in its source texts (Markdown). */
export type Catalogue = {
  areas: Area[];
  topics: { id: string; area: string; title: Text; prerequisites: string[]; lesson: Text }[];
  /** Predict and header items come with what the engine and the packet builder said. */
  items: Item[];
  claims: { id: string; text: Text; verdict: Verdict; correction?: Text; cites: string[]; sources: string[] }[];
  references: ReferenceDocument[];
  simulations: { name: string; scenarios: string[] }[];
};

export type ReferenceDocument = {
  id: string;
  title: string;
  year?: number;
  url: string;
  obsoletes?: string[];
  obsoleted_by?: string[];
};

/** .generated/areas.json: in the order of the map. `converted`: the area has topics. */
export type AreaDocument = { id: string; title: Text; summary: Html; layer?: Layer; topics: string[] };

/**
 * .generated/paths.json: in the order in which they are offered. `topics` in the order of reading, `minutes` of all of
 * them; `isWhole`: the path is the map itself.
 */
export type PathDocument = { id: string; title: Text; lede: Html; topics: string[]; minutes: number; isWhole: boolean };

/** .generated/topics.json: in the order of the map. */
export type TopicDocument = {
  id: string;
  area: string;
  /** The last part of the page's address: /learn/<area>/<slug>. */
  slug: string;
  layer: Layer;
  /** Without marks, for the page's title and for search. */
  title: Text;
  /** With `<code>`, and `<wbr>` between Chinese words. */
  titleHtml: Html;
  /** Other names of what it teaches, for search. */
  aliases?: { zh: string[]; en: string[] };
  question: Html;
  prerequisites: string[];
  minutes: number;
  /** The topics of the notes that this lesson covers. */
  inventory: string[];
  simulations: string[];
  references: string[];
  headings: HeadingDocument[];
  /** Ids of all items, in the order cards, quiz, interview. */
  items: string[];
  cards: string[];
  /** Those that the program grades: the topic's quiz. */
  questions: string[];
  interviews: string[];
};
export type HeadingDocument = { id: string; depth: number; title: Text; titleHtml: Html };

/** .generated/items.json: by id; the texts are HTML. */
export type ItemsDocument = Record<string, Item>;

/** .generated/lessons/<topic>.<locale>.json */
export type LessonDocument = {
  topic: string;
  locale: Locale;
  questionHtml: string;
  /**
   * hast without positions. Directives are elements: x-simulation {name, scenario, predict?: item ids, spaces between},
   * x-recall {item}, x-misconception {claim}, x-header {protocol}, x-table {name}, x-figure {name}, x-term {id, first?},
   * x-topic {id}, x-aside. Inline code has the class `wire`.
   */
  tree: Root;
  headings: { id: string; depth: number; text: string; html: string }[];
  /** Ids of glossary terms in the order of their first use. */
  terms: string[];
  /** Items that are recalled in the text, in order. */
  recalls: string[];
  simulations: { name: string; scenario: string }[];
  /** Words of English, characters of Chinese. */
  length: number;
};

/** .generated/claims.json: by id; the texts are HTML. */
export type ClaimDocument = {
  id: string;
  area: string;
  /** The topic of the notes. */
  noteTopic: string;
  /** The lesson that has it in its inventory, where one has. */
  topic?: string;
  text: Html;
  verdict: Verdict;
  correction?: Html;
  believed_because?: Html;
  cites: string[];
  /** Where the notes say it: "<note>:<lines>". */
  sources: string[];
  /** Items that ask it, and those that correct it. */
  askedBy: string[];
  correctedBy: string[];
};
export type ClaimsDocument = Record<string, ClaimDocument>;

/** .generated/note-topics.json: the notes' own topics, in their order. */
export type NoteTopicDocument = { id: string; area: string; title: Text; claims: string[] };

/** .generated/glossary.json: by id; `term` is plain, `meaning` HTML. `topic`: the lesson that teaches it, or else the first that uses it, in the order of the map. */
export type TermDocument = { id: string; area: string; topic?: string; term: Text; termHtml: Html; meaning: Html };
export type GlossaryDocument = Record<string, TermDocument>;

/** .generated/terms.json: what the drill of terms asks, in the order of the glossary; texts in Markdown of one line. */
export type TermsDocument = TermSource[];
export type TermSource = { id: string; area: string; term: Text; meaning: Text };

/** .generated/tables.json: by name; all cells HTML. */
export type TableDocument = { caption: Html; columns: Html[]; rows: Html[][]; cites: string[] };
export type TablesDocument = Record<string, TableDocument>;

/** .generated/cites.json: every cite in use, with the document it names and the address of the section. */
export type CiteDocument = { reference: string; section?: string; title: string; url: string };
export type CitesDocument = Record<string, CiteDocument>;

/** Everything the compiler writes, by file name below .generated/. */
export type GeneratedFiles = {
  "catalogue.json": Catalogue;
  "areas.json": AreaDocument[];
  "topics.json": TopicDocument[];
  "paths.json": PathDocument[];
  "items.json": ItemsDocument;
  "claims.json": ClaimsDocument;
  "note-topics.json": NoteTopicDocument[];
  "glossary.json": GlossaryDocument;
  "terms.json": TermsDocument;
  "tables.json": TablesDocument;
  "cites.json": CitesDocument;
  [lesson: `lessons/${string}.json`]: LessonDocument;
};
