import styles from "../ladder.module.css";
import { HEAD, type Layout } from "./layout";
import type { LadderModel, Note, StateChange, Timer } from "./model";

const NAME_Y = 16;
/** Of the text beside a lifeline from it. */
const TEXT_GAP = 9;
/** States are set in a mono face of 12 px. */
const STATE_CHARACTER_PX = 7.2;
/** The dotted span of a timer keeps clear of what stands at its two ends. */
const TIMER = { inset: 15, distance: 12 };

type Side = { anchor: "start" | "end"; x: (distance: number) => number };

/** To which side of its lifeline a host's text stands: outside where there is room, otherwise towards the middle. */
function sideOf(lifeline: number, { x, form }: Layout): Side {
  const line = x[lifeline] ?? 0;
  const isLast = lifeline === x.length - 1;
  const towardsRight = isLast !== form.statesInside;
  return { anchor: towardsRight ? "start" : "end", x: (distance) => line + (towardsRight ? distance : -distance) };
}

/** The name of a host, above its line. */
export function LifelineName({ name, lifeline, layout }: { name: string; lifeline: number; layout: Layout }) {
  return (
    <text className={styles.name} x={nameX(lifeline, layout)} y={NAME_Y} textAnchor={nameAnchor(lifeline, layout)}>
      {name}
    </text>
  );
}

/** One host: its line as heavy as its state, the states it passes through, and its timers. */
export function LifelineShape({ lifeline, model, layout }: { lifeline: number; model: LadderModel; layout: Layout }) {
  const { now, moments } = model;
  const x = layout.x[lifeline] ?? 0;
  const states = model.states.filter((state) => state.lifeline === lifeline && state.moment <= now);
  const notes = model.notes.filter((note) => note.lifeline === lifeline && note.moment <= now);
  const timers = model.timers.filter((timer) => timer.lifeline === lifeline && timer.moment <= now);
  const side = sideOf(lifeline, layout);
  const silences = moments.flatMap((moment, index) => (moment.gap === "long" && index <= now ? [breakY(index, layout)] : []));
  return (
    <g>
      <path className={styles.idle} d={`M${x} ${HEAD}V${layout.height - 4}`} />
      {states.map((state, index) => (
        <Span key={state.moment} state={state} next={states[index + 1]} now={now} x={x} layout={layout} />
      ))}
      {silences.map((y) => (
        <Break key={y} x={x} y={y} />
      ))}
      {states.map((state) => (
        <StateText key={state.moment} state={state} isNow={state.moment === now} side={side} layout={layout} />
      ))}
      {notes.map((note) => (
        <NoteText
          key={note.moment}
          note={note}
          state={states.find(({ moment }) => moment === note.moment)}
          side={side}
          layout={layout}
        />
      ))}
      {timers.map((timer) => (
        <TimerSpan key={timer.moment} timer={timer} side={side} layout={layout} />
      ))}
    </g>
  );
}

function nameAnchor(lifeline: number, { form, x }: Layout): "start" | "middle" | "end" {
  if (!form.statesInside) return "middle";
  return lifeline === 0 ? "start" : lifeline === x.length - 1 ? "end" : "middle";
}

function nameX(lifeline: number, layout: Layout): number {
  const anchor = nameAnchor(lifeline, layout);
  const x = layout.x[lifeline] ?? 0;
  return anchor === "start" ? 0 : anchor === "end" ? layout.form.width : x;
}

/** Half-way between a moment and the one before it. */
export function breakY(moment: number, { y }: Layout): number {
  return ((y[moment] ?? 0) + (y[moment - 1] ?? 0)) / 2;
}

/** Time is cut short here: a gap in the line between two strokes. */
function Break({ x, y }: { x: number; y: number }) {
  return (
    <g>
      <path className={styles.cut} d={`M${x} ${y - 3}v6`} />
      <path className={styles.stroke} d={`M${x - 5} ${y - 1}l10 -5M${x - 5} ${y + 6}l10 -5`} />
    </g>
  );
}

/** The line of one state, to the next one or a little past the moment shown. */
function Span({
  state,
  next,
  now,
  x,
  layout,
}: {
  state: StateChange;
  next?: StateChange;
  now: number;
  x: number;
  layout: Layout;
}) {
  if (state.phase === "idle") return null;
  const from = layout.y[state.moment] ?? 0;
  const to = next === undefined ? (layout.y[now] ?? from) + layout.form.answerDrop : (layout.y[next.moment] ?? from);
  return <path className={state.phase === "open" ? styles.open : styles.opening} d={`M${x} ${from}V${to}`} />;
}

/** Inside, the text stands clear of the arrow: under one that has arrived, above one that leaves. */
function stateDy(state: StateChange, { form }: Layout): number {
  if (!form.statesInside) return 4;
  return state.arrived ? 15 : -6;
}

function StateText({ state, isNow, side, layout }: { state: StateChange; isNow: boolean; side: Side; layout: Layout }) {
  const y = layout.y[state.moment] ?? 0;
  const className = `${styles.state} ${state.phase === "idle" ? styles.faint : ""} ${isNow ? styles.now : ""}`;
  return (
    <text className={className} x={side.x(TEXT_GAP)} y={y + stateDy(state, layout)} textAnchor={side.anchor}>
      {state.text}
    </text>
  );
}

type NoteProps = { note: Note; state: StateChange | undefined; side: Side; layout: Layout };

/** In the place of a state, or with it: below it outside, behind it inside, where an arrow may leave just below. */
function NoteText({ note, state, side, layout }: NoteProps) {
  const { statesInside } = layout.form;
  const behind = statesInside && state !== undefined;
  const dy = behind ? stateDy(state, layout) : (statesInside ? 15 : 4) + (state === undefined ? 0 : 15);
  const distance = TEXT_GAP + (behind ? (state.text.length + 1) * STATE_CHARACTER_PX : 0);
  return (
    <text className={styles.note} x={side.x(distance)} y={(layout.y[note.moment] ?? 0) + dy} textAnchor={side.anchor}>
      {note.text}
    </text>
  );
}

function TimerSpan({ timer, side, layout }: { timer: Timer; side: Side; layout: Layout }) {
  const from = (layout.y[timer.moment - 1] ?? 0) + TIMER.inset;
  const to = (layout.y[timer.moment] ?? 0) - TIMER.inset;
  const x = side.x(TIMER.distance);
  return (
    <g>
      {to - from > TIMER.inset && <path className={styles.timer} d={`M${x} ${from}V${to}`} />}
      <text className={styles.timerText} x={side.x(TIMER.distance + 7)} y={(from + to) / 2 + 4} textAnchor={side.anchor}>
        {timer.text}
      </text>
    </g>
  );
}
