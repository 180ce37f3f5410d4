import { draw } from "@/lib/random";
import { contentOctets } from "./contents";
import type { Frame } from "./state";
import { encodeFrame } from "./wire";

/** Keeps the draws for one frame apart from those for the next. */
const STRIDE = 7919;

/** The 32 bits that mask a frame: fresh for every one, drawn from the seed (in life from a strong source, RFC 6455 §10.3). */
export function maskingKey(seed: number, { serial }: Frame): Uint8Array {
  const [first, random] = draw(seed + STRIDE * (serial + 1));
  const [second] = draw(random);
  const [upper, lower] = [Math.floor(first * 2 ** 16), Math.floor(second * 2 ** 16)];
  return Uint8Array.of(upper >> 8, upper & 0xff, lower >> 8, lower & 0xff);
}

/** A frame as it crosses the wire. */
export function frameOctets(seed: number, frame: Frame): Uint8Array {
  return encodeFrame(frame.opcode, frame.fin, contentOctets(frame), frame.masked ? maskingKey(seed, frame) : undefined);
}
