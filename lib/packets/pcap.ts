import { concat, requireInteger } from "./bits";
import { encode } from "./encode";
import type { Packet } from "./packet";

/** Where simulated time begins in every capture: 2026-01-01T00:00:00Z. The same run always gives the same file. */
export const CAPTURE_START_SECONDS = 1_767_225_600;

/** Seconds are 32 bits in this format. */
const MAX_MICROSECONDS = (0xffffffff - CAPTURE_START_SECONDS) * 1_000_000;
const MAGIC_MICROSECONDS = 0xa1b2c3d4;
const SNAPSHOT_OCTETS = 262_144;
const LINKTYPE_ETHERNET = 1;

/**
 * A capture file, classic pcap with microseconds, in the order given. `atMs` is simulated time since the start of the
 * run; a packet of the kernel's `CapturedPacket` can be passed as it is. Throws what `encode` throws.
 */
export function encodePcap(packets: readonly { atMs: number; packet: Packet }[]): Uint8Array<ArrayBuffer> {
  return concat([fileHeader(), ...packets.flatMap(({ atMs, packet }) => record(atMs, encode(packet)))]);
}

function fileHeader(): Uint8Array {
  const header = new DataView(new ArrayBuffer(24));
  header.setUint32(0, MAGIC_MICROSECONDS, true);
  header.setUint16(4, 2, true); // version 2.4
  header.setUint16(6, 4, true);
  header.setUint32(16, SNAPSHOT_OCTETS, true); // before it: time zone and accuracy, always 0
  header.setUint32(20, LINKTYPE_ETHERNET, true);
  return new Uint8Array(header.buffer);
}

function record(atMs: number, frame: Uint8Array): Uint8Array[] {
  const micros = requireInteger("atMs in microseconds", Math.round(atMs * 1000), 0, MAX_MICROSECONDS);
  const header = new DataView(new ArrayBuffer(16));
  header.setUint32(0, CAPTURE_START_SECONDS + Math.floor(micros / 1_000_000), true);
  header.setUint32(4, micros % 1_000_000, true);
  header.setUint32(8, frame.length, true);
  header.setUint32(12, frame.length, true);
  return [new Uint8Array(header.buffer), frame];
}
