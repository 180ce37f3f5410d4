import type { Parameters } from "@/lib/sim/congestion-control/parameters";
import { type Series, seriesOf } from "@/lib/sim/congestion-control/series";
import type { Event, Input, State } from "@/lib/sim/congestion-control/state";
import { ALGORITHM_NAMES } from "@/lib/sim/congestion-control/words";
import type { Frame } from "@/lib/sim/engine";
import type { Locale } from "@/lib/text";
import { type Layout, layoutOf } from "./congestion-control/layout";
import { Legend } from "./congestion-control/legend";
import { PathPicture } from "./congestion-control/path-picture";
import { Plot } from "./congestion-control/plot";
import { MarkTracks, PhaseTrack, trackProps } from "./congestion-control/track";
import { Values } from "./congestion-control/values";
import type { ViewProps } from "./view";

export { congestionControlRunner as runner } from "@/lib/sim/congestion-control/runner";
export const loadEngine = () => import("@/lib/sim/congestion-control/engine").then((module) => module.congestionControl);

type Frames = Frame<State, Event | Input>[];

/** The cwnd graph, the phases and losses under it, and the sender's numbers, of one frame of a run. */
export function View({ frames, index, parameters, locale, ahead = true }: ViewProps<Parameters, State, Event | Input>) {
  const frame = frames[index];
  if (frame === undefined) return null;
  const { series, layout } = pictureOf(frames, parameters);
  const { atMs, state } = frame;
  const shared = { layout, index, nowMs: atMs, ahead, locale };
  return (
    <div className="@container grid gap-3">
      <Legend series={series} index={ahead ? frames.length : index} locale={locale} />
      <div className="grid gap-1 ps-7 pe-2 contain-content">
        <Plot
          {...shared}
          series={series}
          receiverWindow={parameters.receiverWindow}
          axis={parameters.axis}
          label={labelOf(series, atMs, locale)}
        />
        {series.curves.map((curve, sender) => (
          <div key={sender === 0 ? "first" : "second"} className="grid">
            {series.curves.length > 1 && (
              <p className="m-0 text-[0.8125rem] leading-5 text-[var(--ink-2)]">{ALGORITHM_NAMES[curve.algorithm]}</p>
            )}
            <MarkTracks {...trackProps({ ...shared, curve })} />
            <PhaseTrack {...trackProps({ ...shared, curve })} />
          </div>
        ))}
      </div>
      {state.flows.map((flow, sender) => (
        <div key={sender === 0 ? "first" : "second"} className="grid gap-2.5 border-t border-[var(--rule)] pt-2.5">
          <Values flow={flow} started={state.started} parameters={parameters} locale={locale} />
          <PathPicture flow={flow} parameters={parameters} nowMs={atMs} locale={locale} />
        </div>
      ))}
    </div>
  );
}

/** Series and layout belong to the whole run: found once for its frames, not once a frame. */
const PICTURES = new WeakMap<Frames, { parameters: Parameters; series: Series; layout: Layout }>();

function pictureOf(frames: Frames, parameters: Parameters): { series: Series; layout: Layout } {
  const known = PICTURES.get(frames);
  if (known?.parameters === parameters) return known;
  const series = seriesOf(frames);
  const picture = { parameters, series, layout: layoutOf(series, parameters.axis, parameters.receiverWindow) };
  PICTURES.set(frames, picture);
  return picture;
}

function labelOf({ curves, endMs }: Series, atMs: number, locale: Locale): string {
  const names = curves.map((curve) => ALGORITHM_NAMES[curve.algorithm]);
  const now = (atMs / 1000).toFixed(2);
  const end = (endMs / 1000).toFixed(2);
  return locale === "zh"
    ? `${names.join("、")} 的 cwnd、ssthresh 和在途报文段随时间的变化，画到 ${now} 秒，全程 ${end} 秒。具体数值见下文。`
    : `cwnd, ssthresh and segments in flight of ${names.join(" and ")} over time, at ${now} of ${end} seconds. The numbers follow in text.`;
}
