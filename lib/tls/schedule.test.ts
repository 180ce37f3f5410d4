import { hkdfSync } from "node:crypto";
import { x25519 } from "@noble/curves/ed25519.js";
import { expect, test } from "vitest";
import { concat } from "@/lib/packets/bits";
import { withBinder } from "./messages";
import { hexOf } from "./octets";
import { CONTENT, open13, recordsIn, seal13 } from "./record";
import { RESUMED, SIMPLE } from "./rfc8448.fixture";
import * as schedule from "./schedule";

const hello = concat([SIMPLE.clientHello, SIMPLE.serverHello]);
const untilServerFinished = concat([hello, SIMPLE.serverFlight]);
const untilFinished = concat([untilServerFinished, SIMPLE.clientFinished]);

test("a label is expanded as HKDF does it elsewhere", () => {
  const info = concat([Uint8Array.of(0, 16, 9), new TextEncoder().encode("tls13 key"), Uint8Array.of(0)]);
  expect(hexOf(schedule.expandLabel(SIMPLE.serverHandshake, "key", new Uint8Array(0), 16))).toBe(hexOf(SIMPLE.serverKey));
  // Node has no expand of its own: with a salt, extract-and-expand of the same secrets must agree with what we extract.
  const whole = Buffer.from(
    hkdfSync("sha256", SIMPLE.shared, schedule.deriveSecret(SIMPLE.early, "derived", new Uint8Array(0)), info, 16),
  );
  const handshake = schedule.handshakeSecret(SIMPLE.early, SIMPLE.shared);
  expect(hexOf(schedule.expandLabel(handshake, "key", new Uint8Array(0), 16))).toBe(whole.toString("hex"));
});

test("both sides of RFC 8448 §3 compute the same secret from the other's share", () => {
  expect(hexOf(x25519.getSharedSecret(SIMPLE.clientPrivate, SIMPLE.serverShare))).toBe(hexOf(SIMPLE.shared));
  expect(hexOf(x25519.getSharedSecret(SIMPLE.serverPrivate, SIMPLE.clientShare))).toBe(hexOf(SIMPLE.shared));
});

test("the secrets of RFC 8448 §3 follow one from another", () => {
  const early = schedule.earlySecret();
  const handshake = schedule.handshakeSecret(early, SIMPLE.shared);
  const main = schedule.mainSecret(handshake);
  expect([early, handshake, main].map(hexOf)).toEqual([SIMPLE.early, SIMPLE.handshake, SIMPLE.main].map(hexOf));
  const derived = {
    clientHandshake: schedule.deriveSecret(handshake, "c hs traffic", hello),
    serverHandshake: schedule.deriveSecret(handshake, "s hs traffic", hello),
    clientApplication: schedule.deriveSecret(main, "c ap traffic", untilServerFinished),
    serverApplication: schedule.deriveSecret(main, "s ap traffic", untilServerFinished),
    resumption: schedule.deriveSecret(main, "res master", untilFinished),
  };
  for (const [name, secret] of Object.entries(derived)) {
    expect([name, hexOf(secret)]).toEqual([name, hexOf(SIMPLE[name as keyof typeof derived])]);
  }
  expect(hexOf(schedule.resumptionPsk(derived.resumption, Uint8Array.of(0, 0)))).toBe(hexOf(SIMPLE.psk));
});

test("the Finished messages of RFC 8448 §3 hold the hash of all before them", () => {
  const beforeFinished = untilServerFinished.subarray(0, untilServerFinished.length - SIMPLE.serverFinished.length);
  expect(hexOf(schedule.verifyData(SIMPLE.serverHandshake, beforeFinished))).toBe(hexOf(SIMPLE.serverFinished.subarray(4)));
  expect(hexOf(schedule.verifyData(SIMPLE.clientHandshake, untilServerFinished))).toBe(hexOf(SIMPLE.clientFinished.subarray(4)));
});

test("the records of RFC 8448 §3 are sealed octet for octet, and opened again", () => {
  const handshakeKeys = schedule.trafficKeys("aes-128-gcm", SIMPLE.serverHandshake);
  expect(hexOf(handshakeKeys.iv)).toBe(hexOf(SIMPLE.serverIv));
  expect(hexOf(seal13(handshakeKeys, 0, CONTENT.handshake, SIMPLE.serverFlight))).toBe(hexOf(SIMPLE.serverRecord));
  const clientKeys = schedule.trafficKeys("aes-128-gcm", SIMPLE.clientHandshake);
  expect(hexOf(seal13(clientKeys, 0, CONTENT.handshake, SIMPLE.clientFinished))).toBe(hexOf(SIMPLE.clientFinishedRecord));
  const dataKeys = schedule.trafficKeys("aes-128-gcm", SIMPLE.clientApplication);
  expect(hexOf(seal13(dataKeys, 0, CONTENT.applicationData, SIMPLE.clientData))).toBe(hexOf(SIMPLE.clientDataRecord));
  expect(hexOf(seal13(dataKeys, 1, CONTENT.alert, Uint8Array.of(1, 0)))).toBe(hexOf(SIMPLE.clientAlertRecord));
  const [record] = recordsIn(SIMPLE.clientDataRecord);
  if (record === undefined) throw new Error("a record is expected");
  expect(open13(dataKeys, 0, record)).toEqual({ type: CONTENT.applicationData, content: SIMPLE.clientData });
  expect(open13(dataKeys, 1, record)).toBeUndefined();
  expect(open13(clientKeys, 0, record)).toBeUndefined();
});

test("the PSK binder of RFC 8448 §4 covers the hello before it, and early data hangs on the PSK alone", () => {
  const early = schedule.earlySecret(SIMPLE.psk);
  expect(hexOf(early)).toBe(hexOf(RESUMED.early));
  const binders = new Uint8Array(35);
  const said = withBinder(concat([RESUMED.helloPrefix, binders]), (truncated) =>
    schedule.verifyData(schedule.binderKey(early), truncated),
  );
  expect(hexOf(said)).toBe(hexOf(RESUMED.clientHello));
  const secret = schedule.deriveSecret(early, "c e traffic", RESUMED.clientHello);
  expect(hexOf(secret)).toBe(hexOf(RESUMED.clientEarly));
  const keys = schedule.trafficKeys("aes-128-gcm", secret);
  expect(hexOf(seal13(keys, 0, CONTENT.applicationData, RESUMED.earlyData))).toBe(hexOf(RESUMED.earlyDataRecord));
});
