"use client";

import { useEffect, useRef } from "react";
import { useKeyScope } from "@/components/quiz/key-scope";
import type { Grade } from "@/lib/srs/event";
import { actOfKey, keyPlaceOf } from "./key-act";

/** What can be done now. A key whose act is not here is left to the browser. */
type Acts = Partial<{ show: () => void; grade: (grade: Grade) => void; undo: () => void; suspend: () => void; help: () => void }>;

/** Reviewing by keyboard. Keys typed into a field, with a modifier, or outside the question's scope are left alone. */
export function useReviewKeys(acts: Acts) {
  const isOurs = useKeyScope();
  const latest = useRef({ acts, isOurs });
  latest.current = { acts, isOurs };
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      const { acts, isOurs } = latest.current;
      if (!(event.target instanceof Element) || !isOurs(event.target)) return;
      const act = actOfKey(event.key, keyPlaceOf(event.target));
      if (act === undefined || acts[act.type] === undefined) return;
      event.preventDefault();
      if (act.type === "grade") acts.grade?.(act.grade);
      else acts[act.type]?.();
    }
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
