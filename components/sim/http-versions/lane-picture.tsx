import { letterOf } from "@/lib/sim/http-versions/names";
import type { Lane, Response } from "@/lib/sim/http-versions/state";
import { VERSION_NAMES } from "@/lib/sim/http-versions/words";
import type { Locale } from "@/lib/text";
import { Bar } from "./bar";
import { heldBelow, waitingInHttp } from "./queues";
import styles from "./view.module.css";
import { lookOf, type Say } from "./words";

type Props = { lane: Lane; nowMs: number; spanMs: number; locale: Locale; word: Say };

/** One version: a row for each resource, and below them what waits at either layer. All rows keep their place from the start. */
export function LanePicture({ lane, nowMs, spanMs, locale, word }: Props) {
  const isComplete = lane.nextAtMs === null;
  const doneAtMs = Math.max(0, ...lane.responses.map((response) => response.doneAtMs ?? 0));
  const http = waitingInHttp(lane);
  const below = heldBelow(lane);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, and no landmark: a page may show several runs.
    <div className={styles.lane} role="group" aria-label={VERSION_NAMES[lane.version][locale]}>
      <p className={styles.head}>
        <b>{VERSION_NAMES[lane.version][locale]}</b>
        <span data-complete={isComplete || undefined}>{isComplete ? `✓ ${doneAtMs} ms` : `… ${nowMs} ms`}</span>
      </p>
      <ol>
        {lane.responses.map((response, at) => (
          <Row key={letterOf(at)} at={at} response={response} nowMs={nowMs} spanMs={spanMs} word={word} />
        ))}
      </ol>
      <dl className={styles.queues}>
        <div data-layer="application">
          <dt>HTTP</dt>
          <dd data-some={http !== null || undefined}>{http?.[locale] ?? word("none")}</dd>
        </div>
        <div data-layer="transport">
          <dt>{lane.version === "http3" ? "QUIC" : "TCP"}</dt>
          <dd data-some={below !== null || undefined}>{below?.[locale] ?? word("nothing")}</dd>
        </div>
      </dl>
    </div>
  );
}

type RowProps = { at: number; response: Response; nowMs: number; spanMs: number; word: Say };

function Row({ at, response, nowMs, spanMs, word }: RowProps) {
  const { spans, losses, doneAtMs } = response;
  const bars = spans.flatMap(([phase, fromMs], place) => {
    const look = lookOf(phase);
    return look === null ? [] : [{ look, fromMs, toMs: spans[place + 1]?.[1] ?? nowMs }];
  });
  const told = bars.map(({ look, fromMs, toMs }) => `${word(look)} ${fromMs}–${toMs} ms`).join(", ");
  return (
    <li>
      <span className={styles.letter}>{letterOf(at)}</span>
      <svg role="img" aria-label={told === "" ? "–" : told} width="100%" height="14" overflow="visible">
        <line x1="0" x2="100%" y1="13.5" y2="13.5" stroke="var(--rule)" />
        {bars.map((bar) => (
          <Bar key={bar.fromMs} {...bar} spanMs={spanMs} />
        ))}
        {losses.map(([part, atMs]) => (
          <svg key={`${part} ${atMs}`} x={`${(atMs / spanMs) * 100}%`} y="6.5" overflow="visible" aria-hidden="true">
            <path d="M-4,-4 L4,4 M-4,4 L4,-4" stroke="var(--sheet)" strokeWidth="4" />
            <path d="M-4,-4 L4,4 M-4,4 L4,-4" stroke="var(--bad)" strokeWidth="2" />
          </svg>
        ))}
      </svg>
      <span className={styles.time}>{doneAtMs ?? ""}</span>
    </li>
  );
}
