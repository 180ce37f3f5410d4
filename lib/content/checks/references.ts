import type { Reporter } from "../diagnostic";
import type { ContentIndex } from "../index-sources";
import type { Directive } from "../lesson-directive";
import { nearest } from "../nearest";
import type { Simulations } from "../simulations";
import type { ItemEntry, TopicEntry } from "../sources";

/** What a directive may name beside content: the program's own figures and protocol headers. */
export type Names = { figures: readonly string[]; protocols: readonly string[] };

/** Everything that a lesson's directives name exists, and can be shown where it stands. */
export function checkDirectives(
  topic: TopicEntry,
  index: ContentIndex,
  simulations: Simulations,
  names: Names,
  reporter: Reporter,
): void {
  checkListed(topic, reporter);
  for (const lesson of Object.values(topic.lessons)) {
    const recalled = new Set<string>();
    for (const directive of lesson.directives) {
      switch (directive.name) {
        case "simulation":
          checkSimulation(directive, topic, simulations, reporter);
          break;
        case "recall":
          checkRecall(
            directive,
            topic,
            lesson.headings.map((heading) => heading.id),
            recalled,
            index,
            reporter,
          );
          break;
        case "misconception":
          checkMisconception(directive, index, reporter);
          break;
        case "header":
          oneOf(directive, "protocol", names.protocols, "a header that can be drawn", reporter);
          break;
        case "table":
          oneOf(directive, "name", [...index.sources.tables.keys()], "a table of content/tables/ or lib/reference/", reporter);
          break;
        case "figure":
          oneOf(directive, "name", names.figures, "a figure of lib/content/figures.ts", reporter);
          break;
        case "term":
          oneOf(directive, "id", [...index.terms], "a term of content/glossary/", reporter);
          break;
        case "topic":
          oneOf(directive, "id", [...index.topics.keys()], "a topic", reporter);
          break;
        case "aside":
          break;
        default:
          directive.name satisfies never;
      }
    }
  }
}

function oneOf(directive: Directive, attribute: string, known: readonly string[], what: string, reporter: Reporter): boolean {
  const name = directive.attributes[attribute] ?? "";
  if (known.includes(name)) return true;
  const near = nearest(name, known);
  const remedy = near
    ? `Did you mean "${near}"?`
    : known.length > 0 && known.length < 16
      ? `There are ${known.join(", ")}.`
      : "Write it, or take this out.";
  reporter.error(directive.at(attribute), `unknown-${directive.name}`, `"${name}" is not ${what}.`, remedy);
  return false;
}

function checkSimulation(directive: Directive, topic: TopicEntry, simulations: Simulations, reporter: Reporter): void {
  if (!oneOf(directive, "name", Object.keys(simulations), "a simulation", reporter)) return;
  const { name = "", scenario = "", predict } = directive.attributes;
  const scenarios = Object.keys(simulations[name]?.entry.scenarios ?? {});
  if (!scenarios.includes(scenario)) {
    const near = nearest(scenario, scenarios);
    const remedy = near ? `Did you mean "${near}"?` : `It has ${scenarios.join(", ")}.`;
    reporter.error(directive.at("scenario"), "unknown-scenario", `"${scenario}" is not a scenario of "${name}".`, remedy);
  } else if (predict !== undefined && predictionsOf(topic, name, scenario).length === 0) {
    const message = `No predict item of this topic asks about the scenario "${scenario}".`;
    reporter.error(
      directive.at("predict"),
      "no-prediction",
      message,
      "Add one to quiz.yaml (kind: predict), or take predict out.",
    );
  }
  const { source } = topic;
  if (source && !source.value.simulations?.includes(name)) {
    reporter.error(
      directive.place,
      "unlisted-simulation",
      `topic.yaml does not list the simulation "${name}".`,
      `Add it: simulations: [${name}].`,
    );
  }
}

/** A simulation that topic.yaml lists is run somewhere in the lesson. */
function checkListed({ source, lessons }: TopicEntry, reporter: Reporter): void {
  const embedded = Object.values(lessons).flatMap(({ directives }) => directives.map(({ attributes }) => attributes.name));
  for (const [position, name] of source?.value.simulations?.entries() ?? []) {
    if (embedded.includes(name) || Object.keys(lessons).length === 0) continue;
    const place = source?.at("simulations", position);
    if (place)
      reporter.error(place, "unused-simulation", `The lesson does not embed "${name}".`, "Embed it, or take it out of the list.");
  }
}

/** The items at which a scenario stops, in the order of the frames. */
export function predictionsOf(topic: TopicEntry, simulation: string, scenario: string): string[] {
  const predictions = topic.items.flatMap(({ value }) =>
    value.kind === "predict" && value.simulation === simulation && value.scenario === scenario ? [value] : [],
  );
  return predictions.sort((a, b) => a.frame - b.frame).map((item) => item.id);
}

function checkRecall(
  directive: Directive,
  topic: TopicEntry,
  headings: string[],
  recalled: Set<string>,
  index: ContentIndex,
  reporter: Reporter,
): void {
  const id = directive.attributes.item ?? "";
  const place = directive.at("item");
  const item = topic.items.find((entry) => entry.value.id === id)?.value;
  if (!item) {
    if (index.sources.broken.ids.has(id)) return;
    const own = topic.items.map((entry) => entry.value.id);
    const near = nearest(id, own);
    const remedy = near ? `Did you mean "${near}"?` : "Recall an item of this topic's cards.yaml or quiz.yaml.";
    reporter.error(place, "unknown-recall", `"${id}" is not an item of this topic.`, remedy);
    return;
  }
  if (recalled.has(id))
    reporter.error(place, "recall-twice", `"${id}" is recalled twice in this lesson.`, "Recall another item.");
  recalled.add(id);
  if (item.kind === "interview") {
    reporter.error(
      place,
      "recall-interview",
      "An interview question is too long for a recall prompt.",
      "Recall a card or a question.",
    );
  }
  if (headings.indexOf(item.taught_at) > headings.indexOf(directive.section)) {
    const message = `"${id}" is taught at "${item.taught_at}", further down.`;
    reporter.error(place, "recall-too-early", message, "Move the prompt below that section, or correct taught_at.");
  }
}

function checkMisconception(directive: Directive, index: ContentIndex, reporter: Reporter): void {
  const id = directive.attributes.claim ?? "";
  const entry = index.claims.get(id);
  if (!entry) oneOf(directive, "claim", [...index.claims.keys()], "a claim of the notes", reporter);
  else if (entry.claim.verdict === "right") {
    reporter.error(
      directive.at("claim"),
      "misconception-right",
      `"${id}" is right.`,
      "Only a claim that is not right is a misconception.",
    );
  }
}

/** Where an item says it is taught, and which items it is easily mixed up with. */
export function checkItemReferences(
  { value: item, at }: ItemEntry,
  topic: TopicEntry,
  index: ContentIndex,
  reporter: Reporter,
): void {
  const lesson = topic.lessons.en ?? topic.lessons.zh;
  const headings = lesson?.headings.map((heading) => heading.id);
  if (headings && !headings.includes(item.taught_at)) {
    const near = nearest(item.taught_at, headings);
    const remedy = near ? `Did you mean "${near}"?` : `The lesson has ${headings.join(", ")}.`;
    reporter.error(at("taught_at"), "unknown-heading", `"${item.taught_at}" is not a heading of the lesson.`, remedy);
  }
  for (const [position, id] of item.confusable_with?.entries() ?? []) {
    const place = at("confusable_with", position);
    const other = index.items.get(id);
    if (id === item.id)
      reporter.error(place, "confusable-self", "The item is called confusable with itself.", "Name the other item.");
    else if (other && !other.value.confusable_with?.includes(item.id))
      reporter.error(
        place,
        "one-way-confusable",
        `"${id}" does not name this item as confusable with it.`,
        `Add "${item.id}" to its confusable_with, or take "${id}" out here if nobody mixes the two up.`,
      );
    else if (!other && !index.sources.broken.ids.has(id)) {
      const near = nearest(id, index.items.keys());
      reporter.error(
        place,
        "unknown-item",
        `"${id}" is not an item.`,
        near ? `Did you mean "${near}"?` : "Name an item that exists.",
      );
    }
  }
}
