import { LOCALES, type Locale } from "@/lib/text";
import type { Reporter } from "../diagnostic";
import { parseText, plainText } from "../markdown";
import type { AuthoredItem, ItemEntry } from "../sources";

/**
 * A learner who sees that the longest option is always right learns nothing else. So the right options may not stand
 * out by length from the wrong ones: a quarter is remarked on, three quarters is an error. A few characters never count,
 * since short options differ by a word.
 */
const REMARK_RATIO = 1.25;
const ERROR_RATIO = 1.75;
const SLACK: Record<Locale, number> = { en: 10, zh: 5 };

export function checkOptions({ value: item, at }: ItemEntry, reporter: Reporter): void {
  if (item.kind !== "choice" && item.kind !== "multiple") return;
  checkAlike(item, at, reporter);
  for (const locale of LOCALES) {
    const found = giveaway(item, locale);
    if (!found) continue;
    const message = `The right option is the ${found.how} one by ${Math.round((found.ratio - 1) * 100)} % (${locale}).`;
    const remedy = "Bring right and wrong options to about the same length.";
    if (found.ratio >= ERROR_RATIO) reporter.error(at("options"), "length-giveaway", message, remedy);
    else reporter.warning(at("options"), "length-giveaway", message, remedy);
  }
}

/** So many choices before their lengths say something about the topic, and the share that says too much. */
const PATTERN_FROM = 5;
const PATTERN_SHARE = 0.6;

/** No habit over a whole topic either: picking the longest option may not pay. */
export function checkLengthHabit(items: readonly ItemEntry[], reporter: Reporter): void {
  const choices = items.flatMap(({ value, at }) => (value.kind === "choice" ? [{ value, at }] : []));
  if (choices.length < PATTERN_FROM) return;
  for (const locale of LOCALES) {
    const longest = choices.filter(({ value }) => {
      const lengths = value.options.map((option) => lengthOf(option.text[locale]));
      const right = value.options.findIndex((option) => option.right);
      return lengths.every((length, position) => position === right || length < (lengths[right] ?? 0));
    });
    const [first] = longest;
    if (!first || longest.length / choices.length <= PATTERN_SHARE) continue;
    const message = `In ${longest.length} of ${choices.length} choices of this topic the right option is the longest (${locale}).`;
    reporter.warning(
      first.at("options"),
      "length-habit",
      message,
      "Shorten right options or lengthen wrong ones until it no longer pays to guess.",
    );
  }
}

type WithOptions = Extract<AuthoredItem, { kind: "choice" | "multiple" }>;

/** How the right options differ in length from all wrong ones, where they do. */
function giveaway(item: WithOptions, locale: Locale): { how: "longest" | "shortest"; ratio: number } | undefined {
  const lengths = (right: boolean) =>
    item.options.filter((option) => (option.right === true) === right).map((option) => lengthOf(option.text[locale]));
  const [right, wrong] = [lengths(true), lengths(false)];
  if (wrong.length === 0) return undefined;
  for (const [how, longer, shorter] of [["longest", right, wrong] as const, ["shortest", wrong, right] as const]) {
    const [least, most] = [Math.min(...longer), Math.max(...shorter)];
    if (least - most > SLACK[locale] && least / most >= REMARK_RATIO) return { how, ratio: least / most };
  }
  return undefined;
}

function lengthOf(markdown: string): number {
  return plainText(parseText(markdown)).length;
}

function checkAlike(item: WithOptions, at: ItemEntry["at"], reporter: Reporter): void {
  for (const locale of LOCALES) {
    const seen = new Set<string>();
    for (const [position, { text }] of item.options.entries()) {
      if (seen.has(text[locale])) {
        reporter.error(
          at("options", position, "text", locale),
          "duplicate-option",
          "Two options read alike.",
          "Make them differ, or take one out.",
        );
      }
      seen.add(text[locale]);
    }
  }
}
