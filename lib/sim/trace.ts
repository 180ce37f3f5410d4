import type { AnyEngine, CapturedPacket, Frame, Run, RunInput } from "./engine";

/** No scenario needs more; a run that reaches it is reported as not coming to rest. */
export const FRAME_LIMIT = 20_000;

export type Trace = { frames: Frame[]; ended: "rest" | "limit" };

/**
 * Runs an engine from its first state to rest, with the learner's inputs applied directly after the frames they name.
 * Throws the parameter schema's error where the parameters are not valid.
 */
export function trace(engine: AnyEngine, run: Run, limit = FRAME_LIMIT): Trace {
  let state: unknown = engine.init(engine.params.parse(run.parameters), run.seed);
  const frames: Frame[] = [{ index: 0, atMs: engine.atMs(state), event: null, state }];
  const inputs = [...run.inputs].sort((a, b) => a.frame - b.frame);
  while (frames.length < limit) {
    const event = inputAfter(inputs, frames.length - 1, engine) ?? engine.next(state);
    if (event === undefined) return { frames, ended: "rest" };
    state = engine.step(state, event);
    frames.push({ index: frames.length, atMs: engine.atMs(state), event, state });
  }
  return { frames, ended: "limit" };
}

function inputAfter(inputs: RunInput[], frame: number, engine: AnyEngine): unknown {
  const input = inputs[0];
  // `>` and not `!==`: of two inputs after the same frame, the second follows the first one's own frame.
  if (input === undefined || input.frame > frame) return undefined;
  inputs.shift();
  return engine.input.parse(input.event);
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
