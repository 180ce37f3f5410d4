import { expect, test } from "vitest";
import { hexOf } from "./octets";
import { keysOf12, masterSecret, prf, verifyData12 } from "./prf";

const octets = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (octet) => Number.parseInt(octet, 16));

test("the PRF gives the numbers that the TLS working group circulated for P_SHA256", () => {
  const made = prf(octets("9bbe436ba940f017b17652849a71db35"), "test label", octets("a0ba9f936cda311827a6f796ffd5198c"), 100);
  expect(hexOf(made)).toBe(
    "e3f229ba727be17b8d122620557cd453c2aab21d07c3d495329b52d4e61edb5a6b301791e90d35c9c9a46b4e14baf9af0fa022f7077def17" +
      "abfd3797c0564bab4fbc91666e9def9b97fce34f796789baa48082d122ee42c5a72e5a5110fff70187347b66",
  );
});

test("lengths are those of RFC 5246: 48 octets of master secret, 12 of Finished, keys as the cipher needs them", () => {
  const randoms = { client: new Uint8Array(32).fill(1), server: new Uint8Array(32).fill(2) };
  const master = masterSecret(new Uint8Array(48), randoms);
  expect(master).toHaveLength(48);
  expect(verifyData12(master, "client", new Uint8Array(0))).toHaveLength(12);
  const gcm = keysOf12("aes-128-gcm", master, randoms);
  expect([gcm.client.key.length, gcm.client.iv.length]).toEqual([16, 4]);
  const chacha = keysOf12("chacha20-poly1305", master, randoms);
  expect([chacha.server.key.length, chacha.server.iv.length]).toEqual([32, 12]);
  expect(hexOf(gcm.client.key)).not.toBe(hexOf(gcm.server.key));
});
