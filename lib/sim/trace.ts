import type { AnyEngine, AnyRunner, CapturedPacket, Frame, Run, RunInput } from "./engine";

/** No scenario needs more; a run that reaches it is reported as not coming to rest. */
export const FRAME_LIMIT = 20_000;

export type Trace = { frames: Frame[]; ended: "rest" | "limit" };

/**
 * Runs an engine from its first state to rest, with the learner's inputs applied directly after the frames they name.
 * Throws the schemas' error where the parameters or an input are not valid.
 */
export function trace(engine: AnyEngine, run: Run, limit = FRAME_LIMIT): Trace {
  const parameters = engine.params.parse(run.parameters);
  const inputs = run.inputs.map(({ frame, event }) => ({ frame, event: engine.input.parse(event) }));
  return play(engine, { ...run, parameters, inputs }, limit);
}

/** The same for a run that is known to be valid: a scenario's, or one that the link or the form has checked. */
export function play(runner: AnyRunner, run: Run, limit = FRAME_LIMIT): Trace {
  let state: unknown = runner.init(run.parameters, run.seed);
  const frames: Frame[] = [{ index: 0, atMs: runner.atMs(state), event: null, state }];
  const inputs = [...run.inputs].sort((a, b) => a.frame - b.frame);
  while (frames.length < limit) {
    const event = inputAfter(inputs, frames.length - 1) ?? runner.next(state);
    if (event === undefined) return { frames, ended: "rest" };
    state = runner.step(state, event);
    frames.push({ index: frames.length, atMs: runner.atMs(state), event, state });
  }
  return { frames, ended: "limit" };
}

function inputAfter(inputs: RunInput[], frame: number): unknown {
  // `<=` and not `===`: of two inputs after the same frame, the second follows the first one's own frame.
  const [input] = inputs;
  return input !== undefined && input.frame <= frame ? inputs.shift()?.event : undefined;
}

/** Every packet that the run put on `interfaceId`, in the order of capture. */
export function captureOf(engine: AnyEngine, frames: Frame[], interfaceId: string): CapturedPacket[] {
  const captured: CapturedPacket[] = [];
  for (let i = 1; i < frames.length; i += 1) {
    const before = frames[i - 1];
    const after = frames[i];
    if (before === undefined || after === undefined || after.event === null) continue;
    const packets = engine.packets?.(before.state, after.event, after.state) ?? [];
    captured.push(...packets.filter((packet) => packet.interface === interfaceId));
  }
  return captured.sort((a, b) => a.atMs - b.atMs);
}
