import type { Element, ElementContent, Root, RootContent } from "hast";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** A line may not begin with these, nor end with those. */
const CLOSING = /^[，。、；：？！”’）》」』】…—·,.;:?!)\]}%\s]/u;
const OPENING = /[“‘（《「『【([{\s]$/u;

/** The words of a Chinese text; punctuation stays with its word. Joined, they are the text again. */
export function words(text: string): string[] {
  const result: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = result.at(-1);
    if (last !== undefined && (CLOSING.test(segment) || OPENING.test(last))) result[result.length - 1] = last + segment;
    else result.push(segment);
  }
  return result;
}

/**
 * `<wbr>` between the words of a Chinese title, for `word-break: keep-all`: a title then breaks between words.
 * (`word-break: auto-phrase` does this for Japanese only.)
 */
export function segmented<T extends Element | Root>(node: T): T {
  const children = node.children.flatMap((child): RootContent[] => {
    if (child.type === "element") return [child.tagName === "code" ? child : segmented(child)];
    if (child.type !== "text") return [child];
    return words(child.value).flatMap((value, index) => [...(index > 0 ? [wordBreak()] : []), { type: "text" as const, value }]);
  });
  // The children of an element are a subset of a root's; nothing here adds a doctype.
  return { ...node, children: children as ElementContent[] };
}

function wordBreak(): Element {
  return { type: "element", tagName: "wbr", properties: {}, children: [] };
}
