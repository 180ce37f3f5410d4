import type { LessonDocument, TableDocument, TermDocument, TopicDocument } from "@/lib/content/catalogue";
import type { DrillEntry } from "@/lib/drills/drill";
import { ITEM_FRAGMENT, paths, recallAnchor } from "@/lib/paths";
import type { Item } from "@/lib/quiz/kinds";
import { REFERENCE_TABLES } from "@/lib/reference/tables";
import type { SimulationEntry } from "@/lib/sim/engine";
import type { Locale, Text } from "@/lib/text";
import { distinctiveWords, missingWords, runsOf } from "./distinctive";
import type { Entry, EntryKind, Place, SearchFile } from "./entry";
import { squeeze } from "./normalise";
import { plainOf } from "./plain";
import { referenceRows } from "./reference-rows";
import { referenceTable, rowsOf } from "./rows";
import { sectionsOf } from "./sections";
import { makeTargets, type Target } from "./targets";

/** Everything that can be found, as it was compiled. */
export type SearchContent = {
  topics: readonly TopicDocument[];
  readLesson(topic: string, locale: Locale): LessonDocument;
  items: readonly Item[];
  terms: readonly TermDocument[];
  tables: Readonly<Record<string, TableDocument>>;
  simulations: Readonly<Record<string, SimulationEntry<object>>>;
  drills: readonly Pick<DrillEntry, "id" | "title" | "lede" | "layer">[];
};

/** The file that the search of one language fetches. Both languages are searched; this one is shown. */
export function searchFile(content: SearchContent, locale: Locale): SearchFile {
  const { topics, simulations, drills } = content;
  const other = locale === "zh" ? "en" : "zh";
  const places: Place[] = [
    ...topics.map((topic) => ({ title: topic.title[locale], layer: topic.layer, path: paths.topic(locale, topic) })),
    ...Object.entries(simulations).map(([name, { title, layer }]) => ({
      title: title[locale],
      layer,
      path: paths.simulation(locale, name),
    })),
    ...drills.map(({ id, title, layer }) => ({ title: title[locale], layer, path: paths.quizSet(locale, id) })),
    // Every lesson has its place, also one without a question, whose page is not linked then: positions stay simple.
    ...topics.map(({ id, title, layer }, of) => ({ title: title[locale], layer, path: paths.quizSet(locale, id), of })),
  ];
  const firstQuiz = places.length - topics.length;
  const firstDrill = firstQuiz - drills.length;
  const lessons = topics.map(({ id }, place) => ({
    id,
    place,
    sections: sectionsOf(content.readLesson(id, locale).tree),
    otherSections: sectionsOf(content.readLesson(id, other).tree),
  }));
  const targets = makeTargets(content.terms, lessons, new Map(drills.map(({ id }, position) => [id, firstDrill + position])));

  /** Texts are HTML. `hidden` is what finds the entry and is not shown: words that the shown texts have already are left out. */
  function entry(kind: EntryKind, target: Target, title: Text, detail?: Text, hidden: readonly string[] = []): Entry {
    const shown = { title: plainOf(title[locale]), detail: detail && plainOf(detail[locale]) };
    const elsewhere = detail ? runsOf(plainOf(detail[other])) : [];
    const otherTitle = plainOf(title[other]);
    const words = missingWords([...elsewhere, ...hidden], [shown.title, shown.detail, otherTitle].join(" "));
    return {
      kind,
      title: shown.title,
      ...(squeeze(otherTitle) !== squeeze(shown.title) && { other: otherTitle }),
      ...(shown.detail && { detail: shown.detail }),
      ...(words.length > 0 && { words: words.join(" ") }),
      ...target,
    };
  }

  function lessonEntries(): Entry[] {
    return topics.map((topic, place) => ({
      ...entry("lesson", { place }, topic.titleHtml, topic.question, topic.references),
      ...(topic.aliases && { aliases: [...new Set([...topic.aliases[locale], ...topic.aliases[other]])] }),
    }));
  }

  function sectionEntries(): Entry[] {
    const sections = lessons.flatMap(({ place, sections, otherSections }) =>
      // Both languages have the same headings: the compiler has checked it.
      sections.map((section, position) => ({ place, section, inOther: otherSections[position] })),
    );
    const distinctive = distinctiveWords(sections.map(({ section, inOther }) => `${section.text} ${inOther?.text}`));
    return sections.flatMap(({ place, section, inOther }, position) => {
      const heading = topics[place]?.headings.find(({ id }) => id === section.id);
      if (heading === undefined) return [];
      const hidden = [...section.marked, ...(inOther?.marked ?? []), ...(distinctive[position] ?? [])];
      return [entry("section", { place, anchor: heading.id }, heading.titleHtml, undefined, hidden)];
    });
  }

  function termEntries(): Entry[] {
    return content.terms.flatMap(({ id, termHtml, meaning }) => {
      const target = targets.term(id);
      return target ? [entry("term", target, termHtml, meaning)] : [];
    });
  }

  /** A question leads to where it can be answered, a card there if the lesson asks it, and else to where it is taught. */
  function itemEntries(): Entry[] {
    const recalled = new Set(topics.flatMap(({ id }) => content.readLesson(id, locale).recalls));
    return content.items.flatMap((item) => {
      const place = topics.findIndex(({ id }) => id === item.topic);
      if (place === -1) return [];
      const taught = { place, anchor: recalled.has(item.id) ? recallAnchor(item.id) : item.taught_at };
      if (item.kind === "basic") return [prompt("card", taught, item.front)];
      if (item.kind === "interview") return [prompt("interview", taught, item.prompt)];
      const target = { place: firstQuiz + place, anchor: `${ITEM_FRAGMENT}${item.id}` };
      // Many predictions ask the same; the scenario says of what.
      const scenario = item.kind === "predict" ? simulations[item.simulation]?.scenarios[item.scenario]?.title : undefined;
      return [prompt("question", target, item.prompt, scenario)];
    });
  }

  /** A prompt is long, and nobody searches for a whole one: of the other language its words are enough. */
  function prompt(kind: EntryKind, target: Target, text: Text, detail?: Text): Entry {
    const { other: _, ...made } = entry(kind, target, text, detail);
    const words = missingWords(runsOf(plainOf(text[other])), made.title);
    return { ...made, words: [made.words, ...words].filter(Boolean).join(" ") };
  }

  function rowEntries(): Entry[] {
    const reference = referenceRows();
    const kinds = new Map(reference.map(({ table, kind }) => [table, kind]));
    const written = Object.entries(content.tables).flatMap(([name, table]) =>
      isReference(name) ? [referenceTable(name, table, kinds.get(name))] : rowsOf(name, table),
    );
    return [...reference, ...written].flatMap(({ table, kind, title, detail, hidden, layer }) => {
      const target = targets.table(table);
      return target ? [{ ...entry(kind, target, title, detail, hidden), ...(layer && { layer }) }] : [];
    });
  }

  const simulationEntries = Object.values(simulations).map(({ title, summary }, position) =>
    entry("simulation", { place: topics.length + position }, title, summary),
  );
  const drillEntries = drills.map(({ title, lede }, position) => entry("drill", { place: firstDrill + position }, title, lede));

  return {
    places,
    entries: [
      ...lessonEntries(),
      ...sectionEntries(),
      ...termEntries(),
      ...rowEntries(),
      ...simulationEntries,
      ...drillEntries,
      ...itemEntries(),
    ],
  };
}

function isReference(table: string): boolean {
  return Object.hasOwn(REFERENCE_TABLES, table);
}
