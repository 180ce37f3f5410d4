import type { Parameters } from "@/lib/sim/sliding-window/parameters";
import type { Event, Input, State } from "@/lib/sim/sliding-window/state";
import type { Locale } from "@/lib/text";
import { Diagram } from "./sliding-window/diagram";
import { NumberStrip } from "./sliding-window/strip";
import { Values } from "./sliding-window/values";
import styles from "./sliding-window/view.module.css";
import { wordsIn } from "./sliding-window/words";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { slidingWindowRunner as runner } from "@/lib/sim/sliding-window/runner";
export const loadEngine = () => import("@/lib/sim/sliding-window/engine").then((module) => module.slidingWindow);

/** Both windows over the row of numbers, the line as a picture of time, and the run in numbers. */
export function View({ frames, index, parameters, locale }: ViewProps<Parameters, State, Event | Input>) {
  const frame = frames[index];
  if (frame === undefined) return null;
  const word = wordsIn(locale);
  return (
    <div className={`${base.view} ${styles.view}`}>
      <NumberStrip state={frame.state} word={word} />
      <Diagram frames={frames} index={index} parameters={parameters} word={word} label={labelOf(frame.state, locale)} />
      <p className={styles.legend}>
        {locale === "zh"
          ? "色带是一帧，厚度是发它的时间，虚线边的是重发；细线是 ACK。时间向下走。"
          : "A band is a frame, as thick as sending it takes, with a dashed edge when it is sent again; a thin line is an ACK. Time runs down."}
      </p>
      <Values state={frame.state} locale={locale} />
    </div>
  );
}

/** The picture in words; the numbers follow in text. */
function labelOf({ nowMs, flight, receiver }: State, locale: Locale): string {
  const frames = flight.filter(({ kind }) => kind === "frame").length;
  const acks = flight.length - frames;
  const time = `${Math.round(nowMs)} ms`;
  return locale === "zh"
    ? `发送方与接收方之间的时序图，第 ${time}：路上有 ${frames} 帧、${acks} 个 ACK，程序已拿到 ${receiver.delivered.length} 帧。`
    : `Frames and ACKs between sender and receiver at ${time}: on their way are frames: ${frames}, ACKs: ${acks}; frames given to the program: ${receiver.delivered.length}.`;
}
