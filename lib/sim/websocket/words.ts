import type { Text } from "@/lib/text";

export function say(zh: string, en: string): Text {
  return { zh, en };
}
