"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { mayBeSignedIn } from "@/components/account/session";
import type { Progress } from "@/lib/progress/progress";
import type { Locale } from "@/lib/text";

/** Own progress on the map: fills the place that the static list keeps for it, so that nothing moves. */
export function TopicScores({ locale, children }: { locale: Locale; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!mayBeSignedIn()) return;
    const control = new AbortController();
    fetch("/api/v1/progress", { signal: control.signal })
      .then((response) => (response.ok ? (response.json() as Promise<Progress>) : null))
      .then((progress) => progress && list.current && fill(list.current, progress, locale))
      // Without it the map is as complete as for a visitor.
      .catch(() => {});
    return () => control.abort();
  }, [locale]);
  return (
    <div className="wide" ref={list}>
      {children}
    </div>
  );
}

function fill(list: HTMLElement, progress: Progress, locale: Locale) {
  for (const place of list.querySelectorAll<HTMLElement>("[data-score-of]")) {
    const score = progress.topics[place.dataset.scoreOf ?? ""];
    if (score === undefined || score.met === 0) continue;
    const percent = Math.round(score.score * 100);
    place.style.setProperty("--score", `${percent}%`);
    place.textContent =
      locale === "zh" ? `记得 ${percent}%，学过 ${score.met}/${score.all}` : `recall ${percent}%, ${score.met}/${score.all} met`;
    place.dataset.filled = "";
  }
}
