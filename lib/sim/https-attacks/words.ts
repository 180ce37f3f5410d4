import type { Text } from "@/lib/text";
import { say } from "../say";
import type { Party } from "./state";

export const PARTY_WORDS: Record<Party, Text> = {
  you: say("浏览器", "the browser"),
  mallory: say("马洛里", "Mallory"),
  bank: say("银行", "the bank"),
};

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
