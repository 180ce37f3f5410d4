import type { Text } from "@/lib/text";

/** A text from one template per language, so that both always say the same. */
export function say(zh: string, en: string): Text {
  return { zh, en };
}

/** The same; one space stands where letters or figures meet Chinese, none beside its punctuation. */
export function saySpaced(zh: string, en: string): Text {
  const spaced = zh
    .replace(/(?<=[\w%])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[\w%])/gu, " ")
    .replace(/(?<=[，。：；（）、“”]) | (?=[，。：；（）、“”])/g, "");
  return { zh: spaced, en };
}

/** One sentence after the other, those that there are: Chinese puts nothing between them. */
export function join(...texts: (Text | null)[]): Text {
  const said = texts.filter((text) => text !== null);
  return { zh: said.map((text) => text.zh).join(""), en: said.map((text) => text.en).join(" ") };
}
