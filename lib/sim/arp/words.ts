import type { Text } from "@/lib/text";
import { say } from "../say";
import type { HostId, State } from "./state";

export const HOSTS: Record<HostId, Text> = {
  laptop: say("笔记本", "the laptop"),
  printer: say("打印机", "the printer"),
  gateway: say("网关", "the gateway"),
  tablet: say("平板", "the tablet"),
  mallory: say("马洛里", "Mallory"),
};

/** Several sentences as one text. */
export function together(parts: Text[]): Text {
  return say(parts.map(({ zh }) => zh).join(""), parts.map(({ en }) => en.charAt(0).toUpperCase() + en.slice(1)).join(" "));
}

/** How a sentence begins that tells of `after` to somebody who sees the picture of `before`. */
export function later(before: State, after: State): Text {
  const seconds = Math.round((after.nowMs - before.nowMs) / 100) / 10;
  return seconds === 0 ? say("现在", "Now ") : say(`${seconds} 秒后，`, `${seconds} s later `);
}
