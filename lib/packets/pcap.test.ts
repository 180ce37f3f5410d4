import { expect, test } from "vitest";
import { encode } from "./encode";
import { aPacket, aSegment, hexOf } from "./fixtures";
import { CAPTURE_START_SECONDS, encodePcap } from "./pcap";

const packet = aPacket(aSegment());

test("a capture without packets is the file header: microseconds, version 2.4, Ethernet", () => {
  expect(hexOf(encodePcap([]))).toBe("d4c3b2a1020004000000000000000000" + "00000400" + "01000000");
});

test("a packet is recorded whole, at its simulated time after the fixed start", () => {
  const file = encodePcap([{ atMs: 61_999.25, packet }]);
  const view = new DataView(file.buffer, 24);
  const frame = encode(packet);
  expect([0, 4, 8, 12].map((at) => view.getUint32(at, true))).toEqual([
    CAPTURE_START_SECONDS + 61,
    999_250,
    frame.length,
    frame.length,
  ]);
  expect(file.subarray(40)).toEqual(frame);
});

test("the fixed start is the first second of 2026", () => {
  expect(CAPTURE_START_SECONDS * 1000).toBe(Date.UTC(2026, 0, 1));
});

test("packets keep their order, even at the same instant", () => {
  const second = aPacket(aSegment({ seq: 2 }));
  const file = encodePcap([
    { atMs: 1, packet },
    { atMs: 1, packet: second },
  ]);
  expect(file.subarray(-54)).toEqual(encode(second));
});

test("a capture may be longer than a call has room for arguments", () => {
  const packets = Array.from({ length: 100_000 }, (_, i) => ({ atMs: i, packet }));
  expect(encodePcap(packets).length).toBe(24 + packets.length * (16 + 54));
}, 60_000);

test("a time before the start of the run is refused", () => {
  expect(() => encodePcap([{ atMs: -1, packet }])).toThrow(/^atMs in microseconds is -1000; it must be an integer from 0 to/);
});
