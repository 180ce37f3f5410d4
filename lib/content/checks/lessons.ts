import { LOCALES, type Locale } from "@/lib/text";
import type { Reporter } from "../diagnostic";
import type { ContentIndex } from "../index-sources";
import { lessonLength } from "../length";
import type { Lesson } from "../lesson";
import type { Directive } from "../lesson-directive";
import { parseText } from "../markdown";
import { placeInText } from "../place";
import type { TopicEntry } from "../sources";
import { typographyFaults } from "./typography";

/** A lesson is read in six to ten minutes, with its simulations; shorter explains nothing, longer is two lessons. */
const LENGTHS: Record<Locale, { min: number; max: number; unit: string }> = {
  en: { min: 500, max: 1200, unit: "words" },
  zh: { min: 800, max: 2600, unit: "characters" },
};

/** Both languages have the same headings and the same directives, and a length that can be read in one sitting. */
export function checkLessons(topic: TopicEntry, index: ContentIndex, reporter: Reporter): void {
  const { zh, en } = topic.lessons;
  for (const locale of LOCALES) {
    const lesson = topic.lessons[locale];
    if (!lesson) continue;
    checkLength(lesson, reporter);
    checkTypography(lesson, reporter);
  }
  checkParts(topic, index, reporter);
  if (!zh || !en) return;
  // Directives are compared by the heading they stand under, so with other headings all would differ.
  if (!sameHeadings(zh, en, reporter)) return;
  checkBlocks(zh, en, reporter);
  checkWords(zh, en, reporter);
}

function checkLength(lesson: Lesson, reporter: Reporter): void {
  const { min, max, unit } = LENGTHS[lesson.locale];
  const length = lessonLength(lesson.tree, lesson.locale);
  if (length >= min && length <= max) return;
  const remedy = length < min ? "Explain why, not only what." : "Cut it, or make two topics of it.";
  reporter.error(lesson.place, "lesson-length", `The lesson has ${length} ${unit}; ${min} to ${max} are asked for.`, remedy);
}

function checkTypography({ locale, path, tree, frontmatter }: Lesson, reporter: Reporter): void {
  for (const { node, index, code, message, remedy } of typographyFaults(tree, locale)) {
    reporter.error(placeInText(path, node, index), code, message, remedy);
  }
  if (!frontmatter) return;
  for (const { code, message, remedy } of typographyFaults(parseText(frontmatter.value.question), locale)) {
    reporter.error(frontmatter.at("question"), code, message, remedy);
  }
}

/** A lesson shows its process, asks what it has just taught, and corrects what the notes got wrong. */
function checkParts(topic: TopicEntry, { noteTopics, claims }: ContentIndex, reporter: Reporter): void {
  const lesson = topic.lessons.en ?? topic.lessons.zh;
  if (!lesson) return;
  const holds = (...names: Directive["name"][]) => lesson.directives.some(({ name }) => names.includes(name));
  if (!holds("simulation", "header", "table", "figure")) {
    reporter.warning(
      lesson.place,
      "shows-nothing",
      "The lesson shows nothing.",
      "Add a simulation, a header, a table or a figure.",
    );
  }
  if (!holds("recall")) {
    reporter.warning(
      lesson.place,
      "no-recall",
      "The lesson has no recall prompt.",
      "Add ::recall where something was just taught.",
    );
  }
  const own = topic.source?.value.inventory.flatMap((name) => noteTopics.get(name)?.claims ?? []) ?? [];
  const wrong = own.find((id) => claims.get(id)?.claim.verdict !== "right");
  if (wrong !== undefined && !holds("misconception")) {
    const message = "The notes are not right everywhere here, and the lesson does not say so.";
    reporter.warning(lesson.place, "no-misconception", message, `Add ::misconception for one of them, for instance "${wrong}".`);
  }
}

function sameHeadings(zh: Lesson, en: Lesson, reporter: Reporter): boolean {
  const mark = (heading: Lesson["headings"][number] | undefined) => heading && `${"#".repeat(heading.depth)} {#${heading.id}}`;
  return !firstDifference(zh.headings, en.headings, mark, (a, b, zhMark, enMark) => {
    const message = `Chinese has ${zhMark ?? "no further heading"} here, English ${enMark ?? "none"}.`;
    const place = a?.place ?? b?.place ?? zh.place;
    reporter.error(place, "structure", message, "Give both languages the same headings, levels and ids, in the same order.");
  });
}

function checkBlocks(zh: Lesson, en: Lesson, reporter: Reporter): void {
  const blocks = (lesson: Lesson) => lesson.directives.filter((directive) => directive.form !== "text");
  const mark = (directive: Directive | undefined) => directive && `${describe(directive)} under "${directive.section}"`;
  firstDifference(blocks(zh), blocks(en), mark, (a, b, zhMark, enMark) => {
    const message = `Chinese has ${zhMark ?? "no further directive"} here, English ${enMark ?? "none"}.`;
    reporter.error(
      a?.place ?? b?.place ?? zh.place,
      "structure",
      message,
      "Give both languages the same directives, in the same order.",
    );
  });
}

/** Terms and links may stand in another order within a section: sentences are built differently. */
function checkWords(zh: Lesson, en: Lesson, reporter: Reporter): void {
  for (const [here, there] of [[zh, en] as const, [en, zh] as const]) {
    const left = there.directives.filter((directive) => directive.form === "text").map(key);
    for (const directive of here.directives.filter(({ form }) => form === "text")) {
      const match = left.indexOf(key(directive));
      if (match >= 0) left.splice(match, 1);
      else {
        const message = `${describe(directive)} is not in this section of ${there.path.split("/").at(-1)}.`;
        reporter.error(directive.place, "structure", message, "Mark the word in both languages.");
      }
    }
  }
}

function key(directive: Directive): string {
  return `${directive.section} ${describe(directive)}`;
}

function describe({ name, form, attributes }: Directive): string {
  const written = Object.entries(attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([attribute, value]) => (value === "" ? attribute : `${attribute}="${value}"`))
    .join(" ");
  const colons = { leaf: "::", text: ":", container: ":::" }[form];
  return `${colons}${name}${written === "" ? "" : `{${written}}`}`;
}

/** Reports only the first difference, since everything after it would differ as well; returns whether there is one. */
function firstDifference<T>(
  zh: T[],
  en: T[],
  mark: (value: T | undefined) => string | undefined,
  report: (a: T | undefined, b: T | undefined, zhMark: string | undefined, enMark: string | undefined) => void,
): boolean {
  for (let i = 0; i < Math.max(zh.length, en.length); i += 1) {
    const [a, b] = [zh[i], en[i]];
    if (mark(a) === mark(b)) continue;
    report(a, b, mark(a), mark(b));
    return true;
  }
  return false;
}
