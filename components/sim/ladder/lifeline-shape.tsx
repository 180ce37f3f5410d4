import styles from "../ladder.module.css";
import { HEAD, type Layout } from "./layout";
import type { LadderModel, Note, StateChange, Timer } from "./model";
import { placeOfNote, placeOfState, placeOfTimer } from "./side-texts";

const NAME_Y = 16;
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
        <StateText key={state.moment} state={state} isNow={state.moment === now} layout={layout} />
      ))}
      {notes.map((note) => (
        <NoteText key={note.moment} note={note} states={states} layout={layout} />
      ))}
      {timers.map((timer) => (
        <TimerSpan key={timer.moment} timer={timer} layout={layout} />
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

type StateTextProps = { state: StateChange; isNow: boolean; layout: Layout };

function StateText({ state, isNow, layout }: StateTextProps) {
  const { x, y, anchor } = placeOfState(state, layout);
  const className = `${styles.state} ${state.phase === "idle" ? styles.faint : ""} ${isNow ? styles.now : ""}`;
  return (
    <text className={className} x={x} y={y} textAnchor={anchor}>
      {state.text}
    </text>
  );
}

function NoteText({ note, states, layout }: { note: Note; states: StateChange[]; layout: Layout }) {
  const { x, y, anchor } = placeOfNote(note, states, layout);
  return (
    <text className={styles.note} x={x} y={y} textAnchor={anchor}>
      {note.text}
    </text>
  );
}

function TimerSpan({ timer, layout }: { timer: Timer; layout: Layout }) {
  const { line, text } = placeOfTimer(timer, layout);
  return (
    <g>
      {line && <path className={styles.timer} d={`M${line.x} ${line.from}V${line.to}`} />}
      <text className={styles.timerText} x={text.x} y={text.y} textAnchor={text.anchor}>
        {timer.text}
      </text>
    </g>
  );
}
