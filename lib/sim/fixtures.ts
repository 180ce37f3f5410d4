import type { AnyEngine, Frame, PredictionQuestion, RunInput, Runner } from "./engine";
import { type Asked, askedOf } from "./question";

type Asking = Pick<AnyEngine, "questions">;
type Frames = readonly Pick<Frame, "event" | "state">[];

/**
 * What the question `id` asks before frame `at` of a run of this very engine. Throws where there is no such frame or
 * question, and what the engine throws where the question does not fit the frame.
 */
export function askedAt({ questions }: Asking, frames: Frames, at: number, id: string): Asked {
  const [before, frame] = [frames[at - 1], frames[at]];
  const question = questions?.[id];
  if (before === undefined || frame?.event == null || question === undefined) throw new Error("No such frame or question.");
  return askedOf(question, before.state, frame.event, frame.state);
}

export type Prediction = { prompt: string; choices: string[]; answer: string; why: string };

/** The same in English, with the right choice. Throws also where there is no right choice, or where two are alike. */
export function predictionAt(engine: Asking, frames: Frames, at: number, id: string): Prediction {
  const { prompt, choices, right, why } = askedAt(engine, frames, at, id);
  const answer = answerAmong(choices, right);
  return { prompt: prompt.en, choices: choices.map(({ en }) => en), answer, why: why.en };
}

/**
 * Throws unless every question of the engine, asked before this frame, is one in both languages and has at least
 * `fewest` choices, no two of them alike, with the right one among them.
 */
export function proveQuestions<S, E>(
  { questions = {} }: { questions?: Record<string, PredictionQuestion<S, E>> },
  { before, event, after }: { before: S; event: E; after: S },
  fewest = 3,
): void {
  for (const question of Object.values(questions)) {
    const { prompt, choices, right } = askedOf(question, before, event, after);
    if (!/^[A-Z].*\?$/.test(prompt.en) || !prompt.zh.endsWith("？") || /undefined|NaN|null/.test(prompt.en + prompt.zh)) {
      throw new Error(`No question: ${prompt.en} ${prompt.zh}`);
    }
    if (choices.length < fewest) throw new Error("Too few choices.");
    answerAmong(choices, right);
  }
}

function answerAmong(choices: Asked["choices"], right: number): string {
  const answer = choices[right]?.en;
  if (answer === undefined) throw new Error("No right choice.");
  if (new Set(choices.map(({ en }) => en)).size !== choices.length) throw new Error("Two choices are alike.");
  return answer;
}

/** What the engine says of each frame, in English. Throws where a sentence has no end, in either language, or a hole. */
export function saidIn({ describe }: Pick<AnyEngine, "describe">, frames: Frames): string[] {
  return frames.slice(1).map(({ event, state }, at) => {
    const { zh, en } = describe(of(frames, at).state, event, state);
    const hasHole = /undefined|NaN|null| {2}|\.\.|。。/.test(en + zh);
    if (!/^[A-Z0-9].*\.$/s.test(en) || !zh.endsWith("。") || hasHole) throw new Error(`No sentence: ${en} ${zh}`);
    return en;
  });
}

/** The states of a run, the first included, and the events between them. */
export type Played<S, E> = { states: S[]; events: E[] };

type Machine<S, E, I> = Pick<Runner<object, S, E, I>, "next" | "step">;
type Choices = readonly (number | null)[];

/** What every state and every event of a run passes on its way: nothing, or a journey through JSON. */
export type Passage = <T>(value: T) => T;

/** Plays on from `first` until `pick` has no event. Throws after `limit` steps. */
export function playOut<S, E, I>(
  { step }: Pick<Machine<S, E, I>, "step">,
  first: S,
  pick: (state: S, frame: number) => E | I | undefined,
  limit: number,
  through: Passage = (value) => value,
): Played<S, E | I> {
  const states = [through(first)];
  const events: (E | I)[] = [];
  for (let state = through(first); ; ) {
    const event = pick(state, events.length);
    if (event === undefined) return { states, events };
    if (events.length >= limit) throw new Error("The run does not come to rest.");
    state = through(step(state, through(event)));
    events.push(event);
    states.push(state);
  }
}

/** Plays to rest; each input is applied when the run has come to rest. */
export function playToRest<S, E, I>(
  machine: Machine<S, E, I>,
  first: S,
  inputs: readonly I[],
  limit: number,
  through?: Passage,
): Played<S, E | I> {
  const left = [...inputs];
  return playOut(machine, first, (state) => machine.next(state) ?? left.shift(), limit, through);
}

/** Plays to rest; each input is applied directly after the frame that it names, or as soon as the ones before it are. */
export function playWithInputs<S, E, I>(
  machine: Machine<S, E, I>,
  first: S,
  inputs: readonly (RunInput & { event: I })[],
  limit: number,
  through?: Passage,
): Played<S, E | I> {
  const left = [...inputs].sort((a, b) => a.frame - b.frame);
  const due = (frame: number) => (left[0] !== undefined && left[0].frame <= frame ? left.shift()?.event : undefined);
  return playOut(machine, first, (state, frame) => due(frame) ?? machine.next(state), limit, through);
}

type Choosing = {
  limit: number;
  through?: Passage;
  /** The actions are counted round and round, so that every number is one, where any is offered. */
  round?: boolean;
};

/**
 * Plays to rest with a learner who meddles: at each step either nothing, so that the engine goes on, or the action with
 * this number, if so many are offered. At rest the choices that are left are still tried.
 */
export function playWithChoices<S, E, I>(
  machine: Machine<S, E, I> & Pick<Runner<object, S, E, I>, "actions">,
  first: S,
  choices: Choices,
  { limit, through, round = false }: Choosing,
): Played<S, E | I> {
  const left = [...choices];
  const chosen = (state: S) => {
    const choice = left.shift() ?? null;
    if (choice === null) return undefined;
    const offered = machine.actions(state);
    return offered[round ? choice % offered.length : choice]?.input;
  };
  const pick = (state: S): E | I | undefined => {
    let event: E | I | undefined = chosen(state) ?? machine.next(state);
    while (event === undefined && left.length > 0) event = chosen(state);
    return event;
  };
  return playOut(machine, first, pick, limit, through);
}

/** After a frame, one of the actions that are offered there, counted round and round. */
export type Picked = { frame: number; choice: number };

/** The learner's inputs as a link carries them: each pick in the run that the ones before it lead to, one to a frame. */
export function inputsOf<S extends object, I>(
  statesWith: (inputs: { frame: number; event: I }[]) => S[],
  actions: (state: S) => { input: I }[],
  picks: readonly Picked[],
): { frame: number; event: I }[] {
  const inputs: { frame: number; event: I }[] = [];
  for (const { frame, choice } of [...picks].sort((a, b) => a.frame - b.frame)) {
    const at = Math.max(frame, (inputs.at(-1)?.frame ?? -1) + 1);
    const state = statesWith(inputs)[at];
    const offered = state === undefined ? [] : actions(state);
    const picked = offered[choice % Math.max(1, offered.length)];
    if (picked !== undefined) inputs.push({ frame: at, event: picked.input });
  }
  return inputs;
}

/** `playWithChoices` for one simulation: shows every step to `see` and returns the last state. */
export function meddlerOf<P extends object, S, E, I>(
  machine: Pick<Runner<P, S, E, I>, "init" | "next" | "step" | "actions">,
  limit: number,
) {
  type See = (before: S, event: E | I, after: S) => void;
  return (parameters: P, choices: Choices, seed = 1, see: See = () => {}, through?: Passage): S => {
    const played = playWithChoices(machine, machine.init(parameters, seed), choices, { limit, through });
    for (const { before, event, after } of stepsOf(played)) see(before, event, after);
    return endOf(played);
  };
}

export function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

export function stepsOf<S, E>({ states, events }: Played<S, E>): { before: S; event: E; after: S }[] {
  return events.map((event, at) => ({ before: of(states, at), event, after: of(states, at + 1) }));
}

export function framesIn<S extends { nowMs: number }, E>({ states, events }: Played<S, E>): Frame<S, E>[] {
  return states.map((state, index) => ({ index, atMs: state.nowMs, event: events[index - 1] ?? null, state }));
}

/** The last state of what was played. */
export function endOf<S>({ states }: { states: S[] }): S {
  return last(states);
}

/** The state of the last frame. */
export function lastOf<S>(frames: readonly { state: S }[]): S {
  return last(frames).state;
}

export function last<T>(values: readonly T[]): T {
  return of(values, values.length - 1);
}

function of<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new Error(`There is none with number ${index}.`);
  return value;
}
