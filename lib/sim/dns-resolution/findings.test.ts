import { describe, expect, it } from "vitest";
import type { DnsMessage } from "@/lib/packets/dns";
import { readReply } from "./findings";
import { a, cname, ns } from "./records";

const QUESTION = { name: "www.example.com", type: "A" as const };
const reply = (parts: Partial<DnsMessage>): DnsMessage => ({ id: 1, flags: ["QR"], questions: [QUESTION], ...parts });

describe("reading a reply", () => {
  it("believes an answer only of a server that has authority for it", () => {
    const answers = [a("www.example.com", 60, "192.0.2.1")];
    expect(readReply(reply({ flags: ["QR", "AA"], answers }), QUESTION, "example.com").kind).toBe("answer");
    expect(readReply(reply({ answers }), QUESTION, "example.com").kind).toBe("useless");
  });

  it("does not believe a server about names outside its zone", () => {
    const answers = [cname("www.example.com", 60, "www.example.net"), a("www.example.net", 60, "192.0.2.66")];
    expect(readReply(reply({ flags: ["QR", "AA"], answers }), QUESTION, "example.com")).toEqual({
      kind: "alias",
      aliases: answers.slice(0, 1),
      name: "www.example.net",
    });
  });

  it("takes from a referral only addresses inside the zone of the server that gives it", () => {
    const authority = [ns("example.com", 60, "ns1.example.com"), ns("example.com", 60, "ns.example.net")];
    const glue = [a("ns1.example.com", 60, "192.0.2.53"), a("ns.example.net", 60, "192.0.2.66"), a("bank.com", 60, "192.0.2.67")];
    expect(readReply(reply({ authority, additional: glue }), QUESTION, "com")).toEqual({
      kind: "referral",
      zone: "example.com",
      servers: authority,
      glue: glue.slice(0, 1),
    });
  });

  it.each([
    ["up", ns("com", 60, "a.gtld-servers.net")],
    ["to the very zone that was asked", ns("example.com", 60, "ns9.example.com")],
    ["sideways", ns("other.example.com", 60, "ns.other.example.com")],
  ])("finds no use in a referral that leads %s", (_where, record) => {
    expect(readReply(reply({ authority: [record] }), QUESTION, "example.com").kind).toBe("useless");
  });

  it("does not look into a truncated reply", () => {
    const answers = [a("www.example.com", 60, "192.0.2.1")];
    expect(readReply(reply({ flags: ["QR", "AA", "TC"], answers }), QUESTION, "example.com")).toEqual({ kind: "truncated" });
  });

  it("takes an empty answer without SOA as NODATA that nobody may cache", () => {
    expect(readReply(reply({ flags: ["QR", "AA"] }), QUESTION, "example.com")).toMatchObject({ kind: "nodata", soa: undefined });
  });

  it.each(["SERVFAIL", "FORMERR", "NOTIMP"] as const)("has no use for %s", (rcode) => {
    expect(readReply(reply({ rcode }), QUESTION, "example.com").kind).toBe("useless");
  });
});
