import { describe, expect, it } from "vitest";
import { formatAddress, maskOf } from "@/lib/reference/cidr";
import { formatPrefix, parseInterface } from "@/lib/reference/prefixes";
import { run, workAt } from "./fixtures";
import { changeMerge } from "./merge";

/** Fact sheet g.4 (RFC 4632, RFC 3021). */
describe("a block worked out, as the fact sheet has it", () => {
  it.each([
    ["10.100.122.2/24", "10.100.122.0", "255.255.255.0", "10.100.122.255", 254],
    ["192.168.1.130/26", "192.168.1.128", "255.255.255.192", "192.168.1.191", 62],
    ["172.16.5.200/20", "172.16.0.0", "255.255.240.0", "172.16.15.255", 4094],
    ["203.0.113.77/30", "203.0.113.76", "255.255.255.252", "203.0.113.79", 2],
    ["10.0.0.1/31", "10.0.0.0", "255.255.255.254", "10.0.0.1", 2],
    ["198.51.100.7/32", "198.51.100.7", "255.255.255.255", "198.51.100.7", 1],
  ])("%s", (own, network, mask, last, hosts) => {
    const work = workAt(run("slash-26", { own }), "block");
    expect([work.network, maskOf(work.length), work.last].map((value) => formatAddress(value ?? 0))).toEqual([
      network,
      mask,
      last,
    ]);
    expect(work.hosts).toBe(hosts);
  });

  it.each([
    ["192.168.0.2/23", "192.168.1.2/23", true],
    ["192.168.0.2/24", "192.168.1.2/24", false],
  ])("%s has %s on its link: %s", (own, other, isOnLink) => {
    expect(workAt(run("slash-26", { own, other }), "block").isOnLink).toBe(isOnLink);
  });

  it("splits 192.168.10.0/24 into four /26s", () => {
    const networks = [1, 70, 140, 255].map((host) => workAt(run("slash-26", { own: `192.168.10.${host}/26` }), "block").network);
    expect(networks.map((network) => formatAddress(network ?? 0))).toEqual([
      "192.168.10.0",
      "192.168.10.64",
      "192.168.10.128",
      "192.168.10.192",
    ]);
  });
});

describe("prefixes merged, as the fact sheet has it", () => {
  const merged = (prefixes: string) => workAt(run("aggregate", { prefixes }), "merge");
  it("198.51.100.0/26, .64/26 and .128/25 make a /24", () => {
    const work = merged("198.51.100.128/25, 198.51.100.64/26, 198.51.100.0/26");
    expect(work.list.map(formatPrefix)).toEqual(["198.51.100.0/24"]);
    expect(work.missing).toBe(0);
  });
  it("10.0.1.0/24 and 10.0.2.0/24 do not make a /23", () => {
    const work = merged("10.0.1.0/24, 10.0.2.0/24");
    expect(work.list.map(formatPrefix)).toEqual(["10.0.1.0/24", "10.0.2.0/24"]);
    expect(work.missing).toBe(512);
  });
  it("a third block fills what the two lack, and they are one", () => {
    const work = merged("10.0.0.0/24, 10.0.1.0/24, 10.0.2.0/24");
    const filled = changeMerge(work, { type: "put", network: parseInterface("10.0.3.0/24")?.address ?? 0, length: 24 });
    expect(filled.given.length).toBe(4);
    expect(merged(filled.given.map(formatPrefix).join(", ")).list.map(formatPrefix)).toEqual(["10.0.0.0/22"]);
  });
});

describe("the longest match, as the fact sheet has it", () => {
  it("finds D, C, B and A", () => {
    const frames = run("longest-match", { packets: "10.1.2.9, 10.1.3.9, 10.9.9.9, 8.8.8.8" });
    expect(workAt(frames, "route").done.map(({ via, length }) => `${via} /${length}`)).toEqual([
      "D /24",
      "C /16",
      "B /8",
      "A /0",
    ]);
  });
});
