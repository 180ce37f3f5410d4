"use client";

import { useEffect, useState } from "react";
import { THEME_KEY } from "./theme-script";

const CHOICES = ["system", "light", "dark"] as const;
type Choice = (typeof CHOICES)[number];

export function ThemeChoice({ legend, labels }: { legend: string; labels: Record<Choice, string> }) {
  const [choice, setChoice] = useState<Choice>("system");
  useEffect(() => {
    const stored = document.documentElement.dataset.theme;
    if (stored === "light" || stored === "dark") setChoice(stored);
  }, []);

  function choose(next: Choice) {
    setChoice(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem(THEME_KEY, next);
    } catch {
      // Storage is forbidden here: the choice lasts as long as the page.
    }
  }

  return (
    <fieldset className="theme">
      <legend>{legend}</legend>
      {CHOICES.map((value) => (
        <label key={value}>
          <input type="radio" name="theme" value={value} checked={choice === value} onChange={() => choose(value)} />
          {labels[value]}
        </label>
      ))}
    </fieldset>
  );
}
