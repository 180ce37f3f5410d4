import { describe, expect, it } from "vitest";
import { lastOf, predictionAt } from "../fixtures";
import { formFields } from "../form";
import { captureOf } from "../trace";
import { packetJourney } from "./engine";
import { framesOf, SCENARIO_NAMES, type ScenarioName, wiresOf } from "./fixtures";
import type { Input } from "./state";

function phaseOf(name: ScenarioName): string {
  return lastOf(framesOf(name)).sockets.laptop.phase;
}

/** The scenario, and then inputs where it has come to rest. */
function after(name: ScenarioName, ...events: Input[]) {
  const rest = framesOf(name).length - 1;
  return framesOf(
    name,
    {},
    events.map((event) => ({ frame: rest, event })),
  );
}

describe("a run", () => {
  it.each([
    ["first-visit", "loaded"],
    ["second-visit", "loaded"],
    ["same-port", "loaded"],
    ["traceroute", "traced"],
    ["server-down", "host"],
    ["no-route", "net"],
    ["without-nat", "silence"],
  ] as const)("of %s ends with the laptop at %s", (name, phase) => {
    expect(phaseOf(name)).toBe(phase);
  });

  it.each(SCENARIO_NAMES)("of %s says in both languages what each frame does", (name) => {
    const frames = framesOf(name);
    for (const [at, { event, state }] of frames.entries()) {
      const before = frames[at - 1];
      if (before === undefined || event === null) continue;
      const { zh, en } = packetJourney.describe(before.state, event, state);
      expect(en).toMatch(/^[A-Z].*\.$/);
      expect(zh).toMatch(/。$/);
      expect(`${zh}${en}`).not.toMatch(/undefined|NaN|null| {2}/);
    }
  });

  it("has a bounded form with a word for every value", () => {
    expect(formFields(packetJourney)).toHaveLength(7);
  });
});

describe("with cold caches", () => {
  it("the laptop asks for the gateway, never for the server", () => {
    const asked = wiresOf(framesOf("first-visit")).filter((line) => line.includes("ARP request"));
    expect(asked).toEqual([
      "lan ARP request 192.168.1.1",
      "wan ARP request 203.0.113.1",
      "services ARP request 192.0.2.53",
      "farm ARP request 198.51.100.10",
    ]);
  });

  it("the second visit needs neither ARP nor DNS", () => {
    const again = after("first-visit", { kind: "visit", host: "laptop" });
    const lines = wiresOf(again.slice(framesOf("first-visit").length));
    expect(lines.some((line) => /ARP|DNS/.test(line))).toBe(false);
    expect(lines[0]).toContain("192.168.1.101:50001");
    expect(lines).toHaveLength(wiresOf(framesOf("second-visit")).length);
  });

  it("three requests without a reply end in Host Unreachable (RFC 1812 §5.2.7.1)", () => {
    expect(wiresOf(framesOf("server-down")).slice(-5)).toEqual([
      "farm ARP request 198.51.100.10",
      "farm ARP request 198.51.100.10",
      "farm ARP request 198.51.100.10",
      "wan 203.0.113.1 > 203.0.113.5 ttl 64 ICMP host",
      "lan 203.0.113.1 > 192.168.1.101 ttl 63 ICMP host",
    ]);
  });
});

describe("at the NAT", () => {
  it("an error’s quotation is turned back to inside address and port (RFC 3022 §4.3)", () => {
    const quoted = framesOf("no-route").flatMap(({ state: { wire } }) => {
      const body = wire?.content.is === "packet" ? wire.content.datagram.body : null;
      return body?.is === "icmp" ? [`${body.quoted.source}:${body.quoted.body.sourcePort} ttl ${body.quoted.ttl}`] : [];
    });
    expect(quoted).toEqual(["203.0.113.5:61000 ttl 63", "192.168.1.101:50000 ttl 63"]);
  });

  it("a packet from outside for which there is no line is dropped in silence", () => {
    const frames = after("second-visit", { kind: "knock" });
    expect(lastOf(frames).deed).toMatchObject({ is: "drop", by: "home", why: "no-mapping" });
    expect(wiresOf(frames).at(-1)).toBe("wan 198.51.100.10:40001 > 203.0.113.5:8080 ttl 63 SYN");
  });

  it("a restart in mid-flight loses the answer, and the laptop waits in vain", () => {
    const frames = framesOf("second-visit", {}, [{ frame: 4, event: { kind: "restart-router" } }]);
    expect(frames.some(({ state }) => state.deed.why === "no-mapping")).toBe(true);
    expect(lastOf(frames).sockets.laptop.phase).toBe("silence");
  });

  it("without it the private source reaches the server, and the answer nobody", () => {
    expect(wiresOf(framesOf("without-nat")).slice(2)).toEqual([
      "farm 192.168.1.101:50000 > 198.51.100.10:80 ttl 62 SYN",
      "farm 198.51.100.10:80 > 192.168.1.101:50000 ttl 64 SYN,ACK",
      "farm 198.51.100.1 > 198.51.100.10 ttl 64 ICMP net",
    ]);
  });
});

describe("the server", () => {
  it("answers a SYN for a closed port with RST,ACK", () => {
    const frames = framesOf("second-visit", { server: "closed" });
    expect(wiresOf(frames)[3]).toBe("farm 198.51.100.10:80 > 203.0.113.5:61000 ttl 64 RST");
    expect(lastOf(frames).sockets.laptop.phase).toBe("refused");
    expect(lastOf(framesOf("traceroute", { server: "closed" })).sockets.laptop.phase).toBe("traced");
  });

  it("that is off behind a warm ARP cache gets frames that nobody takes", () => {
    const frames = framesOf("second-visit", { server: "off" });
    expect(frames.some(({ state }) => state.deed.why === "nobody")).toBe(true);
    expect(lastOf(frames).sockets.laptop.phase).toBe("silence");
  });
});

describe("a capture", () => {
  it("inside shows private addresses only, and outside none", () => {
    const frames = framesOf("first-visit");
    const sources = (place: string) =>
      captureOf(packetJourney, frames, place).flatMap(({ packet: { network } }) =>
        network.protocol === "ipv4" ? [network.source, network.destination] : [],
      );
    expect(sources("home-lan")).toContain("192.168.1.101");
    expect(sources("home-lan")).not.toContain("203.0.113.5");
    expect(sources("home-wan").some((ip) => ip.startsWith("192.168."))).toBe(false);
  });

  it("on the laptop does not see what the switch brings to the tablet", () => {
    const frames = framesOf("same-port");
    const count = (place: string) => captureOf(packetJourney, frames, place).length;
    expect(count("home-lan")).toBe(2 * count("laptop"));
  });
});

describe("a prediction", () => {
  const promptOf = (name: ScenarioName, at: number, id: string) => predictionAt(packetJourney, framesOf(name), at, id).prompt;

  it("says what decides: the TTL, the tables, whether there is NAT", () => {
    expect(promptOf("traceroute", 5, "fate")).toBe(
      "With TTL 1 the SYN comes to the provider’s router, whose routing table has a line for 198.51.100.10. What becomes of the packet now?",
    );
    expect(promptOf("no-route", 3, "fate")).toContain("has no line for 198.51.100.10");
    expect(promptOf("server-down", 10, "fate")).toMatch(/^Three times the provider’s router has asked by ARP/);
    expect(promptOf("same-port", 18, "source")).toMatch(/^The home router does NAT .* 192.168.1.102, port 50000/);
    expect(promptOf("without-nat", 2, "source")).toMatch(/^The home router does no NAT/);
    expect(promptOf("same-port", 22, "receiver")).toContain("203.0.113.5, port 61001");
    expect(promptOf("second-visit", 3, "untouched")).toContain("the provider’s router, without NAT");
  });

  function predict(name: ScenarioName, at: number, id: string): string {
    const { answer, why } = predictionAt(packetJourney, framesOf(name), at, id);
    expect(why).toMatch(/\.$/);
    return answer;
  }

  it("knows what comes", () => {
    expect(predict("first-visit", 1, "asked")).toContain("192.168.1.1");
    expect(predict("second-visit", 1, "frame-goal")).toBe("The home router’s, 02:00:5e:10:00:01");
    expect(predict("second-visit", 2, "source")).toBe("203.0.113.5:61000");
    expect(predict("second-visit", 3, "untouched")).toBe("The two IP addresses and both ports");
    expect(predict("same-port", 18, "source")).toBe("203.0.113.5:61001");
    expect(predict("same-port", 22, "receiver")).toContain("The tablet");
    expect(predict("without-nat", 3, "fate")).toBe("It goes on, in another frame");
    expect(predict("without-nat", 5, "fate")).toBe("It is dropped, and its sender told by ICMP");
  });

  it("refuses a frame that it is not about", () => {
    expect(() => predict("second-visit", 1, "asked")).toThrow("asked");
    expect(() => predict("second-visit", 1, "fate")).toThrow("fate");
    expect(() => predict("second-visit", 2, "frame-goal")).toThrow("frame-goal");
    expect(() => predict("second-visit", 2, "untouched")).toThrow("untouched");
    expect(() => predict("second-visit", 1, "receiver")).toThrow("receiver");
    expect(() => predict("second-visit", 4, "source")).toThrow("source");
  });
});
