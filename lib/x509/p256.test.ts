import { p256 as reference } from "@noble/curves/nist.js";
import { expect, test } from "vitest";
import { p256 } from "./p256";

test("the curve is the one of the package, constant by constant", () => {
  expect(p256.Point.CURVE()).toEqual(reference.Point.CURVE());
});

test("a signature and a shared secret are those of the package", () => {
  const mine = p256.keygen(new Uint8Array(48).fill(7));
  const yours = p256.keygen(new Uint8Array(48).fill(9));
  const message = new TextEncoder().encode("CertificateVerify");
  expect(reference.verify(p256.sign(message, mine.secretKey), message, mine.publicKey)).toBe(true);
  expect(p256.getSharedSecret(mine.secretKey, yours.publicKey)).toEqual(
    reference.getSharedSecret(yours.secretKey, mine.publicKey),
  );
});
