import type { Event, Input, Phase, State } from "@/lib/sim/deadlock/state";
import { nameOf } from "@/lib/sim/deadlock/words";
import type { Frame } from "@/lib/sim/engine";
import styles from "./lanes.module.css";
import type { Say } from "./words";

type Frames = Frame<State, Event | Input>[];

const WIDTH = 1000;
/** Room at the end of time, for those who wait without end. */
const BEYOND = 60;
/** How high a stretch of each phase is: what a thread does shows without colour, too. */
const HEIGHTS: Partial<Record<Phase, number>> = { waiting: 2, going: 6, working: 12, undoing: 12 };

export type Stretch = { phase: Phase; from: number; to: number };

/** What one thread did until now. The scale is that of the whole run, so that nothing moves from frame to frame. */
export function stretchesOf(frames: Frames, index: number, thread: number): Stretch[] {
  const end = Math.max(frames.at(-1)?.atMs ?? 0, 1);
  const at = (ms: number) => Math.round((ms / end) * (WIDTH - BEYOND));
  const stretches: Stretch[] = [];
  for (let i = 0; i <= index; i += 1) {
    const frame = frames[i];
    const phase = frame?.state.threads[thread]?.phase;
    if (frame === undefined || phase === undefined) continue;
    const isAtRest = i === frames.length - 1;
    const to = isAtRest && phase === "waiting" ? WIDTH : at(frames[Math.min(i + 1, index)]?.atMs ?? frame.atMs);
    const last = stretches.at(-1);
    if (last?.phase === phase) last.to = to;
    else stretches.push({ phase, from: at(frame.atMs), to });
  }
  return stretches.filter(({ from, to }) => to > from);
}

/** The course of each thread: high where it works, half high where it runs, a thin line where it waits. */
export function Lanes({ frames, index, word }: { frames: Frames; index: number; word: Say }) {
  const threads = frames[index]?.state.threads ?? [];
  return (
    <div className={styles.lanes} aria-hidden="true">
      {threads.map((_, thread) => (
        <div key={nameOf(thread)} className={styles.lane}>
          <b>{nameOf(thread)}</b>
          <svg viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" aria-hidden="true">
            {stretchesOf(frames, index, thread).map(({ phase, from, to }) => {
              const height = HEIGHTS[phase] ?? 0;
              return <rect key={from} data-phase={phase} x={from} y={(12 - height) / 2} width={to - from} height={height} />;
            })}
          </svg>
        </div>
      ))}
      <p className={styles.laneKey}>
        <span data-phase="going">{word("keyGoing")}</span>
        <span data-phase="waiting">{word("keyWaiting")}</span>
        <span data-phase="working">{word("keyWorking")}</span>
      </p>
    </div>
  );
}
