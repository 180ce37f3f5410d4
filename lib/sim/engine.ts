import type * as z from "zod/mini";
import type { Packet } from "@/lib/packets/packet";
import type { Text } from "@/lib/text";

/**
 * A simulation: a pure state machine. Clock and generator state live inside S; S and E survive JSON.
 * The same parameters, seed and inputs always give the same trace.
 *
 * P parameters (flat: numbers, booleans, enumerated strings, short strings) · S state · E events that the engine
 * schedules for itself · I inputs: what the learner may do to a run (drop this segment, close first).
 */
export interface Engine<P extends object, S, E, I = never> {
  /** Validates the parameters; with `labels` it also makes the form, and with the values the link. Bounds are part of it. */
  params: z.ZodMiniType<P>;
  labels: { [K in keyof P]: ParameterLabel };
  /** Validates one learner input, which may come from a link. */
  input: z.ZodMiniType<I>;

  init(params: P, seed: number): S;
  /** The earliest event that the state has scheduled; undefined when the run is at rest. */
  next(state: S): E | undefined;
  /** Pure and cheap: no bytes, no sentences. An input that no longer applies leaves the state as it is. */
  step(state: S, event: E | I): S;
  /** Simulated time since the start of the run, in milliseconds. Never decreases from frame to frame. */
  atMs(state: S): number;

  /** One plain sentence on what just happened, derived when it is shown. It is also what a screen reader gets. */
  describe(before: S, event: E | I, after: S): Text;
  /** What the learner may do in this state, with the words on the button. */
  actions(state: S): Action<I>[];
  /** Packets that one frame put on a wire, for the capture. Absent where the process sends none. */
  packets?(before: S, event: E | I, after: S): CapturedPacket[];
  /** Where a capture can be taken; the learner picks one. Needed where `packets` is there. */
  interfaces?: { id: string; label: Text /** `keyLog` has something to say here. */; keyLog?: boolean }[];
  /**
   * The keys that whoever captures at this interface has, in the format that Wireshark reads (SSLKEYLOGFILE,
   * RFC 9850); empty where they have none. Absent where nothing is encrypted.
   */
  keyLog?(frames: Frame<S, E | I>[], interfaceId: string): string;
  /** Predictions that a scenario can ask for before a frame is shown. The engine knows the answer. */
  questions?: Record<string, PredictionQuestion<S, E | I>>;
}

/** What plays a run that is known to be valid: an engine without its schemas, its form and what is shown on demand. */
export type Runner<P extends object, S, E, I = never> = Omit<
  Engine<P, S, E, I>,
  "params" | "labels" | "input" | "packets" | "keyLog" | "questions"
>;

export type ParameterLabel = {
  label: Text;
  /** Unit behind a number, e.g. "ms". */
  unit?: string;
  help?: Text;
  /** For an enumerated parameter: the words for each value. */
  options?: Record<string, Text>;
  /** For a number that spans orders of magnitude: a slider moves between these values, and any other can still be typed. */
  stops?: number[];
};

export type Action<I> = { input: I; label: Text };

/** A packet as one interface saw it. `atMs` is simulated time; the capture adds it to a fixed date. */
export type CapturedPacket = { interface: string; atMs: number; packet: Packet };

/** `ask` gets the state before the frame and the frame that follows, and returns the choices and the right one. */
export type PredictionQuestion<S, E> = {
  /**
   * A function where the wording depends on the run. In a quiz and in review the learner sees it beside the picture of
   * the state before the frame, and nothing else: it names whatever else decides (what arrives, when, under which rule).
   */
  prompt: Text | ((before: S, event: E, after: S) => Text);
  /** `whys`, where there are any, says of single choices what `why` does not; the choice of the same place, or undefined. */
  ask(before: S, event: E, after: S): { choices: Text[]; right: number; why: Text; whys?: (Text | undefined)[] };
};

/** Any engine, where the caller does not know which. Values only flow from the engine back into itself. */
// biome-ignore lint/suspicious/noExplicitAny: the four parameters are existential here, which TypeScript cannot say.
export type AnyEngine = Engine<any, any, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above.
export type AnyRunner = Runner<any, any, any, any>;

/** Everything that determines a run. It is what a link carries. */
export type Run = { parameters: object; seed: number; inputs: RunInput[] };
/** `event` is applied directly after frame number `frame`; its own frame is `frame + 1`. */
export type RunInput = { frame: number; event: unknown };

/** Frame 0 is the initial state and has no event. */
export type Frame<S = unknown, E = unknown> = { index: number; atMs: number; event: E | null; state: S };

/** One named setting of a simulation, data only. */
export type Scenario<P> = {
  title: Text;
  /** One sentence: what this run shows. */
  summary: Text;
  parameters: P;
  seed?: number;
  inputs?: RunInput[];
  /**
   * The expert remarks that Wireshark makes on the capture of this scenario, per interface: tshark's
   * `_ws.expert.message` values, each once, sorted. No entry for an interface means none.
   */
  expert?: Record<string, string[]>;
};

/** What the catalogue knows of a simulation: no engine code, safe to import anywhere. */
export type SimulationEntry<P> = {
  title: Text;
  /** What a learner sees and learns here, in one or two sentences. */
  summary: Text;
  layer: import("@/lib/layer").Layer;
  /** The topic whose lesson embeds it. */
  topic: string;
  /** What the model leaves out; stated where the learner sees it. */
  simplifications: Text[];
  /** Why nothing can be captured, where one would expect it: stated where the download would be. */
  noCapture?: Text;
  scenarios: Record<string, Scenario<P>>;
};
