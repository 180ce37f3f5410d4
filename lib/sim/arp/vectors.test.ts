import { describe, expect, it } from "vitest";
import { encode } from "@/lib/packets/encode";
import { last } from "../fixtures";
import { captureOf, trace } from "../trace";
import { arp } from "./engine";
import { cacheOf, PLAIN, play, sentFrames } from "./fixtures";

const ALL = "ff:ff:ff:ff:ff:ff";
const GATEWAY = "192.0.2.254 02:00:5e:10:00:fe";
const FORGED = "192.0.2.254 02:00:5e:10:00:66";

describe("packet reception (RFC 826)", () => {
  it("the host that is asked notes the asker before it answers, and answers to it alone", () => {
    const [request, reply] = sentFrames(play({ packets: 1 }));
    expect(request).toMatchObject({ destination: ALL, content: { op: "request", tha: "00:00:00:00:00:00", tpa: "192.0.2.254" } });
    expect(reply).toMatchObject({
      destination: "02:00:5e:10:00:01",
      content: { op: "reply", spa: "192.0.2.254", sha: "02:00:5e:10:00:fe", tpa: "192.0.2.1" },
    });
    const end = last(play({ packets: 1 }));
    expect(cacheOf(end, "gateway")).toEqual(["192.0.2.1 02:00:5e:10:00:01"]);
    expect(cacheOf(end, "laptop")).toEqual([GATEWAY]);
  });

  it("a host that is not asked makes no new entry, but updates the one it has", () => {
    expect(cacheOf(last(play({ packets: 1 })), "printer")).toEqual([]);
    const announced = (to: "printer" | "server") => {
      const rest = play({ to, packets: 1, replaced: "announced" });
      return cacheOf(last(rest), "laptop");
    };
    expect(announced("server")).toEqual(["192.0.2.254 02:00:5e:10:00:fd"]);
    expect(announced("printer")).toEqual(["192.0.2.2 02:00:5e:10:00:02"]);
  });

  it("asks for the next hop, which beyond this link is the gateway", () => {
    const asked = (to: "printer" | "server") => sentFrames(play({ to, packets: 1 }))[0]?.content;
    expect(asked("printer")).toMatchObject({ tpa: "192.0.2.2" });
    expect(asked("server")).toMatchObject({ tpa: "192.0.2.254" });
  });

  it("has the octets of the lesson", () => {
    const { frames } = trace(arp, { parameters: PLAIN, seed: 1, inputs: [] });
    const [request] = captureOf(arp, frames, "laptop");
    const octets = request === undefined ? [] : [...encode(request.packet)];
    expect(octets.map((octet) => octet.toString(16).padStart(2, "0")).join(" ")).toBe(
      "ff ff ff ff ff ff 02 00 5e 10 00 01 08 06 00 01 08 00 06 04 00 01 02 00 5e 10 00 01 c0 00 02 01 00 00 00 00 00 00 c0 00 02 fe",
    );
  });
});

describe("asking and forgetting", () => {
  it("asks three times, a second apart, and then fails what was waiting (RFC 1122 §2.3.2.1)", () => {
    const states = play({ to: "nobody", packets: 1 });
    const times = states.filter(({ serial }, at) => serial > (states[at - 1]?.serial ?? 0)).map(({ nowMs }) => nowMs);
    expect(times).toEqual([0, 1000, 2000]);
    expect(last(states).counts).toMatchObject({ sent: 1, failed: 1, delivered: 0 });
  });

  it("asks again once an entry is too old, and not before", () => {
    const requests = (ageS: number) =>
      sentFrames(play({ to: "printer", packets: 4, gapS: 20, ageS })).filter(
        ({ content }) => content.is === "arp" && content.op === "request",
      ).length;
    expect([requests(10), requests(30), requests(300)]).toEqual([4, 2, 1]);
  });

  it("a lost reply is asked for again, and nothing that waited is lost", () => {
    const states = play({ packets: 1 }, [{ frame: 2, event: { kind: "lose", frame: 2 } }]);
    expect(last(states).counts).toMatchObject({ sent: 1, delivered: 1, lost: 0 });
  });
});

describe("a new card", () => {
  it("without a word costs packets until the entry is too old; announced, it costs none", () => {
    const counts = (replaced: "silent" | "announced") => last(play({ packets: 3, gapS: 20, replaced })).counts;
    expect(counts("silent")).toMatchObject({ lost: 1, delivered: 2 });
    expect(counts("announced")).toMatchObject({ lost: 0, delivered: 3 });
  });
});

describe("probing and announcing (RFC 5227)", () => {
  it("three probes from 0.0.0.0, one to two seconds apart, two seconds of silence, two announcements two seconds apart", () => {
    for (const seed of [1, 2, 3]) {
      const own = sentFrames(play({ packets: 0, joins: "free" }, [], seed)).filter(({ from }) => from === "tablet");
      expect(own.map(({ content }) => (content.is === "arp" ? [content.spa, content.tpa] : []))).toEqual([
        ...Array(3).fill(["0.0.0.0", "192.0.2.3"]),
        ...Array(2).fill(["192.0.2.3", "192.0.2.3"]),
      ]);
      const gaps = own.slice(1).map(({ arrivesMs }, at) => arrivesMs - (own[at]?.arrivesMs ?? 0));
      for (const gap of gaps.slice(0, 2)) expect(gap >= 1000 && gap <= 2000).toBe(true);
      expect(gaps.slice(2)).toEqual([2000, 2000]);
    }
  });

  it("a probe disturbs no cache, and an answer ends it", () => {
    const states = play({ packets: 0, joins: "taken" });
    expect(last(states).tablet).toBe("conflict");
    expect(last(states).hosts.flatMap(({ cache }) => cache)).toEqual([]);
    expect(sentFrames(states)).toHaveLength(2);
  });
});

describe("spoofing", () => {
  it.each(["reply", "request"] as const)("a forged %s overwrites the entry, and Mallory reads what follows", (mallory) => {
    const end = last(play({ mallory }));
    expect(cacheOf(end, "laptop")).toContain(FORGED);
    expect(end.counts).toMatchObject({ sent: 2, delivered: 2, read: 1 });
  });

  it("is of no effect where the switch inspects", () => {
    const end = last(play({ mallory: "reply", inspected: true }));
    expect(cacheOf(end, "laptop")).toEqual([GATEWAY]);
    expect(end.counts.read).toBe(0);
  });

  it("ends as the gateway announces itself", () => {
    const rest = play({ mallory: "reply" }).length - 1;
    expect(cacheOf(last(play({ mallory: "reply" }, [{ frame: rest, event: { kind: "announce" } }])), "laptop")).toEqual([
      GATEWAY,
    ]);
  });
});
