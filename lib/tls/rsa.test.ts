import { constants, createPublicKey, publicEncrypt } from "node:crypto";
import { expect, test } from "vitest";
import { bigEndian, octetLength, rsaDecrypt, rsaEncrypt } from "./rsa";
import { RSA_TEST_KEY } from "./rsa-test-key";
import { octetsOf } from "./seeded";

const MESSAGE = octetsOf(1, "premaster", 48);

test("the test key has 2048 bits", () => {
  expect(RSA_TEST_KEY.modulus.toString(2)).toHaveLength(2048);
  expect(octetLength(RSA_TEST_KEY.modulus)).toBe(256);
});

test("what one half of the key encrypts the other opens", () => {
  const sealed = rsaEncrypt(RSA_TEST_KEY, MESSAGE, octetsOf(1, "padding", 205));
  expect(sealed).toHaveLength(256);
  expect(rsaDecrypt(RSA_TEST_KEY, sealed)).toEqual(MESSAGE);
});

test("what OpenSSL encrypts under the public half is opened here", () => {
  const n = Buffer.from(bigEndian(RSA_TEST_KEY.modulus, 256)).toString("base64url");
  const key = createPublicKey({ key: { kty: "RSA", n, e: "AQAB" }, format: "jwk" });
  const sealed = publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, MESSAGE);
  expect(rsaDecrypt(RSA_TEST_KEY, sealed)).toEqual(MESSAGE);
});

test("what was encrypted under another key, or to no key at all, is not opened", () => {
  expect(rsaDecrypt(RSA_TEST_KEY, octetsOf(1, "noise", 256))).toBeUndefined();
});

test("padding that does not fill the modulus is refused", () => {
  expect(() => rsaEncrypt(RSA_TEST_KEY, MESSAGE, new Uint8Array(9))).toThrow("does not fit");
});
