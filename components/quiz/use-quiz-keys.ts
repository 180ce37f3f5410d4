"use client";

import { useEffect, useRef } from "react";

type Acts = { next: (() => void) | undefined; hard: (() => void) | undefined };

/** Enter or space goes on once a question is answered, 2 lowers a right answer to Hard. Numbers that pick are the view's. */
export function useQuizKeys(acts: Acts) {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      const target = event.target as HTMLElement;
      // A field that was answered is read-only and still has the focus; Enter goes on from there too.
      if (target.matches("input, select, textarea") && target.getAttribute("readonly") === null) return;
      const { next, hard } = latest.current;
      const act = event.key === "Enter" || event.key === " " ? next : event.key === "2" ? hard : undefined;
      // Enter and space on a control press that control.
      if (act === undefined || (act === next && target.closest("button, a, summary, label"))) return;
      event.preventDefault();
      act();
    }
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
