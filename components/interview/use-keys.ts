"use client";

import { useEffect, useRef } from "react";

/** What each key does now, by `KeyboardEvent.key` in small letters; the space bar is "space". */
export type Keys = Partial<Record<string, () => void>>;

/** The interview by keyboard. Keys typed into a field, or with a modifier, are left alone; so is what a control does itself. */
export function useKeys(keys: Keys) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      const target = event.target as HTMLElement;
      if (target.matches("input:not([type=checkbox]), select, textarea")) return;
      const key = event.key === " " ? "space" : event.key.toLowerCase();
      // Space ticks a box that has the focus; Enter would do nothing there, and goes on.
      if (key === "space" && target.closest("button, a, summary, label, input")) return;
      if (key === "enter" && target.closest("button, a, summary")) return;
      const act = latest.current[key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    }
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
