import type { Frame } from "@/lib/sim/engine";
import type { Parameters } from "@/lib/sim/shared-bottleneck/parameters";
import { amountOf, ratesAt, seriesOf } from "@/lib/sim/shared-bottleneck/series";
import type { Event, Input, State } from "@/lib/sim/shared-bottleneck/state";
import { FlowTable } from "./shared-bottleneck/flow-table";
import { type Picture, pictureOf } from "./shared-bottleneck/picture";
import { AmountsPlot, QueuePlot } from "./shared-bottleneck/plots";
import { Shares } from "./shared-bottleneck/shares";
import styles from "./shared-bottleneck/view.module.css";
import { WORDS } from "./shared-bottleneck/words";
import type { ViewProps } from "./view";

export { sharedBottleneckRunner as runner } from "@/lib/sim/shared-bottleneck/runner";
export const loadEngine = () => import("@/lib/sim/shared-bottleneck/engine").then((module) => module.sharedBottleneck);

type Frames = Frame<State, Event | Input>[];

/** The flows' windows and the queue they share over time, who has how much of the link, and each flow's numbers. */
export function View({ frames, index, parameters, locale, ahead = true }: ViewProps<Parameters, State, Event | Input>) {
  const frame = frames[index];
  if (frame === undefined) return null;
  const picture = knownPicture(frames, parameters);
  const { state } = frame;
  const rates = ratesAt(frames, index);
  const place = Math.min(1, frame.atMs / Math.max(picture.endMs, 1));
  const heads = state.flows.flatMap((flow, at) => (flow.activity === "waiting" ? [] : [{ at, amount: amountOf(flow) }]));
  const paced = state.flows.some((flow) => flow.bbr !== null);
  return (
    <div className={styles.view}>
      <div className={styles.plots}>
        <AmountsPlot
          picture={picture}
          place={place}
          ahead={ahead}
          head={WORDS[paced ? "amounts" : "windows"][locale]}
          heads={heads}
        />
        <QueuePlot
          picture={picture}
          place={place}
          ahead={ahead}
          head={WORDS.queue[locale]}
          limit={parameters.queueSegments}
          dropsLabel={WORDS.drops[locale]}
        />
      </div>
      <FlowTable state={state} rates={rates} locale={locale} />
      <Shares rates={rates} bottleneckMbps={parameters.bottleneckMbps} locale={locale} />
    </div>
  );
}

/** The paths belong to the whole run: found once for its frames, not once a frame. */
const PICTURES = new WeakMap<Frames, Picture>();

function knownPicture(frames: Frames, parameters: Parameters): Picture {
  const known = PICTURES.get(frames);
  if (known !== undefined) return known;
  const picture = pictureOf(seriesOf(frames), parameters);
  PICTURES.set(frames, picture);
  return picture;
}
