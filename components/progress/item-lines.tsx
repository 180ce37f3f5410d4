"use client";

import { DRILL_ENTRIES } from "@/lib/drills/catalogue";
import type { Layer } from "@/lib/layer";
import type { ItemLine } from "@/lib/progress/progress";
import type { Locale } from "@/lib/text";
import { dayName } from "./day-charts";
import type { TopicName } from "./progress-app";
import type { ProgressAnswer } from "./use-progress";
import { progressWords } from "./words";

type Props = { progress: ProgressAnswer; topics: TopicName[]; itemNames: Record<string, string>; locale: Locale };

/** The product's idea drawn from the learner's own log: waits that grow like a backed-off timer. */
export function ItemLines({ progress, topics, itemNames, locale }: Props) {
  const { lines, today } = progress;
  const first = Math.min(...lines.flatMap((line) => line.ticks.map((tick) => tick.day)));
  const last = Math.max(today, ...lines.flatMap((line) => line.dueDay ?? []));
  const place = (day: number) => `${2 + ((day - first) / Math.max(1, last - first)) * 96}%`;
  const layers = new Map<string, Layer>([...topics, ...DRILL_ENTRIES].map(({ id, layer }) => [id, layer]));
  return (
    <ul className="item-lines">
      {lines.map((line) => (
        <li key={line.item} data-layer={layers.get(line.topic)}>
          <span className="item-line-name">{itemNames[line.item] ?? line.item}</span>
          <svg width="100%" height="28" role="img" aria-label={spoken(line, locale)}>
            <line x1="0" x2="100%" y1="14" y2="14" stroke="var(--rule)" />
            <line x1={place(today)} x2={place(today)} y1="0" y2="28" stroke="var(--ink-3)" strokeDasharray="2 3" />
            {line.ticks.map((tick) =>
              tick.recalled ? (
                <line
                  key={tick.day}
                  x1={place(tick.day)}
                  x2={place(tick.day)}
                  y1="6"
                  y2="22"
                  stroke="var(--hue)"
                  strokeWidth="2"
                />
              ) : (
                <text
                  key={tick.day}
                  x={place(tick.day)}
                  y="19"
                  textAnchor="middle"
                  fill="var(--bad)"
                  fontSize="15"
                  fontWeight="700"
                >
                  ×
                </text>
              ),
            )}
            {line.dueDay !== null && line.dueDay >= today && (
              <circle cx={place(line.dueDay)} cy="14" r="4.5" fill="var(--paper)" stroke="var(--hue)" strokeWidth="2" />
            )}
          </svg>
        </li>
      ))}
    </ul>
  );
}

function spoken(line: ItemLine, locale: Locale): string {
  const words = progressWords(locale);
  const date = (day: number) => dayName(day, locale, { day: "numeric", month: "short" });
  const ticks = line.ticks.map((tick) => `${date(tick.day)} ${tick.recalled ? words.recalled : words.missed}`);
  const next = line.dueDay === null ? [] : [`${words.next} ${date(line.dueDay)}`];
  return [...ticks, ...next].join(locale === "zh" ? "，" : ", ");
}
