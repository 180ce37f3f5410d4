import type { ReactNode } from "react";
import { UNSET_SSTHRESH } from "@/lib/sim/congestion-control/sender";
import type { Series } from "@/lib/sim/congestion-control/series";
import { ALGORITHM_NAMES } from "@/lib/sim/congestion-control/words";
import type { Locale } from "@/lib/text";
import { MarkShape } from "./mark-shape";
import { strokeOf } from "./strokes";
import { WORDS } from "./words";

type Props = { series: Series; index: number; locale: Locale };

/** What each line and shape is. Only what this run shows up to frame `index` is listed. */
export function Legend({ series, index, locale }: Props) {
  const { curves } = series;
  const one = curves.length === 1;
  const kinds = new Set(curves.flatMap((curve) => curve.marks.filter((mark) => mark.index <= index).map((mark) => mark.kind)));
  const thresholds = curves.some((curve) =>
    curve.points.some((point) => point.index <= index && point.ssthresh < UNSET_SSTHRESH),
  );
  return (
    <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-[0.8125rem] leading-5 text-[var(--ink-2)]">
      {curves.map((curve, sender) => (
        <Entry key={sender === 0 ? "first" : "second"} sample={<Line {...strokeOf("cwnd", sender)} />}>
          <span className="wire">cwnd</span>
          {!one && ` ${ALGORITHM_NAMES[curve.algorithm]}`}
        </Entry>
      ))}
      {thresholds && (
        <Entry sample={<Line {...strokeOf("ssthresh", 0)} />}>
          <span className="wire">ssthresh</span>
        </Entry>
      )}
      {one && (
        <Entry sample={<rect y="-5" width="22" height="10" fill="var(--tint)" stroke="var(--rule)" />}>
          {WORDS.flight[locale]}
        </Entry>
      )}
      {(["lost", "again", "timeout"] as const)
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <Entry
            key={kind}
            sample={
              <g transform="translate(11 0)">
                <MarkShape kind={kind} passed />
              </g>
            }
          >
            {WORDS[kind][locale]}
          </Entry>
        ))}
    </ul>
  );
}

function Entry({ sample, children }: { sample: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg aria-hidden="true" width="22" height="12" viewBox="0 -6 22 12" fill="none">
        {sample}
      </svg>
      <span>{children}</span>
    </li>
  );
}

function Line(stroke: ReturnType<typeof strokeOf>) {
  return <line x1="0" x2="22" {...stroke} />;
}
