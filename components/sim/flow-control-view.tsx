import type { Parameters } from "@/lib/sim/flow-control/parameters";
import type { Event, Input, State } from "@/lib/sim/flow-control/state";
import type { Locale } from "@/lib/text";
import { Bars } from "./flow-control/bars";
import { ladderOf } from "./flow-control/ladder-model";
import { Values } from "./flow-control/values";
import styles from "./flow-control/view.module.css";
import { wordsIn } from "./flow-control/words";
import { Ladder } from "./ladder";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { flowControlRunner as runner } from "@/lib/sim/flow-control/runner";
export const loadEngine = () => import("@/lib/sim/flow-control/engine").then((module) => module.flowControl);

/** The window as both ends see it, over one row of octets; the segments that carry it; the two limits in numbers. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const frame = frames[index];
  if (frame === undefined) return null;
  return (
    <div className={`${base.view} ${styles.view}`}>
      <Bars state={frame.state} word={wordsIn(locale)} />
      <Ladder model={ladderOf(frames, index, locale)} label={labelOf(frame.state, locale)} />
      <Values state={frame.state} locale={locale} />
    </div>
  );
}

/** The picture in words; the numbers follow in text. */
function labelOf({ nowMs, flight, receiver }: State, locale: Locale): string {
  const time = `${Math.round(nowMs)} ms`;
  const window = receiver.edge - receiver.nxt;
  return locale === "zh"
    ? `发送方与接收方之间的时序图，第 ${time}：路上有 ${flight.length} 个报文段，接收方的窗口 ${window}。`
    : `Ladder between sender and receiver at ${time}: segments on the way: ${flight.length}, the receiver’s window: ${window}.`;
}
