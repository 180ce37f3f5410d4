import { describe, expect, it } from "vitest";
import { outcomeOf } from "./fixtures";

// Fact sheet e.4: the checks and the failure vectors.
describe("what the browser says", () => {
  it("of an honest server: nothing", () => {
    expect(outcomeOf({})).toEqual({ verdict: "ACCEPTED", failed: [] });
    expect(outcomeOf({ host: "www.shop.example" }).verdict).toBe("ACCEPTED");
    expect(outcomeOf({ served: "with-root" }).verdict).toBe("ACCEPTED");
    expect(outcomeOf({ names: "address", host: "192.0.2.80" }).verdict).toBe("ACCEPTED");
  });

  it.each([
    ["expired", { daysPassed: 120 }, "ERR_CERT_DATE_INVALID", ["validity leaf"]],
    ["not yet valid", { daysPassed: -30 }, "ERR_CERT_DATE_INVALID", ["validity leaf"]],
    ["everything but the root expired", { daysPassed: 4000 }, "ERR_CERT_DATE_INVALID", ["validity ca", "validity leaf"]],
    ["the wrong host", { host: "bank.example" }, "ERR_CERT_COMMON_NAME_INVALID", ["name leaf"]],
    ["the attacker’s own certificate", { names: "evil" }, "ERR_CERT_COMMON_NAME_INVALID", ["name leaf"]],
    ["a CN alone", { names: "none" }, "ERR_CERT_COMMON_NAME_INVALID", ["name leaf"]],
    ["an address in a name’s place", { host: "192.0.2.80" }, "ERR_CERT_COMMON_NAME_INVALID", ["name leaf"]],
    ["self-signed", { issuer: "self" }, "ERR_CERT_AUTHORITY_INVALID", ["link leaf"]],
    ["the intermediate missing", { served: "leaf" }, "ERR_CERT_AUTHORITY_INVALID", ["link leaf"]],
    ["an unknown root", { issuer: "stranger" }, "ERR_CERT_AUTHORITY_INVALID", ["link stranger-ca"]],
    [
      "an unknown root, served",
      { issuer: "stranger", served: "with-root" },
      "ERR_CERT_AUTHORITY_INVALID",
      ["link stranger-root"],
    ],
    ["an empty store", { store: "empty" }, "ERR_CERT_AUTHORITY_INVALID", ["link ca"]],
    ["SHA-1", { tampering: "sha1" }, "ERR_CERT_WEAK_SIGNATURE_ALGORITHM", ["signature leaf"]],
    ["one bit of the signature", { tampering: "bit" }, "ERR_CERT_AUTHORITY_INVALID", ["signature leaf"]],
    ["the name changed after signing", { tampering: "renamed" }, "ERR_CERT_AUTHORITY_INVALID", ["signature leaf"]],
    ["a forger’s key", { tampering: "forged" }, "ERR_CERT_AUTHORITY_INVALID", ["signature leaf"]],
    ["a customer as CA", { issuer: "customer" }, "ERR_CERT_INVALID", ["issuing ca", "issuing customer"]],
    ["another purpose", { purpose: "client" }, "ERR_CERT_INVALID", ["purpose leaf"]],
    ["revoked", { revoked: true }, "ERR_CERT_REVOKED", ["revocation leaf"]],
    ["stolen without its key", { proof: "no-key" }, "ERR_SSL_PROTOCOL_ERROR", ["proof leaf"]],
  ] as const)("of %s", (_, change, verdict, failed) => {
    expect(outcomeOf(change)).toEqual({ verdict, failed });
  });

  it.each([
    ["www.shop.example", "ACCEPTED"],
    ["a.b.shop.example", "ERR_CERT_COMMON_NAME_INVALID"],
    ["shop.example", "ERR_CERT_COMMON_NAME_INVALID"],
  ] as const)("of *.shop.example for %s: %s", (host, verdict) => {
    expect(outcomeOf({ names: "wildcard", host }).verdict).toBe(verdict);
  });

  it("of Mallory’s chain once his root is installed: nothing", () => {
    expect(outcomeOf({ issuer: "stranger", store: "with-stranger" })).toEqual({ verdict: "ACCEPTED", failed: [] });
    expect(outcomeOf({ issuer: "stranger", store: "with-stranger", names: "bank", host: "bank.example" }).verdict).toBe(
      "ACCEPTED",
    );
  });

  it("of several faults: the gravest", () => {
    expect(outcomeOf({ daysPassed: 120, host: "bank.example" }).verdict).toBe("ERR_CERT_COMMON_NAME_INVALID");
    expect(outcomeOf({ daysPassed: 120, issuer: "self" }).verdict).toBe("ERR_CERT_AUTHORITY_INVALID");
    expect(outcomeOf({ issuer: "customer", host: "bank.example" }).verdict).toBe("ERR_CERT_INVALID");
    expect(outcomeOf({ issuer: "customer", names: "evil" }).failed).toContain("name leaf");
  });
});
