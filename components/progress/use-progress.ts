"use client";

import { useCallback, useEffect, useState } from "react";
import { mayBeSignedIn } from "@/components/account/session";
import { deliverUnsent } from "@/components/review/unsent";
import type { Progress } from "@/lib/progress/progress";

export type ProgressAnswer = Progress & { timeZone: string; rolloverHour: number; serverNow: number };
export type LoadedProgress =
  | { type: "loading" | "signed-out" | "session-ended" | "unreachable" }
  | { type: "ready"; progress: ProgressAnswer };

/** The learner's figures from the server. A browser without a session asks nothing. */
export function useProgress(): [LoadedProgress, () => void] {
  const [loaded, setLoaded] = useState<LoadedProgress>({ type: "loading" });
  const load = useCallback(() => {
    setLoaded({ type: "loading" });
    // What this browser has not sent yet belongs into the figures.
    void deliverUnsent().then(fetchProgress).then(setLoaded);
  }, []);
  useEffect(load, [load]);
  return [loaded, load];
}

async function fetchProgress(): Promise<LoadedProgress> {
  if (!mayBeSignedIn()) return { type: "signed-out" };
  try {
    const response = await fetch("/api/v1/progress");
    if (response.status === 401) return { type: "session-ended" };
    if (!response.ok) return { type: "unreachable" };
    // Our own route's answer (app/api/v1/progress/route.ts).
    return { type: "ready", progress: (await response.json()) as ProgressAnswer };
  } catch {
    return { type: "unreachable" };
  }
}
