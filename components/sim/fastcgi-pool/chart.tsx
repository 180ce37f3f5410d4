import type { State } from "@/lib/sim/fastcgi-pool/state";
import { seconds } from "@/lib/sim/fastcgi-pool/words";
import { type BarKind, barsOf } from "./bars";
import styles from "./view.module.css";
import type { Say } from "./words";

/** Horizontal units of a bar: stretched to whatever width there is. */
const UNITS = 1000;
const KINDS: BarKind[] = ["queued", "running", "waste", "connecting"];

type Props = { state: State; last: State; word: Say };

/** A row for each request: how long it was queued and run, and what nginx answered. All rows keep their place from the start. */
export function Chart({ state, last, word }: Props) {
  const spanMs = Math.max(last.nowMs, 1);
  return (
    <div className={styles.chart}>
      <p className={styles.heading}>{word("requests")}</p>
      <ol>
        {last.requests.map((_, at) => (
          <Row key={at} at={at} state={state} spanMs={spanMs} word={word} />
        ))}
      </ol>
      <p className={styles.axis}>
        <span>0 s</span>
        <span>{seconds(spanMs)}</span>
      </p>
      <ul className={styles.legend}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <svg aria-hidden="true" width="22" height="10">
              <rect x="0.5" y="0.5" width="21" height="9" {...FILLS[kind]} />
            </svg>
            {word(kind)}
          </li>
        ))}
      </ul>
    </div>
  );
}

const FILLS = {
  connecting: { fill: "none", stroke: "var(--ink-3)", strokeDasharray: "3 2" },
  queued: { fill: "var(--tint)", stroke: "var(--hue)" },
  running: { fill: "var(--hue)", stroke: "var(--hue)" },
  waste: { fill: "var(--bad)", stroke: "var(--bad)" },
} satisfies Record<BarKind, object>;

function Row({ at, state, spanMs, word }: { at: number; state: State; spanMs: number; word: Say }) {
  const request = state.requests[at];
  if (request === undefined || request.stage === "coming") return <li aria-hidden="true" />;
  const bars = barsOf(request, state.nowMs);
  const x = (ms: number) => (ms / spanMs) * UNITS;
  const told = bars.map((bar) => `${word(bar.kind)} ${seconds(bar.toMs - bar.fromMs)}`).join(", ");
  return (
    <li>
      <span className={styles.code}>#{at + 1}</span>
      <svg role="img" aria-label={told === "" ? "0 s" : told} viewBox={`0 0 ${UNITS} 12`} preserveAspectRatio="none">
        <line x1="0" x2={UNITS} y1="11.5" y2="11.5" stroke="var(--rule)" vectorEffect="non-scaling-stroke" />
        {bars.map((bar) => (
          <rect
            key={bar.kind}
            x={x(bar.fromMs)}
            width={Math.max(x(bar.toMs) - x(bar.fromMs), 2)}
            y="1.5"
            height="8"
            {...FILLS[bar.kind]}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <span className={styles.status} data-code={request.code ?? undefined}>
        {request.code ?? "…"}
      </span>
    </li>
  );
}
