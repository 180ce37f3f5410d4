import { memo } from "react";
import type { Curve, Series } from "@/lib/sim/congestion-control/series";
import { ALGORITHM_NAMES } from "@/lib/sim/congestion-control/words";
import type { Locale } from "@/lib/text";
import { type Quantity, stepArea, stepPath, UNITS, upTo } from "./curve-path";
import { type Layout, PLOT_PX } from "./layout";
import { MarkShape } from "./mark-shape";
import { percent } from "./scales";
import { FLIGHT_EDGE, RECEIVER_WINDOW, strokeOf } from "./strokes";
import { WORDS } from "./words";

type Props = {
  series: Series;
  layout: Layout;
  index: number;
  nowMs: number;
  ahead: boolean;
  receiverWindow: number;
  axis: "seconds" | "rounds";
  locale: Locale;
  label: string;
};

const AXIS_PX = 22;
const HEAD_PX = 20;

/** The curves. Horizontal places are percentages and vertical ones pixels, so text keeps its size at every width. */
export function Plot({ series, layout, index, nowMs, ahead, receiverWindow, axis, locale, label }: Props) {
  const one = series.curves.length === 1;
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={HEAD_PX + PLOT_PX + AXIS_PX}
      overflow="visible"
      fontSize="12"
      fontFamily="var(--mono)"
      className="block"
    >
      <text x="-26" y="12" fill="var(--ink-3)" fontFamily="var(--sans)">
        {WORDS[axis][locale]}
      </text>
      <svg aria-hidden="true" y={HEAD_PX} width="100%" height={PLOT_PX + AXIS_PX} overflow="visible">
        <Grid layout={layout} />
        <svg
          aria-hidden="true"
          width="100%"
          height={PLOT_PX}
          viewBox={`0 0 ${UNITS} ${PLOT_PX}`}
          preserveAspectRatio="none"
          fill="none"
        >
          {one && series.curves.map((curve) => <Flight key="flight" curve={curve} layout={layout} index={index} nowMs={nowMs} />)}
          {series.curves.map((curve, sender) => (
            <Lines
              key={sender === 0 ? "first" : "second"}
              curve={curve}
              sender={sender}
              layout={layout}
              index={index}
              nowMs={nowMs}
              ahead={ahead}
            />
          ))}
        </svg>
        {receiverWindow <= layout.most && <ReceiverWindow y={layout.y(receiverWindow)} segments={receiverWindow} />}
        {series.curves.map((curve, sender) => (
          <Losses key={sender === 0 ? "first" : "second"} curve={curve} layout={layout} index={index} ahead={ahead} />
        ))}
        <Now series={series} layout={layout} index={index} nowMs={nowMs} />
      </svg>
    </svg>
  );
}

/** The same for a whole run. */
const Grid = memo(function Grid({ layout }: { layout: Layout }) {
  return (
    <g>
      {layout.yTicks.map((value) => (
        <g key={value}>
          <line
            x1="0"
            x2="100%"
            y1={layout.y(value)}
            y2={layout.y(value)}
            stroke={value === 0 ? "var(--ink-3)" : "var(--rule)"}
          />
          <text x="-6" y={layout.y(value)} dy="4" textAnchor="end" fill="var(--ink-3)">
            {value}
          </text>
        </g>
      ))}
      {layout.xTicks.map((tick) => (
        <g key={tick.text}>
          <line x1={percent(tick.at)} x2={percent(tick.at)} y1={PLOT_PX} y2={PLOT_PX + 4} stroke="var(--ink-3)" />
          <text x={percent(tick.at)} y={PLOT_PX + 17} textAnchor={tick.at > 0.96 ? "end" : "middle"} fill="var(--ink-3)">
            {tick.text}
          </text>
        </g>
      ))}
    </g>
  );
});

type Drawn = { curve: Curve; layout: Layout; index: number; nowMs: number };

function Flight({ curve, layout, index, nowMs }: Drawn) {
  return (
    <g>
      <path d={stepArea(curve, "flight", layout, index, nowMs)} fill="var(--tint)" />
      <path d={stepPath(curve, "flight", layout, index, nowMs)} {...FLIGHT_EDGE} vectorEffect="non-scaling-stroke" />
    </g>
  );
}

/** Crosses on the curve itself, where the window stood when a segment was lost. */
function Losses({ curve, layout, index, ahead }: Omit<Drawn, "nowMs"> & { ahead: boolean }) {
  return curve.marks
    .filter((mark) => mark.kind === "lost" && (ahead || mark.index <= index))
    .map((mark) => {
      const cwnd = upTo(curve.points, mark.index).at(-1)?.cwnd ?? 0;
      return (
        <svg
          aria-hidden="true"
          key={`${mark.index} ${mark.segment}`}
          x={percent(layout.x(curve, mark.atMs))}
          y={layout.y(cwnd)}
          overflow="visible"
        >
          <MarkShape kind="lost" passed={mark.index <= index} />
        </svg>
      );
    });
}

/** The whole run faint, and what has happened so far in full ink over it. */
function Lines({ curve, sender, layout, index, nowMs, ahead }: Drawn & { sender: number; ahead: boolean }) {
  const quantities: Quantity[] = ["ssthresh", "cwnd"];
  return (
    <g>
      {ahead &&
        quantities.map((quantity) => (
          <path
            key={quantity}
            d={stepPath(curve, quantity, layout, Number.POSITIVE_INFINITY, curve.endMs)}
            {...strokeOf(quantity, sender)}
            strokeOpacity="0.28"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      {quantities.map((quantity) => (
        <path
          key={quantity}
          d={stepPath(curve, quantity, layout, index, nowMs)}
          {...strokeOf(quantity, sender)}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </g>
  );
}

function ReceiverWindow({ y, segments }: { y: number; segments: number }) {
  return (
    <g>
      <line x1="0" x2="100%" y1={y} y2={y} {...RECEIVER_WINDOW} />
      <text x="4" y={y < HEAD_PX ? y + 14 : y - 5} fill="var(--ink-2)" {...HALO}>
        rwnd {segments}
      </text>
    </g>
  );
}

/** Keeps a label readable where a line runs under it. */
const HALO = { paintOrder: "stroke", stroke: "var(--sheet)", strokeWidth: 4, strokeLinejoin: "round" } as const;

function Now({ series, layout, index, nowMs }: { series: Series; layout: Layout; index: number; nowMs: number }) {
  const one = series.curves.length === 1;
  const heads = series.curves.flatMap((curve, sender) => {
    const point = upTo(curve.points, index).at(-1);
    return point === undefined
      ? []
      : [{ curve, sender, cwnd: point.cwnd, x: layout.x(curve, Math.min(nowMs, curve.endMs)), y: layout.y(point.cwnd) }];
  });
  const [first, second] = heads;
  // Two labels at about the same height stand apart: the higher curve's above its dot, the other's below.
  const apart = first !== undefined && second !== undefined && Math.abs(first.y - second.y) < 16;
  return (
    <g>
      {heads.map(({ curve, sender, cwnd, x, y }) => {
        const other = sender === 0 ? second : first;
        const below = apart && other !== undefined && (y > other.y || (y === other.y && sender === 1));
        const left = x > 0.72;
        return (
          <g key={sender}>
            <line x1={percent(x)} x2={percent(x)} y1={y} y2={PLOT_PX} stroke="var(--ink-3)" strokeWidth="1" />
            <circle cx={percent(x)} cy={y} r="4" fill="var(--sheet)" stroke={strokeOf("cwnd", sender).stroke} strokeWidth="2" />
            <text
              x={percent(x)}
              y={y}
              dx={left ? -8 : 8}
              dy={below ? 16 : -7}
              textAnchor={left ? "end" : "start"}
              fill="var(--ink)"
              fontWeight="600"
              {...HALO}
            >
              {one ? `cwnd ${cwnd}` : `${ALGORITHM_NAMES[curve.algorithm]} ${cwnd}`}
            </text>
          </g>
        );
      })}
    </g>
  );
}
