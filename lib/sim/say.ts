import type { Text } from "@/lib/text";

/** A text from one template per language, so that both always say the same. */
export function say(zh: string, en: string): Text {
  return { zh, en };
}

/** One sentence after the other, those that there are: Chinese puts nothing between them. */
export function join(...texts: (Text | null)[]): Text {
  const said = texts.filter((text) => text !== null);
  return { zh: said.map((text) => text.zh).join(""), en: said.map((text) => text.en).join(" ") };
}
