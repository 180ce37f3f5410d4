import { memo, type ReactNode } from "react";
import type { Phase } from "@/lib/sim/congestion-control/sender";
import type { Curve, Mark, PhaseSpan } from "@/lib/sim/congestion-control/series";
import { PHASE_NAMES } from "@/lib/sim/congestion-control/words";
import type { Locale } from "@/lib/text";
import { type Layout, NARROW_PX, WIDE_PX } from "./layout";
import { MarkShape } from "./mark-shape";
import { percent, placeBeside, placeLabels, SHAPE_PX } from "./scales";
import { WORDS } from "./words";

const BAND_PX = 12;
const ROW_PX = 16;
const LANE_PX = 20;
/** More rows of labels than this would push the picture apart; what does not fit keeps its shape only. */
const MAX_ROWS = 2;

type Props = { curve: Curve; layout: Layout; index: number; nowMs: number; ahead: boolean; locale: Locale };

/** One sender's phases as a band under the graph, each named under it. */
export const PhaseTrack = memo(function PhaseTrack({ curve, layout, index, nowMs, ahead, locale }: Props) {
  const shown = curve.phases.filter((span) => ahead || span.index <= index);
  const spans = shown.map((span) => {
    const toMs = ahead ? span.toMs : Math.min(span.toMs, nowMs);
    const [from, to] = [layout.x(curve, span.fromMs), layout.x(curve, toMs)];
    return { ...span, from, to, weight: to - from, at: (from + to) / 2, text: PHASE_NAMES[span.phase][locale] };
  });
  return (
    <TwoWidths>
      {(widthPx) => {
        const placed = placeLabels(spans, widthPx, MAX_ROWS);
        // While the future is hidden its rows are kept free, so that the page does not move when they fill.
        const rows = ahead ? Math.max(1, ...placed.map((label) => label.row + 1)) : MAX_ROWS;
        return (
          <svg
            aria-hidden="true"
            width="100%"
            height={BAND_PX + rows * ROW_PX + 2}
            overflow="visible"
            fontSize="12"
            className="block"
          >
            {spans.map((span) => (
              <PhaseBand key={span.index} span={span} passed={span.index <= index} />
            ))}
            {placed.map((label) => (
              <text
                key={label.index}
                x={percent(label.at)}
                y={BAND_PX + 12 + label.row * ROW_PX}
                textAnchor={label.anchor}
                fill={label.index <= index ? "var(--ink)" : "var(--ink-3)"}
              >
                {label.text}
              </text>
            ))}
          </svg>
        );
      }}
    </TwoWidths>
  );
});

/** Losses in one lane and what was done about them in the next, by shape and, where there is room, by word and number. */
export const MarkTracks = memo(function MarkTracks(props: Props) {
  const { curve } = props;
  const lanes = [curve.marks.filter((mark) => mark.kind === "lost"), curve.marks.filter((mark) => mark.kind !== "lost")];
  return lanes.filter((marks) => marks.length > 0).map((marks) => <MarkLane key={marks[0]?.kind} marks={marks} {...props} />);
});

/**
 * The props of the tracks, equal for all frames between two events of the curve, so that a step in between draws nothing:
 * what lies ahead is drawn by the whole run, and the moment matters only where it is hidden.
 */
export function trackProps(props: Props): Props {
  const { curve, index, ahead, nowMs } = props;
  const reached = [...curve.phases, ...curve.marks].map((each) => each.index).filter((each) => each <= index);
  return { ...props, index: Math.max(-1, ...reached), nowMs: ahead ? 0 : nowMs };
}

function MarkLane({ marks, curve, layout, index, ahead, locale }: Props & { marks: Mark[] }) {
  const shown = marks.filter((mark) => ahead || mark.index <= index);
  const labels = shown.map((mark) => {
    const short = `#${mark.segment}`;
    return { ...mark, at: layout.x(curve, mark.atMs), text: `${WORDS[mark.kind][locale]} ${short}`, short };
  });
  return (
    <TwoWidths>
      {(widthPx) => (
        <svg aria-hidden="true" width="100%" height={LANE_PX} overflow="visible" fontSize="12" className="block">
          {placeBeside(labels, widthPx).map((label) => (
            <svg
              aria-hidden="true"
              key={`${label.index} ${label.segment}`}
              x={percent(label.at)}
              y={LANE_PX / 2}
              overflow="visible"
            >
              <MarkShape kind={label.kind} passed={label.index <= index} />
              <text
                x={label.side === "right" ? SHAPE_PX : -SHAPE_PX}
                dy="4"
                textAnchor={label.side === "right" ? "start" : "end"}
                fill={label.index <= index ? "var(--ink)" : "var(--ink-3)"}
              >
                {label.text}
              </text>
            </svg>
          ))}
        </svg>
      )}
    </TwoWidths>
  );
}

/** Labels are placed for two widths, and the width of the container chooses: a picture that knows no pixels of its own. */
function TwoWidths({ children }: { children: (widthPx: number) => ReactNode }) {
  return (
    <>
      <div className="@lg:hidden">{children(NARROW_PX)}</div>
      <div className="hidden @lg:block">{children(WIDE_PX)}</div>
    </>
  );
}

const BAND_FILL: Record<Phase, string> = {
  "slow-start": "var(--tint)",
  "slow-start-after-timeout": "var(--tint)",
  "congestion-avoidance": "none",
  "fast-recovery": "var(--hue)",
};

function PhaseBand({ span, passed }: { span: PhaseSpan & { from: number; to: number }; passed: boolean }) {
  return (
    <rect
      x={percent(span.from)}
      y="1"
      width={percent(Math.max(span.to - span.from, 0.004))}
      height={BAND_PX - 3}
      fill={BAND_FILL[span.phase]}
      fillOpacity={passed ? 1 : 0.45}
      stroke={passed ? "var(--hue)" : "var(--rule)"}
    />
  );
}
