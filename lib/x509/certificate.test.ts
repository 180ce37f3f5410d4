import { generateKeyPairSync, X509Certificate } from "node:crypto";
import { rootCertificates } from "node:tls";
import { p256 } from "@noble/curves/nist.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCertificate } from "./certificate";
import { ecdsaSigner, verifyEcdsa } from "./ecdsa";
import { ed25519Signer } from "./ed25519";
import { aCa, aLeaf, certify, NOW_MS } from "./fixtures";
import { issueCertificate } from "./issue";
import type { PublicKey } from "./public-key";
import { verifySignature } from "./verify";

const root = ecdsaSigner(1, "root");
const server = ecdsaSigner(1, "server");
const rootTemplate = aCa("Example Root", root);

describe("a certificate, beside Node's own reader", () => {
  it("says the same of names, times, serial number and alternative names", () => {
    const names = [{ dns: "www.example.com" }, { dns: "*.example.com" }, { ip: Uint8Array.of(192, 0, 2, 1) }];
    const der = issueCertificate(aLeaf(server, { subjectAltName: names }), rootTemplate.subject, root);
    const node = new X509Certificate(der);
    expect(node.subject).toBe("CN=www.example.com");
    expect(node.issuer).toBe("C=XX\nO=Example Trust\nCN=Example Root");
    expect(node.serialNumber).toBe("8001");
    expect(Date.parse(node.validFrom)).toBe(NOW_MS - 10 * 86_400_000);
    expect(Date.parse(node.validTo)).toBe(NOW_MS + 80 * 86_400_000);
    expect(node.subjectAltName).toBe("DNS:www.example.com, DNS:*.example.com, IP Address:192.0.2.1");
    expect(node.ca).toBe(false);
    const own = readCertificate(der);
    expect(own).toMatchObject({
      ok: true,
      value: { subject: { commonName: "www.example.com" }, serialNumber: Uint8Array.of(0x80, 1) },
    });
  });

  it.each([
    ["P-256 and SHA-256", ecdsaSigner(7, "ca"), ecdsaSigner(7, "other")],
    ["Ed25519", ed25519Signer(7, "ca"), ed25519Signer(7, "other")],
  ])("is signed so that Node verifies it: %s", (_, ca, other) => {
    const template = aCa("Any CA", ca);
    const top = certify(template, template.subject, ca);
    const leaf = certify(aLeaf(server), template.subject, ca);
    const [topNode, leafNode] = [new X509Certificate(top.der), new X509Certificate(leaf.der)];
    expect(leafNode.verify(topNode.publicKey)).toBe(true);
    expect(leafNode.checkIssued(topNode)).toBe(true);
    expect(topNode.ca).toBe(true);
    expect(verifySignature(leaf.signatureAlgorithm, top.publicKey, leaf.signed, leaf.signature)).toBe(true);
    expect(verifySignature(leaf.signatureAlgorithm, other.publicKey, leaf.signed, leaf.signature)).toBe(false);
    const stranger = certify(aCa("Any CA", other), template.subject, other);
    expect(leafNode.verify(new X509Certificate(stranger.der).publicKey)).toBe(false);
  });

  it("carries an RSA key for a server whose CA signs with ECDSA", () => {
    const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
    const { n = "", e } = publicKey.export({ format: "jwk" });
    const rsa: PublicKey = { algorithm: "rsa", modulus: new Uint8Array(Buffer.from(n, "base64url")), exponent: 65_537 };
    expect(e).toBe("AQAB");
    const leaf = certify(aLeaf({ publicKey: rsa }, { keyUsage: ["keyEncipherment"] }), rootTemplate.subject, root);
    const node = new X509Certificate(leaf.der);
    expect(node.publicKey.equals(publicKey)).toBe(true);
    expect(node.verify(new X509Certificate(certify(rootTemplate, rootTemplate.subject, root).der).publicKey)).toBe(true);
    expect(leaf.publicKey).toEqual(rsa);
  });

  it("reads the P-256 roots that Node ships, and verifies their signatures on themselves", () => {
    const known = rootCertificates.flatMap((pem) => {
      const node = new X509Certificate(pem);
      const own = readCertificate(new Uint8Array(node.raw));
      return own.ok ? [{ node, own: own.value }] : [];
    });
    expect(known.length).toBeGreaterThan(3);
    for (const { node, own } of known) {
      expect(verifySignature(own.signatureAlgorithm, own.publicKey, own.signed, own.signature)).toBe(true);
      expect(Buffer.from(own.serialNumber).toString("hex").toUpperCase()).toBe(node.serialNumber);
      expect(own.notAfterMs).toBe(Date.parse(node.validTo));
      expect(own.extensions.basicConstraints?.ca).toBe(node.ca);
      expect(own.extensions.unknownCritical).toBeUndefined();
    }
  });
});

describe("the octets", () => {
  it("are the same for the same seed, and others for another", () => {
    const make = (seed: number) =>
      issueCertificate(aLeaf(ecdsaSigner(seed, "server")), rootTemplate.subject, ecdsaSigner(seed, "ca"));
    expect(make(3)).toEqual(make(3));
    expect(make(3)).not.toEqual(make(4));
  });

  it("carry a signature that no single changed bit survives, or are no certificate any more", () => {
    const leaf = certify(aLeaf(server), rootTemplate.subject, root);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: leaf.der.length * 8 - 1 }), (bit) => {
        const octets = Uint8Array.from(leaf.der);
        octets[bit >> 3] = (octets[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
        const read = readCertificate(octets);
        if (!read.ok) return;
        const { signatureAlgorithm, signed, signature } = read.value;
        expect(verifyEcdsa(signatureAlgorithm, root.publicKey, signed, signature)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it("never make the reader throw", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (octets) => void readCertificate(octets)));
  });

  it("are signed with SHA-1 where that is asked for: right, and refused elsewhere", () => {
    const old = ecdsaSigner(1, "root", "SHA1");
    const leaf = certify(aLeaf(server), rootTemplate.subject, old);
    expect(leaf.signatureAlgorithm).toBe("ecdsa-with-SHA1");
    expect(verifyEcdsa("ecdsa-with-SHA1", root.publicKey, leaf.signed, leaf.signature)).toBe(true);
    expect(p256.utils.isValidSecretKey(old.secretKey)).toBe(true);
  });

  it("write times beyond 2049 as GeneralizedTime", () => {
    const notAfterMs = Date.UTC(2051, 0, 2, 3, 4, 5);
    const leaf = certify(aLeaf(server, {}, { notAfterMs }), rootTemplate.subject, root);
    expect(leaf.notAfterMs).toBe(notAfterMs);
    expect(Date.parse(new X509Certificate(leaf.der).validTo)).toBe(notAfterMs);
  });
});
