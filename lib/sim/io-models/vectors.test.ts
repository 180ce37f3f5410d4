import { describe, expect, it } from "vitest";
import { endOf } from "../fixtures";
import { C10K, play } from "./fixtures";
import type { Model } from "./models";
import { limitOf, memoryOf, workOfBurst } from "./work";

/** What one burst of the run cost. */
function burst(model: Model, connections: number, active: number) {
  return endOf(play({ model, connections, active, bursts: 1 })).thisBurst;
}

describe("the vectors of the fact sheet, n = 10,000 and k = 10", () => {
  it("select is impossible, for the first connection beyond descriptor 1023", () => {
    const last = endOf(play({ model: "select" }));
    expect(last).toMatchObject({ phase: "stopped", stop: { why: "fd-setsize", at: 1021 } });
  });

  it("poll looks at 20,000 entries for each wake-up", () => {
    const { kernelLooks, programLooks } = burst("poll", 10_000, 10);
    expect(kernelLooks + programLooks).toBe(20_000);
  });

  it("epoll hands the program 10, and the kernel takes 10 from the ready list", () => {
    expect(burst("epoll-et", 10_000, 10)).toMatchObject({ kernelLooks: 10, programLooks: 10 });
  });

  it("epoll, level-triggered, looks once more at the 10 that it reported", () => {
    expect(burst("epoll-lt", 10_000, 10)).toMatchObject({ kernelLooks: 20, programLooks: 10 });
  });

  it("in a thousand wake-ups poll looks at 2 × 10⁷ entries, and epoll fetches 10⁴", () => {
    expect(1000 * (burst("poll", 10_000, 10).kernelLooks + burst("poll", 10_000, 10).programLooks)).toBe(2e7);
    expect(1000 * burst("epoll-et", 10_000, 10).programLooks).toBe(1e4);
  });
});

describe("the other vectors", () => {
  it("with n = k = 10 all ways look at about as much for each ready one", () => {
    for (const model of ["select", "poll", "epoll-lt", "epoll-et"] as const) {
      const { kernelLooks, programLooks } = burst(model, 10, 10);
      expect((kernelLooks + programLooks) / 10).toBeGreaterThanOrEqual(2);
      expect((kernelLooks + programLooks) / 10).toBeLessThanOrEqual(3);
    }
  });

  it("select copies three sets of one bit for each descriptor, in and out", () => {
    expect(burst("select", 1000, 10)).toMatchObject({ listIn: 3 * 126, listOut: 3 * 126, kernelLooks: 1004, programLooks: 1004 });
  });

  it("poll copies 8 bytes for each entry in, and its revents out", () => {
    expect(burst("poll", 10_000, 10)).toMatchObject({ listIn: 80_000, listOut: 20_000 });
  });

  it("epoll copies nothing in, and 12 bytes out for each that is ready", () => {
    expect(burst("epoll-lt", 10_000, 10)).toMatchObject({ listIn: 0, listOut: 120 });
  });

  it("epoll registers each connection once", () => {
    expect(endOf(play()).setup).toMatchObject({ calls: 10_002, listIn: 120_000 });
  });

  it("a thread each takes a switch for each event, and a stack of 8 MiB of address space", () => {
    expect(burst("thread", 10_000, 10)).toMatchObject({ switches: 10, kernelLooks: 0, programLooks: 0 });
    expect(memoryOf("thread", C10K, 10_000).reservedBytes).toBe(10_000 * 8 * 2 ** 20);
  });

  it("in 1 GiB of address space there is room for 512 stacks of 2 MiB", () => {
    expect(limitOf("thread", { ...C10K, stackMiB: 2, stackSpaceGiB: "1" }, 512)).toBeNull();
    expect(limitOf("thread", { ...C10K, stackMiB: 2, stackSpaceGiB: "1" }, 513)).toEqual({ why: "address-space", at: 513 });
  });

  it("the limit of select is on numbers: descriptor 1023 fits, 1024 does not", () => {
    expect(limitOf("select", { ...C10K, openFiles: 1000 }, 24)).toBeNull();
    expect(limitOf("select", { ...C10K, openFiles: 1000 }, 25)).toEqual({ why: "fd-setsize", at: 25 });
    expect(workOfBurst("select", { ...C10K, openFiles: 1500 }, 1)).toBeNull();
  });

  it("an entry in epoll costs 160 bytes: 1.5 MiB for ten thousand", () => {
    expect(memoryOf("epoll-lt", C10K, 10_000).usedBytes).toBe(1_600_000);
  });
});

describe("2 kB arrive and 1 kB is read (epoll(7))", () => {
  const half = { connections: 1, active: 1, messageBytes: 2048, readBytes: 1024, bursts: 1 } as const;

  it("level-triggered: epoll_wait() returns it again, without a sleep", () => {
    const last = endOf(play({ ...half, model: "epoll-lt" }));
    expect(last.sockets).toEqual([]);
    expect(last.thisBurst).toMatchObject({ data: 2048, switches: 1, calls: 4 });
  });

  it("edge-triggered: epoll_wait() sleeps although 1 kB remains", () => {
    const last = endOf(play({ ...half, model: "epoll-et", edge: "once" }));
    expect(last).toMatchObject({ phase: "asleep", sockets: [{ connection: 0, unreadBytes: 1024, isListed: false }] });
  });

  it("edge-triggered and read until EAGAIN: nothing remains", () => {
    const last = endOf(play({ ...half, model: "epoll-et" }));
    expect(last.sockets).toEqual([]);
    expect(last.thisBurst).toMatchObject({ data: 2048, calls: 4 });
  });

  it("edge-triggered: more data is a change, and wakes the thread", () => {
    const last = endOf(play({ ...half, model: "epoll-et", edge: "once" }, [{ kind: "send" }]));
    expect(last.total.data).toBe(2048);
    expect(last.sockets).toEqual([{ connection: 0, unreadBytes: 2048, isListed: false }]);
  });
});
