import type { Text } from "@/lib/text";
import { say } from "../say";
import type { Place } from "./state";

export const PLACES: Record<Place, Text> = {
  client: say("客户端", "the client"),
  relay: say("中继", "the relay"),
  a: say("服务器 A", "server A"),
  b: say("服务器 B", "server B"),
};

/** Several sentences as one text. */
export function together(parts: Text[]): Text {
  return say(parts.map(({ zh }) => zh).join(""), parts.map(({ en }) => capital(en)).join(" "));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
