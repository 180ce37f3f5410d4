import { memo } from "react";
import type { Curve, Series } from "@/lib/sim/congestion-control/series";
import { ALGORITHM_NAMES } from "@/lib/sim/congestion-control/words";
import type { Locale } from "@/lib/text";
import { stepArea, stepPath, upTo } from "./curve-path";
import { type Box, sideOf } from "./head-label";
import { type Layout, PLOT_PX } from "./layout";
import { MarkShape } from "./mark-shape";
import { Passed } from "./passed";
import { Layer, Stretched } from "./plot-layers";
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

/**
 * The curves. Horizontal places are percentages and vertical ones pixels, so text keeps its size at every width. What is
 * the same for a whole run lies in layers of its own: a frame moves where they are cut, and draws the heads anew.
 */
export function Plot({ series, layout, index, nowMs, ahead, receiverWindow, axis, locale, label }: Props) {
  const { curves } = series;
  const last = curves.flatMap((curve) => curve.marks.map((mark) => mark.index)).filter((at) => at <= index);
  return (
    <div role="img" aria-label={label} className="relative" style={{ height: HEAD_PX + PLOT_PX + AXIS_PX }}>
      <Back series={series} layout={layout} ahead={ahead} receiverWindow={receiverWindow} axis={axis} locale={locale} />
      {curves.map((curve, sender) => (
        <Passed key={sender === 0 ? "first" : "second"} top={HEAD_PX} place={placeAt(curve, layout, nowMs)}>
          <Inked curve={curve} sender={sender} layout={layout} alone={curves.length === 1} />
        </Passed>
      ))}
      <Losses series={series} layout={layout} index={Math.max(-1, ...last)} ahead={ahead} />
      <Layer top={HEAD_PX} heightPx={PLOT_PX}>
        <Now series={series} layout={layout} index={index} nowMs={nowMs} />
      </Layer>
    </div>
  );
}

/** How much of a curve has passed; of one that is done, all. */
function placeAt(curve: Curve, layout: Layout, nowMs: number): number {
  const [first] = curve.points;
  return first === undefined || first.atMs > nowMs ? 0 : layout.x(curve, Math.min(nowMs, curve.endMs));
}

type BackProps = Pick<Props, "series" | "layout" | "ahead" | "receiverWindow" | "axis" | "locale">;

/** Axes, the receiver's window, and the whole run faint where it may be seen. */
const Back = memo(function Back({ series, layout, ahead, receiverWindow, axis, locale }: BackProps) {
  return (
    <Layer heightPx={HEAD_PX + PLOT_PX + AXIS_PX}>
      <text x="-26" y="12" fill="var(--ink-3)" fontFamily="var(--sans)">
        {WORDS[axis][locale]}
      </text>
      <svg aria-hidden="true" y={HEAD_PX} width="100%" height={PLOT_PX + AXIS_PX} overflow="visible">
        <Grid layout={layout} />
        {ahead && (
          <Stretched heightPx={PLOT_PX}>
            {series.curves.map((curve, sender) => (
              <g key={sender === 0 ? "first" : "second"} strokeOpacity="0.28">
                <Lines curve={curve} sender={sender} layout={layout} />
              </g>
            ))}
          </Stretched>
        )}
        {receiverWindow <= layout.most && <ReceiverWindow y={layout.y(receiverWindow)} segments={receiverWindow} />}
      </svg>
    </Layer>
  );
});

type Whole = { curve: Curve; sender: number; layout: Layout };

/** One sender's run in full ink, to be cut where it stands. */
const Inked = memo(function Inked({ curve, sender, layout, alone }: Whole & { alone: boolean }) {
  return (
    <Stretched heightPx={PLOT_PX}>
      {alone && <Flight curve={curve} layout={layout} />}
      <Lines curve={curve} sender={sender} layout={layout} />
    </Stretched>
  );
});

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

const TO_THE_END = Number.POSITIVE_INFINITY;

function Flight({ curve, layout }: Omit<Whole, "sender">) {
  return (
    <g>
      <path d={stepArea(curve, "flight", layout, TO_THE_END, curve.endMs)} fill="var(--tint)" />
      <path d={stepPath(curve, "flight", layout, TO_THE_END, curve.endMs)} {...FLIGHT_EDGE} vectorEffect="non-scaling-stroke" />
    </g>
  );
}

function Lines({ curve, sender, layout }: Whole) {
  return (["ssthresh", "cwnd"] as const).map((quantity) => (
    <path
      key={quantity}
      d={stepPath(curve, quantity, layout, TO_THE_END, curve.endMs)}
      {...strokeOf(quantity, sender)}
      vectorEffect="non-scaling-stroke"
    />
  ));
}

/** Crosses on the curves themselves, where the window stood when a segment was lost. `index`: the latest mark's frame. */
const Losses = memo(function Losses({ series, layout, index, ahead }: Pick<Props, "series" | "layout" | "index" | "ahead">) {
  const marks = series.curves.flatMap((curve, sender) => curve.marks.map((mark) => ({ ...mark, curve, sender })));
  return (
    <Layer top={HEAD_PX} heightPx={PLOT_PX}>
      {marks
        .filter((mark) => mark.kind === "lost" && (ahead || mark.index <= index))
        .map(({ curve, sender, ...mark }) => (
          <svg
            aria-hidden="true"
            key={`${sender} ${mark.index} ${mark.segment}`}
            x={percent(layout.x(curve, mark.atMs))}
            y={layout.y(upTo(curve.points, mark.index).at(-1)?.cwnd ?? 0)}
            overflow="visible"
          >
            <MarkShape kind="lost" passed={mark.index <= index} />
          </svg>
        ))}
    </Layer>
  );
});

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
  const taken: Box[] = [];
  return series.curves.map((curve, sender) => {
    const cwnd = upTo(curve.points, index).at(-1)?.cwnd;
    if (cwnd === undefined) return null;
    const [x, y] = [layout.x(curve, Math.min(nowMs, curve.endMs)), layout.y(cwnd)];
    const text = one ? `cwnd ${cwnd}` : `${ALGORITHM_NAMES[curve.algorithm]} ${cwnd}`;
    const { side, box } = sideOf({ text, x, y }, series.curves, layout, nowMs, taken);
    taken.push(box);
    return (
      <g key={sender === 0 ? "first" : "second"}>
        <line x1={percent(x)} x2={percent(x)} y1={y} y2={PLOT_PX} stroke="var(--ink-3)" strokeWidth="1" />
        <circle cx={percent(x)} cy={y} r="4" fill="var(--sheet)" stroke={strokeOf("cwnd", sender).stroke} strokeWidth="2" />
        <text
          x={percent(x)}
          y={y}
          dx={side.left ? -8 : 8}
          dy={side.below ? 16 : -7}
          textAnchor={side.left ? "end" : "start"}
          fill="var(--ink)"
          fontWeight="600"
          {...HALO}
        >
          {text}
        </text>
      </g>
    );
  });
}
