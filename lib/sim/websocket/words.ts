import type { Text } from "@/lib/text";

export function say(zh: string, en: string): Text {
  return { zh, en };
}

/** One sentence after the other, in both languages. */
export function join(...texts: (Text | null)[]): Text {
  const said = texts.filter((text) => text !== null);
  return say(said.map(({ zh }) => zh).join(""), said.map(({ en }) => en).join(" "));
}
