import { describe, expect, it } from "vitest";
import { formatPrefix } from "@/lib/reference/prefixes";
import type { RunInput } from "../engine";
import { actions } from "./actions";
import { cidr } from "./engine";
import { type CidrFrame, run, workAt } from "./fixtures";
import type { Input } from "./state";

const deeds = (frames: CidrFrame[]) => frames.map(({ state: { work } }) => (work.task === "block" ? "" : work.deed));
const offered = (frames: CidrFrame[], at = -1) => {
  const state = frames.at(at)?.state;
  return state === undefined ? [] : actions(state).map(({ label }) => label.en);
};
const pressed = (frames: CidrFrame[], label: string): RunInput => {
  const found = actions(frames.at(-1)?.state ?? cidr.init(frames[0]?.state.parameters ?? never(), 1)).find(
    ({ label: { en } }) => en === label,
  );
  return { frame: frames.length - 1, event: found?.input ?? never() };
};
function never(): never {
  throw new Error("There is no such action.");
}

describe("two hosts", () => {
  it("with the right masks both take the way through the router", () => {
    const frames = run("agree");
    expect(deeds(frames).slice(1, 7)).toEqual(["own", "remote", "ask", "answer", "to-router", "forward"]);
    expect(workAt(frames, "talk")).toMatchObject({ sent: 2, delivered: 2, failed: 0 });
  });

  it("of which one has too short a mask get the question across, and no answer", () => {
    const frames = run("mask-too-short");
    expect(deeds(frames).slice(-4)).toEqual(["own", "local", "ask", "silence"]);
    expect(workAt(frames, "talk")).toMatchObject({ sent: 2, delivered: 1, failed: 1 });
    expect(frames.at(-1)?.atMs).toBe(3009);
  });

  it("are helped by proxy ARP, or by the right mask", () => {
    const frames = run("mask-too-short");
    const proxied = run("mask-too-short", {}, [pressed(frames, "Turn on proxy ARP")]);
    expect(deeds(proxied).slice(-5)).toEqual(["local", "ask", "proxy", "to-router", "forward"]);
    const mended = run("mask-too-short", {}, [pressed(frames, "Give B the mask /24")]);
    expect(deeds(mended).slice(-6)).toEqual(["own", "remote", "ask", "answer", "to-router", "forward"]);
    expect(workAt(mended, "talk")).toMatchObject({ sent: 4, delivered: 3, failed: 1 });
  });

  it("on one link, of which one has too long a mask, make the answer go round by the router", () => {
    expect(deeds(run("mask-too-long"))).toEqual([
      "start",
      "own",
      "local",
      "ask",
      "answer",
      "direct",
      "own",
      "remote",
      "ask",
      "answer",
      "to-router",
      "forward",
    ]);
  });

  it("cannot use a gateway that their own mask puts elsewhere, nor one that is not there", () => {
    expect(deeds(run("mask-too-long", { otherGateway: "192.168.1.1" })).at(-1)).toBe("gateway-remote");
    expect(deeds(run("mask-too-long", { otherGateway: "" })).at(-1)).toBe("no-gateway");
  });

  it("do not ask by ARP for what they know, neither for whoever asked them", () => {
    const frames = run("mask-too-long", { other: "192.168.1.200/24" });
    // B's answer needs no request: it has noted A's when A asked.
    expect(deeds(frames).slice(-3)).toEqual(["own", "local", "direct"]);
    const again = run("agree", {}, [pressed(run("agree"), "A asks again")]);
    expect(deeds(again).slice(-8)).toEqual(["own", "remote", "to-router", "forward", "own", "remote", "to-router", "forward"]);
  });

  it("are refused where one would be a broadcast address to the other", () => {
    const bad = (change: object) => cidr.params.safeParse({ ...run("agree")[0]?.state.parameters, ...change }).success;
    expect(bad({})).toBe(true);
    expect(bad({ own: "192.168.1.127/24", other: "192.168.1.3/25" })).toBe(false);
    expect(bad({ other: "192.168.1.30/24" })).toBe(false);
    expect(bad({ otherGateway: "192.168.1.1" })).toBe(false);
    expect(bad({ own: "224.0.0.1/24" })).toBe(false);
    expect(bad({ ownGateway: "192.168.0.20" })).toBe(false);
  });
});

describe("a block", () => {
  it("is worked out anew for another mask or another address, as far as it had come", () => {
    const inputs: { frame: number; event: Input }[] = [
      { frame: 5, event: { type: "mask", host: 0, length: 27 } },
      { frame: 8, event: { type: "test", address: 0xc0a80181 } },
    ];
    const frames = run("slash-26", {}, inputs);
    expect(workAt(frames, "block", 6)).toMatchObject({ length: 27, hosts: 30, isOnLink: null });
    expect(workAt(frames, "block")).toMatchObject({ other: 0xc0a80181, isOnLink: true });
  });

  it("offers no mask beyond 32 and no address beyond the last", () => {
    expect(offered(run("slash-26", { own: "255.255.255.255/32", other: "0.0.0.0/0" }))).toEqual([
      "Take /31 instead",
      "Ask about 255.255.255.255",
    ]);
  });
});

describe("a routing table", () => {
  it("loses its lines one by one, until the packet is unreachable", () => {
    expect(workAt(run("withdrawn"), "route").done.map(({ via }) => via)).toEqual(["C", "B", "A", null]);
  });

  it("sends what has moved after its announcement, and back to the aggregate when that is withdrawn", () => {
    expect(workAt(run("hole"), "route").done.map(({ via }) => via)).toEqual(["A", "B", "A"]);
  });

  it("discards what only its own aggregate matches, and without that line sends it back to where it came from", () => {
    expect(workAt(run("discard-route"), "route").done.map(({ via }) => via)).toEqual(["L", "discard", "P"]);
  });

  it("can be added to, changed and asked again; a lookup under way begins anew", () => {
    const frames = run("longest-match");
    const added = run("longest-match", {}, [{ frame: 4, event: { type: "route", network: 0x0a010209, length: 32, via: "X" } }]);
    expect(workAt(added, "route", 5)).toMatchObject({ deed: "edit", tested: 0, best: -1 });
    expect(workAt(added, "route").done[0]).toEqual({ to: 0x0a010209, via: "X", length: 32 });
    const changed = run("longest-match", {}, [pressed(frames, "Change 0.0.0.0/0 to X")]);
    const again = run("longest-match", {}, [
      pressed(frames, "Change 0.0.0.0/0 to X"),
      { frame: frames.length, event: { type: "send", to: 0xc633640a } },
    ]);
    expect(workAt(changed, "route").table.map(({ via }) => via)).toEqual(["C", "X", "D", "B"]);
    expect(workAt(again, "route").done.at(-1)).toEqual({ to: 0xc633640a, via: "X", length: 0 });
  });

  it("takes no ninth line, and looks up no more than 24 packets", () => {
    const inputs = Array.from({ length: 30 }, (_, at): { frame: number; event: Input } => ({
      frame: 0,
      event:
        at < 6 ? { type: "route", network: (at + 20) * 2 ** 24, length: 8, via: "X" } : { type: "send", to: 0x0a000001 + at },
    }));
    const work = workAt(run("longest-match", {}, inputs), "route");
    expect(work.table.length).toBe(8);
    expect(work.done.length).toBe(24);
  });
});

describe("prefixes to merge", () => {
  it("offer to fill the hole, and then fit", () => {
    const frames = run("misaligned");
    expect(offered(frames)).toContain("Add 10.0.0.0/24");
    const filled = run("misaligned", {}, [pressed(frames, "Add 10.0.0.0/24")]);
    expect(workAt(filled, "merge").list.map(formatPrefix)).toEqual(["10.0.0.0/22"]);
  });

  it("that lie in each other need no line of their own", () => {
    const frames = run("aggregate", { prefixes: "10.0.0.0/8, 10.1.0.0/16, 10.0.0.0/16" });
    expect(deeds(frames)).toEqual(["start", "inside", "inside", "cover"]);
    expect(workAt(frames, "merge").list.map(formatPrefix)).toEqual(["10.0.0.0/8"]);
  });

  it("are at least two", () => {
    const all = workAt(run("aggregate"), "merge").given;
    const dropped = run(
      "aggregate",
      {},
      all.map((prefix, frame) => ({ frame, event: { type: "drop", ...prefix } })),
    );
    expect(workAt(dropped, "merge").given.length).toBe(2);
  });
});
