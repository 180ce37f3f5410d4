import { describe, expect, it } from "vitest";
import { encode } from "@/lib/packets/encode";
import { last } from "../fixtures";
import { captureOf, trace } from "../trace";
import { bootpOctets } from "./bootp";
import { timesOf } from "./client";
import { dhcp } from "./engine";
import { PLAIN, play, sentTypes } from "./fixtures";
import type { Parameters } from "./parameters";
import type { ClientState, Input, State } from "./state";

const off = (frame: number, server: "a" | "b" = "a"): { frame: number; event: Input } => ({
  frame,
  event: { kind: "power", server, isOn: false },
});

/** The client's states, each as it is entered. */
function statesOf(states: State[]): ClientState[] {
  return states.map(({ client }) => client.state).filter((state, at, all) => state !== all[at - 1]);
}

type Sent = { source: string; destination: string; ports: [number, number]; mac: string };

/** Every DHCP message at an interface, with its addresses. */
function sentAt(place: "client" | "server", change: Partial<Parameters>): Sent[] {
  const { frames } = trace(dhcp, { parameters: { ...PLAIN, ...change }, seed: 1, inputs: [] });
  return captureOf(dhcp, frames, place).flatMap(({ packet: { ethernet, network } }) =>
    network.protocol === "ipv4" && network.payload.protocol === "udp"
      ? [
          {
            source: network.source,
            destination: network.destination,
            ports: [network.payload.sourcePort, network.payload.destinationPort] as [number, number],
            mac: ethernet.destination,
          },
        ]
      : [],
  );
}

describe("who sends what to whom (RFC 2131 §3.1, §4.1)", () => {
  const [all, client, everyone] = ["ff:ff:ff:ff:ff:ff", "02:00:5e:10:00:01", "255.255.255.255"];

  it("DISCOVER and REQUEST go from 0.0.0.0 to everybody, OFFER and ACK to the address that is about to be given", () => {
    expect(sentAt("client", { renewals: 0 })).toEqual([
      { source: "0.0.0.0", destination: everyone, ports: [68, 67], mac: all },
      { source: "192.168.1.1", destination: "192.168.1.101", ports: [67, 68], mac: client },
      { source: "0.0.0.0", destination: everyone, ports: [68, 67], mac: all },
      { source: "192.168.1.1", destination: "192.168.1.101", ports: [67, 68], mac: client },
    ]);
  });

  it("with the BROADCAST bit, OFFER and ACK go to everybody; a NAK does so always", () => {
    expect(sentAt("client", { renewals: 0, broadcastBit: true })[1]).toMatchObject({ destination: everyone, mac: all });
    expect(sentAt("client", { renewals: 0, start: "moved" })[1]).toMatchObject({ destination: everyone, mac: all });
  });

  it("a renewal goes by unicast from the client’s own address and back", () => {
    expect(sentAt("client", {}).slice(4)).toMatchObject([
      { source: "192.168.1.101", destination: "192.168.1.1", ports: [68, 67] },
      { source: "192.168.1.1", destination: "192.168.1.101", ports: [67, 68] },
    ]);
  });

  it("between a relay and a server both ports are 67, and the answer goes to giaddr", () => {
    expect(sentAt("server", { relay: true, renewals: 0 }).slice(0, 2)).toMatchObject([
      { source: "10.0.0.1", destination: "10.0.0.2", ports: [67, 67] },
      { source: "10.0.0.2", destination: "192.168.1.1", ports: [67, 67] },
    ]);
  });
});

describe("a lease (RFC 2131 §4.4.5)", () => {
  it("of 3600 s has T1 at 1800 s and T2 at 3150 s", () => {
    expect(timesOf({ startMs: 0, seconds: 3600 })).toEqual({ t1: 1_800_000, t2: 3_150_000, end: 3_600_000 });
  });

  it("counts from the REQUEST and not from the ACK", () => {
    const { states } = play({ renewals: 0 });
    const requested = states.find(({ flights }) => flights.some(({ type }) => type === "REQUEST"));
    expect(last(states).client.lease?.startMs).toBe(requested?.nowMs);
  });

  it("is renewed at T1, and the timers begin anew", () => {
    const { states } = play({ renewals: 2 });
    const renewed = states.filter(({ client }) => client.state === "RENEWING").map(({ nowMs }) => nowMs);
    expect(renewed[2] ?? 0).toBe((renewed[0] ?? 0) + 1_800_000);
  });

  it("that nobody renews passes through RENEWING and REBINDING, and ends", () => {
    const played = play({}, [off(7)]);
    expect(statesOf(played.states)).toEqual([
      ...["INIT", "SELECTING", "REQUESTING", "BOUND", "RENEWING", "REBINDING", "INIT", "SELECTING", "INIT"],
    ]);
    const { address, isLinkLocal } = last(played.states).client;
    expect([address, isLinkLocal]).toEqual([null, true]);
  });

  it("waits half of what is left before it asks again, but not less than 60 s", () => {
    const played = play({}, [off(7)]);
    const asked = played.states.filter(({ client }, at) => client.requestedMs !== played.states[at - 1]?.client.requestedMs);
    const times = asked.filter(({ client }) => client.state === "RENEWING").map(({ nowMs }) => Math.round(nowMs / 1000));
    expect(times).toEqual([1800, 2475, 2813, 2981, 3066, 3126]);
  });
});

describe("two servers", () => {
  it("both offer, the first offer is taken, and the REQUEST frees the other address", () => {
    const { states } = play({ servers: "two", renewals: 0 });
    expect(states.some(({ servers }) => servers[1]?.bindings[0]?.status === "offered")).toBe(true);
    expect(last(states).servers.map(({ bindings }) => bindings.map(({ address, status }) => `${address} ${status}`))).toEqual([
      ["192.168.1.101 leased"],
      [],
    ]);
    expect(last(play({ servers: "two", delayAMs: 60, delayBMs: 20, renewals: 0 }).states).client.address).toBe("192.168.1.150");
  });

  it("with shared records the other one renews at T2; without them it keeps silent", () => {
    expect(last(play({ servers: "two", sharedLeases: true }, [off(8)]).states).client).toMatchObject({
      state: "BOUND",
      address: "192.168.1.101",
      server: "b",
    });
    const alone = play({ servers: "two" }, [off(8)]);
    expect(statesOf(alone.states)).toContain("REBINDING");
    expect(alone.states.find(({ client }) => client.state === "BOUND" && client.server === "b")?.client.address).toBe(
      "192.168.1.150",
    );
  });
});

describe("a client that remembers", () => {
  it("needs two messages where its lease stands", () => {
    expect(sentTypes(play({ start: "reboot", renewals: 0 }))).toEqual(["REQUEST", "ACK"]);
  });

  it("is told NAK on another network, and begins with DISCOVER", () => {
    expect(sentTypes(play({ start: "moved", renewals: 0 }))).toEqual([
      ...["REQUEST", "NAK", "DISCOVER", "OFFER", "REQUEST", "ACK"],
    ]);
  });

  it("does so after a restart", () => {
    const played = play({ renewals: 0 }, [{ frame: 7, event: { kind: "restart" } }]);
    expect(sentTypes(played).slice(4)).toEqual(["REQUEST", "ACK"]);
    expect(last(played.states).client.address).toBe("192.168.1.101");
  });
});

describe("trouble", () => {
  it("an address in use is declined; ten seconds later the server offers another", () => {
    const { states } = play({ occupied: true, renewals: 0 });
    const declined = states.findIndex(({ flights }) => flights.some(({ type }) => type === "DECLINE"));
    const again = states.findIndex(({ client }, at) => at > declined && client.state === "SELECTING");
    expect((states[again]?.nowMs ?? 0) - (states[declined]?.nowMs ?? 0)).toBe(10_000);
    expect(last(states).client).toMatchObject({ state: "BOUND", address: "192.168.1.102" });
    expect(last(states).servers[0]?.bindings[0]).toMatchObject({ address: "192.168.1.101", status: "declined" });
  });

  it("a lost message is sent again after 4 s, 8 s, 16 s, one more or less", () => {
    const { states } = play({}, [off(0)]);
    const sent = states.filter(({ client }, at) => client.tries > (states[at - 1]?.client.tries ?? 0)).map(({ nowMs }) => nowMs);
    const waits = sent.slice(1).map((ms, at) => ms - (sent[at] ?? 0));
    expect(waits).toHaveLength(4);
    for (const [at, wait] of waits.entries()) expect(Math.abs(wait - 4000 * 2 ** at)).toBeLessThanOrEqual(1000);
  });
});

describe("the octets", () => {
  it("are a BOOTP message of 300 or more with the magic cookie, and the type as first option", () => {
    const { states } = play({ renewals: 0 });
    for (const message of states.flatMap(({ flights }) => flights)) {
      const octets = bootpOctets(message, PLAIN);
      expect(octets.length).toBeGreaterThanOrEqual(300);
      expect([...octets.subarray(236, 242)]).toEqual([99, 130, 83, 99, 53, 1]);
      expect(octets[242]).toBe({ DISCOVER: 1, OFFER: 2, REQUEST: 3, DECLINE: 4, ACK: 5, NAK: 6 }[message.type]);
    }
  });

  it("fit an Ethernet frame", () => {
    const { frames } = trace(dhcp, { parameters: PLAIN, seed: 1, inputs: [] });
    for (const { packet } of captureOf(dhcp, frames, "client")) expect(encode(packet).length).toBeLessThan(600);
  });
});
