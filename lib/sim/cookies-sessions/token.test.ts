import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CAPTURE_START_SECONDS } from "@/lib/packets/pcap";
import { claimsOf, START_SECONDS, signed, verified } from "./token";

const SECRET = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const CLAIMS = { sub: "alice", cart: 1, iat: 1_767_225_600, exp: 1_767_229_200 };

describe("a signed token (RFC 7519, HS256)", () => {
  it("is what another implementation of HMAC-SHA-256 and Base64url makes of it", () => {
    const [header = "", payload = "", signature = ""] = signed(CLAIMS, SECRET).split(".");
    expect(Buffer.from(header, "base64url").toString()).toBe('{"alg":"HS256"}');
    expect(JSON.parse(Buffer.from(payload, "base64url").toString())).toEqual(CLAIMS);
    const hmac = createHmac("sha256", Buffer.from(SECRET, "hex")).update(`${header}.${payload}`);
    expect(signature).toBe(hmac.digest("base64url"));
  });

  it("counts from the date at which the captures begin", () => {
    expect(START_SECONDS).toBe(CAPTURE_START_SECONDS);
  });

  it("names nobody where nobody has logged in", () => {
    const token = signed({ ...CLAIMS, sub: null }, SECRET);
    expect(claimsOf(token)).toEqual({ ...CLAIMS, sub: null });
    expect(atob(token.split(".")[1] ?? "")).not.toContain("sub");
  });

  it("holds under its own key, and under no other, nor with anything else in it", () => {
    const claims = fc.record({
      sub: fc.constantFrom("alice", null),
      cart: fc.nat(9),
      iat: fc.nat(2_000_000_000),
      exp: fc.nat(2_000_000_000),
    });
    const key = fc.stringMatching(/^[0-9a-f]{64}$/);
    fc.assert(
      fc.property(claims, key, key, (given, secret, other) => {
        const token = signed(given, secret);
        expect(verified(token, secret)).toEqual(given);
        if (other !== secret) expect(verified(token, other)).toBeNull();
        const [header, , signature] = token.split(".");
        const [, payload] = signed({ ...given, cart: given.cart + 1 }, secret).split(".");
        expect(verified(`${header}.${payload}.${signature}`, secret)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it("is nothing where it has no signature, or another algorithm", () => {
    const [, payload] = signed(CLAIMS, SECRET).split(".");
    const none = Buffer.from('{"alg":"none"}').toString("base64url");
    for (const text of ["", "abc", `${none}.${payload}.`]) expect(verified(text, SECRET)).toBeNull();
  });
});
