import { flagsOf } from "@/lib/sim/tcp/segment";
import type { Flight } from "@/lib/sim/tcp-network/flight";
import type { State } from "@/lib/sim/tcp-states/state";
import type { Locale } from "@/lib/text";
import styles from "./view.module.css";

const WIDTH = 320;
const ROW = 30;
const EDGE = { left: 22, right: 298 };
/** Just sent, it is already to be seen; not yet arrived, it does not look so. */
const FLYING = { least: 0.3, most: 0.85 };
const RADIUS = 9;

type Seen = { flight: Flight; reach: number; fate: "flying" | "arrived" | "lost" };

/** What is on its way, and what has just come to its end. */
export function seenOn(state: State, event: { type: string } | null): Seen[] {
  const { flight, nowMs, effect } = state;
  const ended: Seen[] =
    effect.flight === null || (event?.type !== "arrive" && event?.type !== "drop")
      ? []
      : [{ flight: effect.flight, reach: event.type === "drop" ? 0.5 : 1, fate: event.type === "drop" ? "lost" : "arrived" }];
  const flying = flight.map((one): Seen => {
    const progress = (nowMs - one.sentAtMs) / (one.arrivesAtMs - one.sentAtMs);
    return { flight: one, reach: Math.min(Math.max(progress, FLYING.least), FLYING.most), fate: "flying" };
  });
  return [...ended, ...flying];
}

/** The wire between the two ends, a line for each segment; `rows` keeps the room that the fullest frame needs. */
export function WireStrip({ seen, rows, locale }: { seen: Seen[]; rows: number; locale: Locale }) {
  const height = Math.max(rows, 1) * ROW + 6;
  const words = seen.map(({ flight, fate }) => `${flagsOf(flight.segment)} ${FATES[fate][locale]}`);
  const empty = locale === "zh" ? "路上没有报文段" : "nothing on its way";
  const middle = height / 2;
  return (
    <svg
      className={styles.wire}
      width={WIDTH}
      height={height}
      role="img"
      aria-label={words.length === 0 ? empty : words.join(", ")}
    >
      <path className={styles.post} d={`M12 2V${height - 2}M${WIDTH - 12} 2V${height - 2}`} />
      <Letter x={12} y={middle} className={styles.markerA} letter="A" />
      <Letter x={WIDTH - 12} y={middle} className={styles.markerB} letter="B" />
      {seen.length === 0 && (
        <text className={styles.empty} x={WIDTH / 2} y={middle + 4}>
          {empty}
        </text>
      )}
      {seen.map((one, row) => (
        <SegmentLine key={one.flight.id} seen={one} y={row * ROW + 22} />
      ))}
    </svg>
  );
}

const FATES = {
  flying: { zh: "在路上", en: "on its way" },
  arrived: { zh: "到达", en: "arrives" },
  lost: { zh: "丢失", en: "lost" },
};

function Letter({ x, y, className, letter }: { x: number; y: number; className?: string; letter: string }) {
  return (
    <g className={className}>
      <circle cx={x} cy={y} r={RADIUS} />
      <text x={x} y={y + 4}>
        {letter}
      </text>
    </g>
  );
}

function SegmentLine({ seen: { flight, reach, fate }, y }: { seen: Seen; y: number }) {
  const { seq, ack, data } = flight.segment;
  const rightwards = flight.from === "client";
  const start = rightwards ? EDGE.left : EDGE.right;
  const tip = Math.round(start + (rightwards ? 1 : -1) * (EDGE.right - EDGE.left) * reach);
  const numbers = `seq=${seq}${ack === null ? "" : ` ack=${ack}`}${data === 0 ? "" : ` len=${data}`}`;
  return (
    <g className={fate === "lost" ? styles.lost : fate === "arrived" ? styles.arrived : styles.flying}>
      <path className={styles.segment} d={`M${start} ${y}H${tip}`} />
      {fate === "lost" ? (
        <path className={styles.cross} d={`M${tip - 5} ${y - 5}l10 10m0 -10l-10 10`} />
      ) : (
        <path className={styles.tip} d={`M${tip} ${y}l${rightwards ? -9 : 9} -4v8z`} />
      )}
      <text className={styles.flags} x={WIDTH / 2} y={y - 6}>
        <tspan className={styles.strong}>{flagsOf(flight.segment)}</tspan>
        <tspan dx={6}>{numbers}</tspan>
      </text>
    </g>
  );
}
