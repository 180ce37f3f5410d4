"use client";

import { JUDGEMENTS } from "@/lib/interview/answer";
import { back, climb, isPaused, judgeRung, type Mock, open, pause, resume, skip, tick } from "@/lib/interview/mock";
import { type Keys, useKeys } from "./use-keys";
import type { MockControl } from "./use-mock";

/** What the keys do at this point of an interview; `onStay` where its end is being asked about, which Escape declines. */
export function useMockKeys(mock: Mock, act: MockControl["act"], onStay: (() => void) | undefined) {
  useKeys(onStay ? { escape: onStay } : keysOf(mock, act));
}

function keysOf(mock: Mock, act: MockControl["act"]): Keys {
  const { current } = mock;
  if (current === null) return {};
  const goOn = () => act(resume);
  if (isPaused(mock)) return { p: goOn, space: goOn, enter: goOn };
  const always: Keys = { p: () => act(pause), u: () => act(back), s: () => act(skip) };
  if (!current.isOpen) return { ...always, space: () => act(open), enter: () => act(open) };
  if (current.rung !== null) {
    const judged = JUDGEMENTS.map((judgement, n) => [String(n + 1), () => act((now, at) => judgeRung(now, judgement, at))]);
    return { ...always, ...Object.fromEntries(judged) };
  }
  const ticks = current.points.map((_, place) => [String(place + 1), () => act((now) => tick(now, place))]);
  return { ...always, ...Object.fromEntries(ticks), enter: () => act(climb), space: () => act(climb) };
}
