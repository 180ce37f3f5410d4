import { memo, type ReactNode } from "react";
import { letterOf } from "@/lib/sim/shared-bottleneck/words";
import { percent } from "../congestion-control/scales";
import { AMOUNTS_PX, type Picture, QUEUE_PX, spread, UNITS, yOf } from "./picture";
import { strokeOf } from "./strokes";

/** `place` is how much of the width has passed, 0 to 1. */
type Props = { picture: Picture; place: number; ahead: boolean; head: string };

const HEAD_PX = 20;
const AXIS_PX = 22;
/** Above the queue, for the marks of what it dropped. */
const MARKS_PX = 8;
const LABEL_PX = 14;

/** What each flow has out. Horizontal places are percentages and vertical ones pixels, so text keeps its size. */
export function AmountsPlot({ picture, place, ahead, head, heads }: Props & { heads: { at: number; amount: number }[] }) {
  const { most, xTicks, amountTicks } = picture;
  const ys = heads.map(({ amount }) => yOf(amount, most, AMOUNTS_PX));
  const labels = spread(ys, LABEL_PX, AMOUNTS_PX - 6);
  const left = place > 0.8;
  return (
    <Frame head={head} heightPx={AMOUNTS_PX + AXIS_PX}>
      <Grid values={amountTicks} most={most} heightPx={AMOUNTS_PX} xTicks={xTicks} />
      <Passing place={place} ahead={ahead} heightPx={AMOUNTS_PX}>
        <AmountLines amounts={picture.amounts} />
      </Passing>
      {heads.length > 0 && (
        <line x1={percent(place)} x2={percent(place)} y1="0" y2={AMOUNTS_PX} stroke="var(--ink-3)" strokeWidth="1" />
      )}
      {heads.map(({ at, amount }, i) => (
        <g key={at}>
          <circle cx={percent(place)} cy={ys[i]} r="3.5" fill="var(--sheet)" stroke={strokeOf(at).stroke} strokeWidth="2" />
          <text
            x={percent(place)}
            y={labels[i]}
            dx={left ? -9 : 9}
            dy="4"
            textAnchor={left ? "end" : "start"}
            fill="var(--ink)"
            fontWeight="600"
            {...HALO}
          >
            {letterOf(at)} {amount}
          </text>
        </g>
      ))}
    </Frame>
  );
}

/** The queue that they share, and the moments at which it dropped something. */
export function QueuePlot({ picture, place, ahead, head, limit, dropsLabel }: Props & { limit: number; dropsLabel: string }) {
  return (
    <Frame head={head} headPx={HEAD_PX + MARKS_PX} heightPx={QUEUE_PX + 4}>
      <Grid values={picture.queueTicks} most={limit} heightPx={QUEUE_PX} xTicks={[]} />
      <Passing place={place} ahead={ahead} heightPx={QUEUE_PX}>
        <QueueShape queue={picture.queue} drops={picture.drops} />
      </Passing>
      {picture.drops !== "" && (
        <text x="100%" y={-8 - MARKS_PX} textAnchor="end" fill="var(--bad)" fontFamily="var(--sans)">
          | {dropsLabel}
        </text>
      )}
      <line x1={percent(place)} x2={percent(place)} y1="0" y2={QUEUE_PX} stroke="var(--ink-3)" strokeWidth="1" />
    </Frame>
  );
}

/** Keeps a label readable where a line runs under it. */
const HALO = { paintOrder: "stroke", stroke: "var(--sheet)", strokeWidth: 4, strokeLinejoin: "round" } as const;

type FrameProps = { head: string; headPx?: number; heightPx: number; children: ReactNode };

function Frame({ head, headPx = HEAD_PX, heightPx, children }: FrameProps) {
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={headPx + heightPx}
      overflow="visible"
      fontSize="12"
      fontFamily="var(--mono)"
      className="block"
    >
      <text x="-26" y="12" fill="var(--ink-3)" fontFamily="var(--sans)">
        {head}
      </text>
      <svg aria-hidden="true" y={headPx} width="100%" height={heightPx} overflow="visible">
        {children}
      </svg>
    </svg>
  );
}

/**
 * The whole run faint where it may be seen, and over it the same drawing in full ink, cut off at what has passed. The
 * paths are the same for all frames; a frame moves only the cut.
 */
function Passing({ place, ahead, heightPx, children }: { place: number; ahead: boolean; heightPx: number; children: ReactNode }) {
  const shown = Math.round(place * 1e4) / 1e4;
  return (
    <g fill="none">
      {ahead && (
        <svg
          aria-hidden="true"
          width="100%"
          height={heightPx}
          viewBox={`0 0 ${UNITS} ${heightPx}`}
          preserveAspectRatio="none"
          overflow="visible"
          opacity="0.28"
        >
          {children}
        </svg>
      )}
      {shown > 0 && (
        <svg
          aria-hidden="true"
          y="-8"
          width={percent(shown)}
          height={heightPx + 8}
          viewBox={`0 -8 ${shown * UNITS} ${heightPx + 8}`}
          preserveAspectRatio="none"
        >
          {children}
        </svg>
      )}
    </g>
  );
}

const AmountLines = memo(function AmountLines({ amounts }: { amounts: string[] }) {
  return amounts.map((path, at) => <path key={letterOf(at)} d={path} {...strokeOf(at)} vectorEffect="non-scaling-stroke" />);
});

const QueueShape = memo(function QueueShape({ queue, drops }: { queue: string; drops: string }) {
  return (
    <>
      <path d={queue} fill="var(--tint)" stroke="var(--hue)" strokeWidth="1" vectorEffect="non-scaling-stroke" />
      <path d={drops} stroke="var(--bad)" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
    </>
  );
});

type GridProps = { values: number[]; most: number; heightPx: number; xTicks: Picture["xTicks"] };

/** The same for a whole run. */
const Grid = memo(function Grid({ values, most, heightPx, xTicks }: GridProps) {
  return (
    <g>
      {values.map((value) => (
        <g key={value}>
          <line
            x1="0"
            x2="100%"
            y1={yOf(value, most, heightPx)}
            y2={yOf(value, most, heightPx)}
            stroke={value === 0 ? "var(--ink-3)" : "var(--rule)"}
          />
          <text x="-6" y={yOf(value, most, heightPx)} dy="4" textAnchor="end" fill="var(--ink-3)">
            {value}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <g key={tick.text}>
          <line x1={percent(tick.at)} x2={percent(tick.at)} y1={heightPx} y2={heightPx + 4} stroke="var(--ink-3)" />
          <text x={percent(tick.at)} y={heightPx + 17} textAnchor={tick.at > 0.96 ? "end" : "middle"} fill="var(--ink-3)">
            {tick.text}
          </text>
        </g>
      ))}
    </g>
  );
});
