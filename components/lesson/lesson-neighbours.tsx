"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { chosenPath, rememberLesson } from "@/components/map/device";

/**
 * The lessons before and after this one: on the path that was chosen on this device, where the lesson is on it, else on
 * the map. All are on the page already (`data-path`), and this shows one. It also remembers that the lesson was opened.
 */
export function LessonNeighbours({ topic, children }: { topic: string; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    rememberLesson(topic);
    const all = [...(root.current?.querySelectorAll<HTMLElement>("[data-path]") ?? [])];
    const path = chosenPath();
    const shown = all.find((nav) => nav.dataset.path === path) ?? all[0];
    for (const nav of all) nav.hidden = nav !== shown;
  }, [topic]);
  return <div ref={root}>{children}</div>;
}
