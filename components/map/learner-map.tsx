"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { mayBeSignedIn } from "@/components/account/session";
import { nextLesson, standingOf } from "@/lib/map/next";
import type { Progress } from "@/lib/progress/progress";
import type { Locale } from "@/lib/text";
import { choosePath, chosenPath, lastLesson } from "./device";
import { fill, readLessons } from "./fill";
import type { PathOrder } from "./map-data";
import { type Now, NowPanel } from "./now-panel";
import { watchRelations } from "./relations";
import { mapWords } from "./words";

/** `first`: what a visitor is shown before anything is known: the first lesson of the path. */
type Props = { locale: Locale; path: string; all: PathOrder[]; first: Now; children: ReactNode };

/** The learner on the map: own progress on each lesson, where they are, and the one to read next. */
export function LearnerMap({ locale, path, all, first, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [now, setNow] = useState(first);
  useEffect(() => {
    const map = root.current;
    if (!map) return;
    const shown = all.find(({ id }) => id === path);
    if (shown && !shown.isWhole) choosePath(path);
    // The whole map speaks of the path that was chosen; a path's own page of itself.
    const followed = (shown?.isWhole && all.find(({ id }) => id === chosenPath())) || shown;
    const words = mapWords(locale);
    const lessons = readLessons(map);
    const order = (followed?.topics ?? []).flatMap((id) => lessons.get(id) ?? []);
    const apply = (progress: Progress | null, isUnknown = false) => {
      const standing = (topic: string) => standingOf(topic, progress);
      const stages = order.map(({ id }) => standing(id).stage);
      const next = nextLesson(order, (topic) => standing(topic).stage);
      const here = lastLesson();
      fill(map, standing, { next, here }, words);
      setNow({
        isUnknown,
        path: followed && followed.id !== path ? { title: followed.title, href: followed.href } : undefined,
        all: order.length,
        known: stages.filter((stage) => stage === "known").length,
        begun: stages.filter((stage) => stage === "begun" || stage === "met").length,
        next: lessons.get(next ?? ""),
        here: here === next ? undefined : lessons.get(here ?? ""),
      });
    };
    apply(null);
    const control = new AbortController();
    void readProgress(control.signal).then((progress) => {
      if (progress === "unreachable") apply(null, true);
      else if (progress) apply(progress);
    });
    map.addEventListener("click", rememberChoice, { signal: control.signal });
    const stop = watchRelations(map);
    return () => {
      control.abort();
      stop();
    };
  }, [locale, path, all]);
  return (
    <div className="map" ref={root}>
      <NowPanel now={now} locale={locale} />
      {children}
    </div>
  );
}

/** Null for a visitor, and for a page that is left meanwhile; where the server is away the map is as complete, and says so. */
async function readProgress(signal: AbortSignal): Promise<Progress | "unreachable" | null> {
  if (!mayBeSignedIn()) return null;
  const response = await fetch("/api/v1/progress", { signal }).catch(() => null);
  if (signal.aborted || response?.status === 401) return null;
  // Our own route's answer (app/api/v1/progress/route.ts).
  return response?.ok ? ((await response.json()) as Progress) : "unreachable";
}

/** Taking "everything" is a choice as well, which arriving on the whole map is not. */
function rememberChoice({ target }: Event): void {
  const link = target instanceof Element ? target.closest<HTMLElement>("a[data-path]") : null;
  if (link?.dataset.path) choosePath(link.dataset.path);
}
