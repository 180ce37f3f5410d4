import { X509Certificate } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Certificate } from "./certificate";
import { ecdsaSigner, verifyEcdsa } from "./ecdsa";
import { aCa, aLeaf, certify, NOW_MS } from "./fixtures";
import { matchesDnsName, matchesHost } from "./host-name";
import { type CheckName, validate } from "./validate";

const DAY_MS = 86_400_000;
const rootKey = ecdsaSigner(1, "root");
const middleKey = ecdsaSigner(1, "middle");
const serverKey = ecdsaSigner(1, "server");
const rootTemplate = aCa("Example Root", rootKey);
const middleTemplate = aCa("Example CA 1", middleKey, {
  extensions: { basicConstraints: { ca: true, pathLen: 0 }, keyUsage: ["keyCertSign"] },
});
const root = certify(rootTemplate, rootTemplate.subject, rootKey);
const middle = certify(middleTemplate, rootTemplate.subject, rootKey);
const leaf = certify(aLeaf(serverKey), middleTemplate.subject, middleKey);

function failed(served: Certificate[], change: Partial<Parameters<typeof validate>[1]> = {}): [CheckName, number][] {
  const { checks, accepted } = validate(served, {
    host: "www.example.com",
    nowMs: NOW_MS,
    store: [root],
    verify: verifyEcdsa,
    ...change,
  });
  const faults = checks.filter((check) => !check.passed).map((check): [CheckName, number] => [check.check, check.certificate]);
  expect(accepted).toBe(faults.length === 0);
  return faults;
}

describe("path validation", () => {
  it("accepts a leaf and its intermediate, in any order behind the leaf, with the root served or not", () => {
    expect(failed([leaf, middle])).toEqual([]);
    expect(failed([leaf, root, middle])).toEqual([]);
    expect(failed([leaf, leaf, middle])).toEqual([]);
  });

  it("needs the intermediate, and a root that the store knows", () => {
    expect(failed([leaf])).toEqual([["trust-anchor", 0]]);
    expect(failed([leaf, middle], { store: [] })).toEqual([["trust-anchor", 1]]);
    expect(failed([leaf, middle, root], { store: [] })).toEqual([["trust-anchor", 2]]);
  });

  it("refuses a self-signed certificate although its signature is right, unless it is in the store itself", () => {
    const template = aLeaf(serverKey);
    const own = certify(template, template.subject, serverKey);
    expect(failed([own])).toEqual([["trust-anchor", 0]]);
    expect(failed([own], { store: [own] })).toEqual([]);
    expect(failed([own], { store: [own], host: "example.org" })).toEqual([["host-name", 0]]);
  });

  it("goes by both ends of the validity, inclusive", () => {
    expect(failed([leaf, middle], { nowMs: leaf.notAfterMs })).toEqual([]);
    expect(failed([leaf, middle], { nowMs: leaf.notAfterMs + 1 })).toEqual([["validity", 0]]);
    expect(failed([leaf, middle], { nowMs: leaf.notBeforeMs - 1 })).toEqual([["validity", 0]]);
    expect(failed([leaf, middle], { nowMs: NOW_MS + 1001 * DAY_MS })).toEqual([
      ["validity", 1],
      ["validity", 0],
    ]);
  });

  it("notices an issuer's name used without the issuer's key", () => {
    const { publicKey, ...thief } = ecdsaSigner(1, "thief");
    // The forger copies the key identifier too, so that only the signature can tell.
    const forged = certify(aLeaf(serverKey), middleTemplate.subject, { ...thief, publicKey: middleKey.publicKey });
    expect(failed([forged, middle])).toEqual([["signature", 0]]);
  });

  it("lets nobody issue who is no CA, or whose key may not sign certificates, or who stands too deep", () => {
    const asCa = certify(
      aLeaf(ecdsaSigner(1, "below"), {}, { subject: { commonName: "below.example.com" } }),
      leaf.subject,
      serverKey,
    );
    expect(failed([asCa, leaf, middle], { host: "www.example.com" })).toEqual([
      ["path-length", 2],
      ["ca", 1],
      ["key-cert-sign", 1],
    ]);
    const weak = aCa("Weak CA", middleKey, { extensions: { basicConstraints: { ca: true }, keyUsage: ["cRLSign"] } });
    const weakCa = certify(weak, rootTemplate.subject, rootKey);
    expect(failed([certify(aLeaf(serverKey), weak.subject, middleKey), weakCa])).toEqual([["key-cert-sign", 1]]);
  });

  it("refuses SHA-1, another purpose, and names outside the constraints of a CA", () => {
    const sha1 = certify(aLeaf(serverKey), middleTemplate.subject, ecdsaSigner(1, "middle", "SHA1"));
    expect(failed([sha1, middle])).toEqual([["algorithm", 0]]);
    const client = certify(aLeaf(serverKey, { extKeyUsage: ["clientAuth"] }), middleTemplate.subject, middleKey);
    expect(failed([client, middle])).toEqual([["server-auth", 0]]);
    const bound = {
      basicConstraints: { ca: true },
      nameConstraints: { permitted: ["example.com"], excluded: ["secret.example.com"] },
    };
    const boundCa = certify(aCa("Bound CA", middleKey, { extensions: bound }), rootTemplate.subject, rootKey);
    const under = (dns: string) => [
      certify(aLeaf(serverKey, { subjectAltName: [{ dns }] }), boundCa.subject, middleKey),
      boundCa,
    ];
    expect(failed(under("www.example.com"))).toEqual([]);
    expect(failed(under("www.example.org"), { host: "www.example.org" })).toEqual([["name-constraints", 0]]);
    expect(failed(under("a.secret.example.com"), { host: "a.secret.example.com" })).toEqual([["name-constraints", 0]]);
    expect(new X509Certificate(boundCa.der).checkIssued(new X509Certificate(root.der))).toBe(true);
  });
});

describe("the name of the server (RFC 9525 §6.3)", () => {
  it.each([
    ["www.example.com", "www.example.com"],
    ["www.example.com", "WWW.Example.COM"],
    ["www.example.com", "example.com"],
    ["example.com", "www.example.com"],
    ["*.example.com", "a.example.com"],
    ["*.example.com", "a.b.example.com"],
    ["*.example.com", "example.com"],
    ["*.com", "example.com"],
    ["a.*.example.com", "a.b.example.com"],
  ])("%s for %s: as Node decides", (presented, asked) => {
    const certificate = certify(aLeaf(serverKey, { subjectAltName: [{ dns: presented }] }), rootTemplate.subject, rootKey);
    const node = new X509Certificate(certificate.der).checkHost(asked, { subject: "never", partialWildcards: false });
    expect(matchesDnsName(presented, asked)).toBe(node !== undefined);
  });

  it("wants the wildcard as the whole label, and does not look at the common name", () => {
    expect(matchesDnsName("w*.example.com", "www.example.com")).toBe(false);
    expect(failed([certify(aLeaf(serverKey, { subjectAltName: [] }), middleTemplate.subject, middleKey), middle])).toEqual([
      ["host-name", 0],
    ]);
  });

  it.each(["192.0.2.1", "192.0.2.2", "2001:db8::1", "2001:db8::2"])("takes the address %s only from an iPAddress", (host) => {
    const v6 = new Uint8Array(16);
    v6.set([0x20, 1, 0x0d, 0xb8]);
    v6[15] = 1;
    const names = [{ ip: Uint8Array.of(192, 0, 2, 1) }, { ip: v6 }, { dns: "192.0.2.2" }];
    const certificate = certify(aLeaf(serverKey, { subjectAltName: names }), rootTemplate.subject, rootKey);
    expect(matchesHost(names, host)).toBe(new X509Certificate(certificate.der).checkIP(host) !== undefined);
  });
});
