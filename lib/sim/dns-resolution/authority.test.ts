import { describe, expect, it } from "vitest";
import { type DnsMessage, type DnsType, encodeDnsMessage } from "@/lib/packets/dns";
import { replyOf } from "./authority";
import { NAMES } from "./parameters";
import { messageLength } from "./records";
import { ZONES } from "./zones";

function query(name: string, type: DnsType, udpPayloadSize?: number): DnsMessage {
  return { id: 7, flags: [], questions: [{ name, type }], additional: udpPayloadSize ? [{ type: "OPT", udpPayloadSize }] : [] };
}
const ask = (host: string, name: string, type: DnsType = "A") => replyOf(host, query(name, type, 1232), "udp");

describe("an authoritative server", () => {
  it("answers from its zone with AA and without RA", () => {
    const reply = ask("ns1.example.com", "other.example.com");
    expect(reply.flags).toEqual(["QR", "AA"]);
    expect(reply.answers).toEqual([{ name: "other.example.com", ttlSeconds: 300, type: "A", address: "192.0.2.81" }]);
  });

  it("refers to a child zone without AA and without SOA, with the addresses that lie in its zone", () => {
    const reply = ask("a.gtld-servers.net", "www.example.com");
    expect(reply).toMatchObject({ rcode: "NOERROR", flags: ["QR"], answers: [] });
    expect(reply.authority?.map((record) => [record.name, record.type])).toEqual([
      ["example.com", "NS"],
      ["example.com", "NS"],
    ]);
    expect(reply.additional?.[0]).toMatchObject({ name: "ns1.example.com", type: "A", address: "192.0.2.53" });
  });

  it("has no glue for a server that is named in another zone", () => {
    const reply = ask("ns1.example.com", "www.shop.example.com");
    expect(reply.authority?.[0]).toMatchObject({ name: "shop.example.com", host: "ns.example.org" });
    expect(reply.additional?.every((record) => record.type === "OPT")).toBe(true);
  });

  it("gives an alias without its target where the target lies in a zone it does not hold", () => {
    expect(ask("ns1.example.com", "www.example.com").answers).toEqual([
      { name: "www.example.com", ttlSeconds: 300, type: "CNAME", target: "www.example.com.cdn.example.net" },
    ]);
    expect(ask("ns1.example.com", "www.example.com", "CNAME").answers).toHaveLength(1);
  });

  it("denies a name with NXDOMAIN and an SOA whose TTL is the smaller of its own and MINIMUM", () => {
    const reply = ask("ns1.example.com", "nosuch.example.com");
    expect(reply).toMatchObject({ rcode: "NXDOMAIN", flags: ["QR", "AA"], answers: [] });
    expect(reply.authority?.[0]).toMatchObject({ type: "SOA", name: "example.com", ttlSeconds: 900, minimumSeconds: 900 });
  });

  it("says NODATA, not NXDOMAIN, of a name that exists only above others", () => {
    const reply = ask("ns1.example.com", "deep.example.com");
    expect(reply).toMatchObject({ rcode: "NOERROR", answers: [] });
    expect(reply.authority?.[0]).toMatchObject({ type: "SOA" });
  });

  it("knows that a name exists of which only a delegation further down bears witness", () => {
    expect(ask("a.root-servers.net", "arpa")).toMatchObject({ rcode: "NOERROR", answers: [] });
  });

  it("refuses what lies in none of its zones", () => {
    expect(ask("ns1.example.net", "www.old.example.com")).toMatchObject({ rcode: "REFUSED", flags: ["QR"] });
  });

  it("sends an answer that UDP cannot hold empty with TC, and whole over TCP", () => {
    const over = (edns?: number) => replyOf("ns1.example.com", query("medium.example.com", "TXT", edns), "udp");
    expect(over(1232).flags).not.toContain("TC");
    expect(over(undefined)).toMatchObject({ flags: ["QR", "AA", "TC"], answers: [] });
    expect(over(100)).toMatchObject({ flags: ["QR", "AA", "TC"], answers: [] });
    const whole = replyOf("ns1.example.com", query("big.example.com", "TXT", 1232), "tcp");
    expect(whole.flags).not.toContain("TC");
    expect(encodeDnsMessage(whole).length).toBeGreaterThan(2500);
  });

  it("knows the length of every reply to the octet, and truncates by it", () => {
    const hosts = new Set(ZONES.flatMap((zone) => zone.hosts.slice(0, 1)));
    for (const host of hosts) {
      for (const name of Object.keys(NAMES)) {
        for (const type of ["A", "NS", "TXT", "PTR"] as const) {
          const whole = replyOf(host, query(name, type, 1232), "tcp");
          const isCut = replyOf(host, query(name, type, 1232), "udp").flags.includes("TC");
          const octets = encodeDnsMessage(whole).length;
          expect([host, name, type, messageLength(whole), isCut]).toEqual([host, name, type, octets, octets > 1232]);
        }
      }
    }
  });
});
