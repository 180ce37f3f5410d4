import type { Text } from "@/lib/text";
import type { Party } from "./state";

export function say(zh: string, en: string): Text {
  return { zh, en };
}

/** One sentence after the other, in both languages. */
export function join(...texts: (Text | null)[]): Text {
  const said = texts.filter((text) => text !== null);
  return say(said.map(({ zh }) => zh).join(""), said.map(({ en }) => en).join(" "));
}

export const PARTY_WORDS: Record<Party, Text> = {
  you: say("浏览器", "the browser"),
  mallory: say("马洛里", "Mallory"),
  bank: say("银行", "the bank"),
};

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
