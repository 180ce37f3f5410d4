import type { Text } from "@/lib/text";
import type { Model } from "./models";
import { GIB, KIB, MIB } from "./sizes";

export const MODEL_NAMES = {
  process: { zh: "每条连接一个进程", en: "a process each" },
  thread: { zh: "每条连接一个线程", en: "a thread each" },
  select: { zh: "select()", en: "select()" },
  poll: { zh: "poll()", en: "poll()" },
  "epoll-lt": { zh: "epoll，水平触发", en: "epoll, level-triggered" },
  "epoll-et": { zh: "epoll，边沿触发", en: "epoll, edge-triggered" },
} satisfies Record<Model, Text>;

/** The call in which the server sleeps. */
export const WAITING_CALLS = {
  process: "read()",
  thread: "read()",
  select: "select()",
  poll: "poll()",
  "epoll-lt": "epoll_wait()",
  "epoll-et": "epoll_wait()",
} satisfies Record<Model, string>;

/** "10,000", in both languages. */
export function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** An amount of memory in the unit that suits it: "384 B", "273 MiB". */
export function memorySize(bytes: number): string {
  const [unit, divisor] = bytes >= GIB ? ["GiB", GIB] : bytes >= MIB ? ["MiB", MIB] : bytes >= KIB ? ["KiB", KIB] : ["B", 1];
  const value = bytes / (divisor as number);
  return `${value >= 10 || Number.isInteger(value) ? Math.round(value) : value.toFixed(1)} ${unit}`;
}

export function plural(count: number, one: string, many: string): string {
  return `${groupDigits(count)} ${count === 1 ? one : many}`;
}
