import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { LOCALES, type Text } from "@/lib/text";
import type { Place, Reporter } from "../diagnostic";
import type { ContentIndex } from "../index-sources";
import { faultOf, parseText, plainText } from "../markdown";
import type { ItemEntry } from "../sources";
import { textsIn } from "../texts";
import { typographyFaults } from "./typography";

type At = (...path: PropertyKey[]) => Place;

/** Texts that stand in a line, a button or a table cell, by the key or list they are under. */
const INLINE_KEYS = new Set<PropertyKey>([
  "title",
  "term",
  "text",
  "left",
  "right",
  "steps",
  "rubric",
  "point",
  "points",
  "rows",
  "columns",
  "caption",
]);

/** Every text of the YAML files: Markdown that can be rendered, in the language it says it is in. */
export function checkTexts({ sources }: ContentIndex, reporter: Reporter): void {
  const check = (value: unknown, at: At) => {
    for (const { path, text } of textsIn(value)) checkText(text, path, at, reporter);
  };
  for (const { source, items } of sources.topics) {
    if (source) check(source.value, source.at);
    for (const { value, at } of items) check(value, at);
  }
  const others = [...sources.areas, ...sources.paths, ...sources.notes, ...sources.terms, ...sources.tables.values()];
  for (const { value, at } of others) check(value, at);
}

function checkText(text: Text, path: PropertyKey[], at: At, reporter: Reporter): void {
  for (const locale of LOCALES) {
    const place = at(...path, locale);
    const tree = parseText(text[locale]);
    visit(tree, (node: Nodes) => {
      const fault = faultOf(node, text[locale]);
      if (fault) reporter.error(place, fault.code, fault.message, fault.remedy);
      if (node.type === "link" && !/^https?:\/\//.test(node.url)) {
        reporter.error(
          place,
          "broken-link",
          `"${node.url}" is not an address.`,
          "Texts outside lessons link to https:// addresses only.",
        );
      }
    });
    for (const { code, message, remedy } of typographyFaults(tree, locale)) reporter.error(place, code, message, remedy);
    if (/:{1,3}[a-z]+(\[[^\]]*\])?\{/.test(plainText(tree))) {
      reporter.error(place, "directive-in-text", "Directives work in lessons only.", "Say it in words.");
    }
    const inline = path.some((key) => INLINE_KEYS.has(key)) && !path.includes("why");
    if (inline && (tree.children.length !== 1 || tree.children[0]?.type !== "paragraph")) {
      reporter.error(
        place,
        "not-inline",
        "This text stands in a line and holds more than one paragraph of plain text.",
        "Use no lists, headings or code blocks here.",
      );
    }
  }
  checkTranslated(text, path, at, reporter);
}

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** A list of fields and numbers needs no Chinese word; its punctuation says which language it is in. */
function checkTranslated(text: Text, path: PropertyKey[], at: At, reporter: Reporter): void {
  const words = text.zh.replace(/`[^`]*`/g, "").match(/[a-z]{2,}/g) ?? [];
  if (CHINESE.test(text.zh) || words.length <= 3) return;
  reporter.error(at(...path, "zh"), "wrong-language", "The Chinese text holds no Chinese character.", "Write it in Chinese.");
}

/** Two items that ask the same words cannot be told apart in review. */
export function checkPrompts(items: Iterable<ItemEntry>, reporter: Reporter): void {
  const seen = new Map<string, string>();
  for (const { value, at } of items) {
    const [key, prompt] =
      value.kind === "basic" ? ["front", value.front] : ["prompt", "prompt" in value ? value.prompt : undefined];
    for (const locale of LOCALES) {
      if (!prompt) continue;
      const normal = `${locale} ${prompt[locale].toLowerCase().replace(/[\s\p{P}]/gu, "")}`;
      const other = seen.get(normal);
      if (other !== undefined) {
        reporter.error(
          at(key as string, locale),
          "duplicate-prompt",
          `"${other}" asks the same words.`,
          "Ask for something else, or merge the two.",
        );
      }
      seen.set(normal, other ?? value.id);
    }
  }
}
