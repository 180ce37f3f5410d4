import { sha256 } from "@noble/hashes/sha2.js";
import { concat, utf8 } from "@/lib/x509/der";
import { ecdsaSigner, verifyEcdsa } from "@/lib/x509/ecdsa";
import { type CheckName, type Validation, validate } from "@/lib/x509/validate";
import { DAY_MS, ISSUED_MS, type Issued, issueAll } from "./certificates";
import { toHex } from "./hex";
import type { Parameters } from "./parameters";
import { readCard } from "./read-card";
import type { Card, CardId, IssuingFault, Step, World } from "./state";
import { verdictOf } from "./verdict";

/** Issues the certificates, lets the browser check them, and lays the findings out step by step. */
export function worldOf(parameters: Parameters, seed: number): World {
  const issued = issueAll(parameters, seed);
  const clockMs = ISSUED_MS + parameters.daysPassed * DAY_MS;
  const served = issued.served.map((card) => readCard(card.hex));
  const store = issued.store.map((card) => readCard(card.hex));
  const found = validate(served, { host: parameters.host, nowMs: clockMs, store, verify: verifyEcdsa });
  const cards = [...issued.served, ...issued.store];
  const idOf = (certificate: { der: Uint8Array }) => idFor(cards, toHex(certificate.der));
  const path = found.path.certificates.map(idOf);
  const anchor = found.path.anchor === undefined ? null : idOf(found.path.anchor);
  const steps = [{ is: "served" } as const, ...linksOf(found, path, anchor), ...checksOf(found, path, anchor)];
  steps.push({ is: "revocation", of: "leaf", passed: !parameters.revoked }, proofOf(parameters, seed, issued));
  return {
    parameters,
    served: issued.served,
    store: issued.store,
    path,
    anchor,
    clockMs,
    steps: [...steps, { is: "verdict", verdict: verdictOf(steps) }],
  };
}

function idFor(cards: Card[], hex: string): CardId {
  const card = cards.find((one) => one.hex === hex);
  if (card === undefined) throw new Error("The chain has a certificate that nobody sent.");
  return card.id;
}

function linksOf({ path: { ends } }: Validation, path: CardId[], anchor: CardId | null): Step[] {
  return path.map((of, place): Step => {
    const next = path[place + 1];
    if (next !== undefined) return { is: "link", of, issuer: next, found: "served" };
    if (anchor !== null) return { is: "link", of, issuer: anchor, found: "store" };
    return { is: "link", of, issuer: null, found: ends === "self-signed" ? "itself" : "nowhere" };
  });
}

/** From the top of the chain down to the leaf, as the signatures lead (RFC 5280 §6.1). */
function checksOf(found: Validation, path: CardId[], anchor: CardId | null): Step[] {
  return path
    .map((of, place): Step[] => {
      const result = (check: CheckName) => found.checks.find((one) => one.certificate === place && one.check === check);
      const fails = (check: CheckName) => result(check)?.passed === false;
      const steps: Step[] = [];
      const weak = fails("algorithm");
      if (result("signature") !== undefined) {
        const by = path[place + 1] ?? anchor ?? of;
        steps.push({ is: "signature", of, by, passed: !fails("signature") && !weak, weak });
      }
      steps.push({ is: "validity", of, passed: !fails("validity") });
      if (place === 0) {
        steps.push({ is: "purpose", of, passed: !fails("server-auth") }, { is: "name", of, passed: !fails("host-name") });
      } else {
        const faults = (["ca", "key-cert-sign", "path-length"] satisfies IssuingFault[]).filter(fails);
        steps.push({ is: "issuing", of, passed: faults.length === 0, faults });
      }
      return steps;
    })
    .reverse()
    .flat();
}

/** CertificateVerify: 64 spaces, a context string, a zero, and the hash of the handshake so far (RFC 9846 §4.5.2). */
function proofOf({ proof }: Parameters, seed: number, { served, leafSigner }: Issued): Step {
  const transcript = sha256(utf8(`The handshake of run ${seed}`));
  const signed = concat(utf8(`${" ".repeat(64)}TLS 1.3, server CertificateVerify\0`), transcript);
  const signer = proof === "own-key" ? leafSigner : ecdsaSigner(seed, "thief");
  const signature = signer.sign(signed);
  const { publicKey } = readCard(served[0]?.hex ?? "");
  const passed = verifyEcdsa("ecdsa-with-SHA256", publicKey, signed, signature);
  return { is: "proof", of: "leaf", passed, signed: toHex(signed), signature: toHex(signature) };
}
