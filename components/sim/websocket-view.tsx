import type { Parameters } from "@/lib/sim/websocket/parameters";
import type { Event, Frame, Input, State, Step } from "@/lib/sim/websocket/state";
import { extendedLengthOctets } from "@/lib/sim/websocket/wire";
import { Exchange } from "./exchange";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";
import { AcceptPanel } from "./websocket/accept-panel";
import { Counts } from "./websocket/counts";
import { FramePanel } from "./websocket/frame-panel";
import { exchangeOf } from "./websocket/rows";
import styles from "./websocket/view.module.css";
import { type Words, wordsIn } from "./websocket/words";

export { websocketRunner as runner } from "@/lib/sim/websocket/runner";
export const loadEngine = () => import("@/lib/sim/websocket/engine").then((module) => module.websocket);

/** The conversation, and below it what the latest message is made of: the accept value, then each frame in bits. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  const last = frames.at(-1)?.state;
  if (state === undefined || last === undefined) return null;
  const word = wordsIn(locale);
  const shown = state.plan.slice(0, state.done);
  const longest = longestFrame(last.plan);
  return (
    <div className={`${base.view} ${styles.view}`}>
      <div className={base.columns}>
        <Exchange model={exchangeOf(frames, index, word)} label={word("picture")} />
        <Counts shown={shown} word={word} />
        <div className={`${styles.panel} ${base.stack}`}>
          <div>
            <Panel state={state} shown={shown} word={word} />
          </div>
          <div className={base.ghost} aria-hidden="true">
            <AcceptPanel state={last} shown={last.plan} word={word} />
          </div>
          {longest !== undefined && (
            <div className={base.ghost} aria-hidden="true">
              <FramePanel frame={longest} seed={last.seed} word={word} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

/** The latest that has bytes to show; while a party thinks, what it thinks about stays. */
function Panel({ state, shown, word }: { state: State; shown: Step[]; word: Words }) {
  const latest = shown.findLast(({ is }) => is === "frame" || is === "request" || is === "compute" || is === "response");
  if (latest === undefined) return <p className={base.plain}>{word("nothingYet")}</p>;
  if (latest.is === "frame") return <FramePanel frame={latest.frame} seed={state.seed} word={word} />;
  return <AcceptPanel state={state} shown={shown} word={word} />;
}

/** The frame that takes most lines to show: it reserves the room for all. */
function longestFrame(plan: Step[]): Frame | undefined {
  const lines = ({ length, masked }: Frame) => Math.min(length, 7) + (masked ? 3 : 0) + extendedLengthOctets(length);
  return plan.reduce<Frame | undefined>(
    (most, step) => (step.is === "frame" && (most === undefined || lines(step.frame) > lines(most)) ? step.frame : most),
    undefined,
  );
}
