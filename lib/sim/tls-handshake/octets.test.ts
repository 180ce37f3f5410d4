import { describe, expect, test } from "vitest";
import { concat } from "@/lib/packets/bits";
import { hexOf } from "@/lib/tls/octets";
import { recordsIn } from "@/lib/tls/record";
import { readCertificate } from "@/lib/x509/certificate";
import { ECDHE, KINDS_OF_RUN, played, RSA, SUITE_NAMES } from "./fixtures";
import { identityOf } from "./identity";
import { conversationOf } from "./octets";
import { recordingOf } from "./packets";
import { recordsOf } from "./sizes";
import type { State } from "./state";
import { HOST } from "./texts";

const text = (octets: Uint8Array) => new TextDecoder("latin1").decode(octets);
const wire = (state: State, at = 0) => {
  const { client, server } = recordingOf(state, at);
  return text(concat([...client, ...server]));
};

test.each(KINDS_OF_RUN)("%s: every record is as long as the view says, and of that type", (_, parameters, inputs) => {
  const state = played(parameters, inputs);
  for (const message of state.sent) {
    const octets = conversationOf(state, message.connection).octets.get(message.name) ?? new Uint8Array(0);
    const real = recordsIn(octets).map(({ type, fragment }) => ({ type, length: fragment.length }));
    const said = recordsOf(state, message).map(({ type, length }) => ({ type, length }));
    expect([message.name, real]).toEqual([message.name, said]);
  }
});

describe("on the wire", () => {
  test.each(SUITE_NAMES)("%s: the name of the site is readable, the request is not", (suite) => {
    const state = played({ suite });
    expect(wire(state)).toContain(HOST);
    expect(wire(state)).not.toContain("GET /account");
    expect(wire(state)).not.toContain("session=");
  });

  test("the certificate is readable in TLS 1.2 and not in TLS 1.3", () => {
    expect(wire(played({ suite: ECDHE }))).toContain("Example CA 1");
    expect(wire(played({ suite: RSA }))).toContain("Example CA 1");
    expect(wire(played())).not.toContain("Example CA 1");
  });

  test("another seed gives other octets, the same seed the same", () => {
    const state = played();
    expect(wire(state)).toBe(wire(played()));
    expect(wire(state)).not.toBe(wire(played({}, [], 2)));
  });

  test("a replay repeats the client's first flight to the bit, and the server answers with other octets", () => {
    const state = played({ visit: "early" }, [{ kind: "replay" }]);
    const [original, again] = [recordingOf(state, 0), recordingOf(state, 1)];
    expect(hexOf(concat(original.client)).startsWith(hexOf(concat(again.client)))).toBe(true);
    expect(hexOf(concat(original.server)).startsWith(hexOf(concat(again.server)))).toBe(false);
  });
});

test.each(["rsa", "ecdhe"] as const)("the certificates for %s are real and carry the key that is used", (keyExchange) => {
  const [leaf, issuer] = identityOf(7, keyExchange).chain.map(readCertificate);
  if (!leaf?.ok || !issuer?.ok) throw new Error("a certificate cannot be read");
  expect(leaf.value.publicKey.algorithm).toBe(keyExchange === "rsa" ? "rsa" : "ed25519");
  expect(leaf.value.extensions.subjectAltName).toEqual([{ dns: HOST }]);
  expect(leaf.value.issuer).toEqual(issuer.value.subject);
});
