import { memo } from "react";
import { letterOf } from "@/lib/sim/shared-bottleneck/words";
import { Passed } from "../congestion-control/passed";
import { Layer, Stretched } from "../congestion-control/plot-layers";
import { percent } from "../congestion-control/scales";
import { AMOUNTS_PX, type Picture, QUEUE_PX, spread, yOf } from "./picture";
import { strokeOf } from "./strokes";

/** `place` is how much of the width has passed, 0 to 1. */
type Props = { picture: Picture; place: number; ahead: boolean; head: string };

const HEAD_PX = 20;
const AXIS_PX = 22;
/** Above the queue, for the marks of what it dropped. */
const MARKS_PX = 8;
const LABEL_PX = 14;

/** What each flow has out. Horizontal places are percentages and vertical ones pixels, so text keeps its size. */
export function AmountsPlot({ picture, place, ahead, head, heads }: Props & { heads: Head[] }) {
  const { most } = picture;
  const ys = heads.map(({ amount }) => Math.max(0, yOf(amount, most, AMOUNTS_PX)));
  const labels = spread(ys, LABEL_PX, AMOUNTS_PX - 6);
  const left = place > 0.8;
  return (
    <div aria-hidden="true" className="relative" style={{ height: HEAD_PX + AMOUNTS_PX + AXIS_PX }}>
      <AmountsBack picture={picture} head={head} ahead={ahead} />
      <Passed place={place} top={HEAD_PX}>
        <AmountLines amounts={picture.amounts} />
      </Passed>
      <Layer top={HEAD_PX} heightPx={AMOUNTS_PX}>
        {heads.length > 0 && <NowLine place={place} heightPx={AMOUNTS_PX} />}
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
      </Layer>
    </div>
  );
}

/** A flow's number among the flows, and what it has out. */
type Head = { at: number; amount: number };

/** The queue that they share, and the moments at which it dropped something. */
export function QueuePlot({ picture, place, ahead, head, limit, dropsLabel }: Props & { limit: number; dropsLabel: string }) {
  const top = HEAD_PX + MARKS_PX;
  return (
    <div aria-hidden="true" className="relative" style={{ height: top + QUEUE_PX + 4 }}>
      <QueueBack picture={picture} head={head} ahead={ahead} limit={limit} dropsLabel={dropsLabel} />
      <Passed place={place} top={top}>
        <QueueShape queue={picture.queue} drops={picture.drops} />
      </Passed>
      <Layer top={top} heightPx={QUEUE_PX}>
        <NowLine place={place} heightPx={QUEUE_PX} />
      </Layer>
    </div>
  );
}

/** Keeps a label readable where a line runs under it. */
const HALO = { paintOrder: "stroke", stroke: "var(--sheet)", strokeWidth: 4, strokeLinejoin: "round" } as const;

function NowLine({ place, heightPx }: { place: number; heightPx: number }) {
  return <line x1={percent(place)} x2={percent(place)} y1="0" y2={heightPx} stroke="var(--ink-3)" strokeWidth="1" />;
}

type BackProps = { picture: Picture; head: string; ahead: boolean };

/** What lies under the curve of what has passed: the same for a whole run, as is the run itself, faint. */
const AmountsBack = memo(function AmountsBack({ picture, head, ahead }: BackProps) {
  const { amountTicks, most, xTicks, amounts } = picture;
  return (
    <Layer heightPx={HEAD_PX + AMOUNTS_PX + AXIS_PX}>
      <Title>{head}</Title>
      <svg aria-hidden="true" y={HEAD_PX} width="100%" height={AMOUNTS_PX + AXIS_PX} overflow="visible">
        <Grid values={amountTicks} most={most} heightPx={AMOUNTS_PX} xTicks={xTicks} />
        {ahead && (
          <g opacity="0.28">
            <AmountLines amounts={amounts} />
          </g>
        )}
      </svg>
    </Layer>
  );
});

type QueueBackProps = BackProps & { limit: number; dropsLabel: string };

const QueueBack = memo(function QueueBack({ picture, head, ahead, limit, dropsLabel }: QueueBackProps) {
  const { queueTicks, queue, drops } = picture;
  return (
    <Layer heightPx={HEAD_PX + MARKS_PX + QUEUE_PX + 4}>
      <Title>{head}</Title>
      {drops !== "" && (
        <text x="100%" y="12" textAnchor="end" fill="var(--bad)" fontFamily="var(--sans)">
          | {dropsLabel}
        </text>
      )}
      <svg aria-hidden="true" y={HEAD_PX + MARKS_PX} width="100%" height={QUEUE_PX + 4} overflow="visible">
        <Grid values={queueTicks} most={limit} heightPx={QUEUE_PX} xTicks={[]} />
        {ahead && (
          <g opacity="0.28">
            <QueueShape queue={queue} drops={drops} />
          </g>
        )}
      </svg>
    </Layer>
  );
});

function Title({ children }: { children: string }) {
  return (
    <text x="-26" y="12" fill="var(--ink-3)" fontFamily="var(--sans)">
      {children}
    </text>
  );
}

const AmountLines = memo(function AmountLines({ amounts }: { amounts: string[] }) {
  return (
    <Stretched heightPx={AMOUNTS_PX}>
      {amounts.map((path, at) => (
        <path key={letterOf(at)} d={path} {...strokeOf(at)} vectorEffect="non-scaling-stroke" />
      ))}
    </Stretched>
  );
});

const QueueShape = memo(function QueueShape({ queue, drops }: { queue: string; drops: string }) {
  return (
    <Stretched heightPx={QUEUE_PX} bleed>
      <path d={queue} fill="var(--tint)" stroke="var(--hue)" strokeWidth="1" vectorEffect="non-scaling-stroke" />
      <path d={drops} stroke="var(--bad)" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
    </Stretched>
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
