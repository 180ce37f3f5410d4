"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { AnyEngine, AnyRunner, Run } from "@/lib/sim/engine";
import type { Locale } from "@/lib/text";
import { CaptionRoom } from "./caption-room";
import { Folds } from "./folds";
import { END, playerWords } from "./labels";
import { PlayerBar } from "./player-bar";
import { PlayerHead } from "./player-head";
import { type Prediction, PredictionPrompt } from "./prediction";
import type { SimulationProps } from "./simulation-props";
import { TakeAway } from "./take-away";
import { TRANSCRIPT_LIMIT, Transcript } from "./transcript";
import { usePlayback } from "./use-playback";
import { useRun } from "./use-run";
import type { AnyView } from "./view";
import { WireText } from "./wire-text";

export type PlayerProps = SimulationProps & {
  runner: AnyRunner;
  /** The whole engine, with its schemas and packets: for what is only needed on demand. */
  loadEngine: () => Promise<AnyEngine>;
  View: AnyView;
  initial: { scenario: string; run: Run; faults: string[] };
  /** Called when a prediction that is an item was answered; absent where nothing is recorded. */
  onPredicted?: (item: string, option: number, right: boolean, durationMs: number) => void;
  /** Called on every change of the run, so that a page can keep its address in step. */
  onRun?: (scenario: string, run: Run) => void;
};

/** The one player of all simulations: it picks the frame, the view draws it. */
export function Player(props: PlayerProps) {
  const { runner, View, locale, scenarios, predictions, initial, onRun } = props;
  const word = playerWords(locale);
  const control = useRun(runner, scenarios, initial);
  const { index, last, trace, go, run, scenario } = control;
  const [predicting, setPredicting] = useState(props.predict);
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());

  const asked = predicting && control.untouched ? nextAsked(predictions, scenario, index, answered) : undefined;
  const due = asked?.frame === index + 1 ? asked : undefined;
  // However long a stride or a jump, it ends where something is asked.
  const reach = asked === undefined ? last : asked.frame - 1;
  const { playing, setPlaying, speed, setSpeed } = usePlayback(index, reach, last, go);
  const frame = trace.frames[index];
  const player = useRef<HTMLElement>(null);
  const current = useRef<HTMLDivElement>(null);
  const interfered = useRef(false);

  useEffect(() => onRun?.(scenario, run), [onRun, scenario, run]);
  // The button that was pressed may be gone: the focus stays in the player, whose keys go on working.
  useEffect(() => {
    if (interfered.current && document.activeElement === document.body) player.current?.focus({ preventScroll: true });
    interfered.current = false;
  }, [run]);
  // Keep the sentence of this frame in sight, inside the transcript's own box only.
  useEffect(() => {
    const now = current.current?.querySelector<HTMLElement>(`[aria-current="step"]`);
    const box = current.current;
    if (index > 0 && now && box) {
      const spare = box.clientHeight - now.offsetHeight;
      // In the middle of a tall box; at the top of a low one, where sentences cut in half would stand above it.
      box.scrollTop = now.offsetTop - (spare > 2 * now.offsetHeight ? spare / 2 : 8);
    }
  }, [index]);

  function step(to: number) {
    setPlaying(false);
    go(Math.min(to, reach));
  }

  function onKeyDown(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
    const isButton = target.closest("button, a, summary, label") !== null;
    if (event.key === " " && !isButton) setPlaying(!playing);
    else if (event.key === "ArrowRight") step(index + 1);
    else if (event.key === "ArrowLeft") step(index - 1);
    else if (event.key === "Home") step(0);
    else if (event.key === "End") step(last);
    else return;
    event.preventDefault();
  }

  if (frame === undefined) return null;
  const end = word(END[trace.ended]);
  const actions = runner.actions(frame.state);
  // What has happened so far: the sentences to come would answer the question that a learner asks before each step.
  const happened = trace.frames.slice(Math.max(0, index - TRANSCRIPT_LIMIT), index + 1);
  return (
    <section
      className="sim-player"
      aria-label={`${props.title}: ${scenarios[scenario]?.title[locale] ?? scenario}`}
      aria-description={word("keys")}
      ref={player}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <PlayerHead
        scenarios={scenarios}
        locale={locale}
        control={control}
        predict={predictions.some((prediction) => prediction.scenario === scenario) ? predicting : undefined}
        onPredict={(on) => {
          setPredicting(on);
          setAnswered(new Set());
          if (on) go(0);
        }}
        word={word}
      />
      {initial.faults.length > 0 && (
        <p className="sim-note error" role="status">
          {word("faults")} <code>{initial.faults.join(", ")}</code>
        </p>
      )}
      <div className="sim-stage">
        <View frames={trace.frames} index={index} parameters={run.parameters} locale={locale} ahead={!predicting} />
      </div>
      <div className="sim-side">
        <CaptionRoom runner={runner} frames={trace.frames} locale={locale} end={end} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard. */}
        {/* biome-ignore lint/a11y/useSemanticElements: a group, and no landmark: a page may show several runs. */}
        <div className="sim-told" ref={current} tabIndex={0} role="group" aria-label={word("transcript")}>
          <p className="sim-label">{word("transcript")}</p>
          {index === 0 && <p className="caption">{word("notBegun")}</p>}
          <Transcript runner={runner} frames={happened} current={index} locale={locale} />
          {index === last && <p className="sim-end">{end}</p>}
        </div>
      </div>
      {due !== undefined && (
        <PredictionPrompt
          key={due.id}
          prediction={due}
          word={word}
          onAnswer={(option, right, durationMs) => props.onPredicted?.(due.id, option, right, durationMs)}
          onDone={() => {
            setAnswered(new Set(answered).add(due.id));
            go(index + 1);
            // The button that was pressed is gone; the arrow keys go on working.
            player.current?.focus({ preventScroll: true });
          }}
        />
      )}
      <PlayerBar
        word={word}
        locale={locale}
        index={index}
        last={last}
        atMs={frame.atMs}
        held={due !== undefined}
        playing={playing}
        speed={speed}
        onPlay={() => {
          if (!playing && index === last) go(0);
          setPlaying(!playing);
        }}
        onGo={step}
        onSpeed={setSpeed}
      />
      {actions.length > 0 && due === undefined && (
        <fieldset className="sim-actions">
          <legend className="sim-label">{word("actions")}</legend>
          {actions.map((action) => (
            <button
              key={JSON.stringify(action.input)}
              type="button"
              className="button"
              onClick={() => {
                setPlaying(false);
                interfered.current = true;
                control.interfere(action.input);
              }}
            >
              <WireText>{action.label[locale]}</WireText>
            </button>
          ))}
        </fieldset>
      )}
      <Folds {...props} control={control} word={word} />
      <TakeAway {...props} control={control} word={word} />
      <p className="visually-hidden" aria-live="polite">
        {playing ? "" : describeFrame(runner, trace.frames, index, locale)}
      </p>
    </section>
  );
}

/** The first prediction after a frame that is still to be answered. */
function nextAsked(
  predictions: Prediction[],
  scenario: string,
  index: number,
  answered: ReadonlySet<string>,
): Prediction | undefined {
  return predictions
    .filter((it) => it.scenario === scenario && it.frame > index && !answered.has(it.id))
    .sort((one, other) => one.frame - other.frame)[0];
}

function describeFrame(runner: AnyRunner, frames: { state: unknown; event: unknown }[], index: number, locale: Locale): string {
  const before = frames[index - 1];
  const frame = frames[index];
  return before && frame ? runner.describe(before.state, frame.event, frame.state)[locale] : "";
}
