import type { Text } from "@/lib/text";
import { say } from "../say";
import type { Situation } from "./parameters";

/** Threads have letters, locks have numbers, so that neither is taken for the other. */
export function nameOf(thread: number): string {
  return String.fromCharCode(65 + thread);
}

export function numberOf(lock: number): string {
  return String(lock + 1);
}

/** "A → B → A" */
export function circleWords(cycle: readonly number[]): string {
  return [...cycle, ...cycle.slice(0, 1)].map(nameOf).join(" → ");
}

/** "A, B and C" */
export function listOf(names: readonly string[]): Text {
  const last = names.at(-1) ?? "";
  const first = names.slice(0, -1);
  return say(names.join("、"), first.length === 0 ? last : `${first.join(", ")} and ${last}`);
}

/** "lock 1", "forks 1 and 2": what is fought over has a name of its own at the table. */
export function locksIn(situation: Situation, locks: readonly number[]): Text {
  const numbers = listOf(locks.map(numberOf));
  const [zh, one, more] = LOCK[situation];
  return say(`${zh} ${numbers.zh}`, `${locks.length === 1 ? one : more} ${numbers.en}`);
}

const LOCK: Record<Situation, [zh: string, one: string, more: string]> = {
  transfers: ["锁", "lock", "locks"],
  philosophers: ["叉子", "fork", "forks"],
  chain: ["锁", "lock", "locks"],
  "two-units": ["资源", "resource", "resources"],
};
