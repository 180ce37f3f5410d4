"use client";

import { useEffect, useRef } from "react";
import { GRADES, type Grade } from "@/lib/srs/event";

type Acts = { show: () => void; grade: (grade: Grade) => void; undo: () => void; suspend: () => void; help: () => void };

/** The review page by keyboard. Keys typed into a field, or with a modifier, are left alone. */
export function useReviewKeys(acts: Acts) {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      const target = event.target as HTMLElement;
      if (/^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName) && target.getAttribute("readonly") === null) return;
      // Space and Enter on a control press that control.
      if ((event.key === " " || event.key === "Enter") && target.closest("button, a, summary, label")) return;
      const { show, grade, undo, suspend, help } = latest.current;
      const given = GRADES.find((value) => String(value) === event.key);
      if (event.key === " " || event.key === "Enter") show();
      else if (given !== undefined) grade(given);
      else if (event.key === "u" || event.key === "U") undo();
      else if (event.key === "s" || event.key === "S") suspend();
      else if (event.key === "?") help();
      else return;
      event.preventDefault();
    }
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
