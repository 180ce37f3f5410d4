import { describe, expect, test } from "vitest";
import { encodePcap } from "@/lib/packets/pcap";
import { runOf } from "../link";
import { captureOf, trace } from "../trace";
import { httpCaching } from "./engine";
import { httpCachingEntry } from "./scenarios";
import type { State } from "./state";

const RUNS = Object.entries(httpCachingEntry.scenarios);

describe("A capture of HTTP caching", () => {
  test.each(RUNS)(
    "at the origin, %s: has a request for each answer that the origin made, and a connection for each request",
    (_, scenario) => {
      const { frames } = trace(httpCaching, runOf(scenario));
      const segments = captureOf(httpCaching, frames, "origin").flatMap(({ packet: { network } }) =>
        network.protocol === "ipv4" && network.payload.protocol === "tcp" ? [network.payload] : [],
      );
      const rested = frames[frames.length - 1];
      if (rested === undefined) throw new Error("A run has at least one frame.");
      const { served } = rested.state as State;
      const texts = segments.flatMap(({ data }) => (data instanceof Uint8Array ? [new TextDecoder().decode(data)] : []));
      expect(texts.filter((text) => text.startsWith("HTTP/1.1 200")).length).toBe(served.full);
      expect(texts.filter((text) => text.startsWith("HTTP/1.1 304")).length).toBe(served.notModified);
      const requests = texts.filter((text) => !text.startsWith("HTTP/"));
      expect(requests.length).toBe(texts.length / 2);
      expect(segments.filter(({ flags }) => flags.includes("SYN") && !flags.includes("ACK")).length).toBe(requests.length);
    },
  );

  test("whatever the learner does, there is a capture", () => {
    const [, scenario] = RUNS[0] ?? [];
    if (scenario === undefined) throw new Error("There are scenarios.");
    const first = trace(httpCaching, runOf(scenario)).frames;
    for (const { index, state } of first) {
      for (const { input } of httpCaching.actions(state as State)) {
        const { frames } = trace(httpCaching, { ...runOf(scenario), inputs: [{ frame: index, event: input }] });
        for (const { id } of httpCaching.interfaces ?? [])
          expect(() => encodePcap(captureOf(httpCaching, frames, id))).not.toThrow();
      }
    }
  });
});
