import { describe, expect, it } from "vitest";
import { predictionAt, saidIn } from "../fixtures";
import { formFields } from "../form";
import { runOf } from "../link";
import { trace } from "../trace";
import { httpVersions } from "./engine";
import { httpVersionsEntry } from "./scenarios";
import type { Event, Input, State } from "./state";

type Name = keyof typeof httpVersionsEntry.scenarios;
const NAMES = Object.keys(httpVersionsEntry.scenarios) as Name[];

function framesOf(name: Name) {
  // The trace is of this very engine.
  return trace(httpVersions, runOf(httpVersionsEntry.scenarios[name])).frames as { state: State; event: Event | Input | null }[];
}

/** What the engine asks before frame `at`, and its answer. */
const predict = (name: Name, at: number, question: string) => predictionAt(httpVersions, framesOf(name), at, question);

const said = (name: Name) => saidIn(httpVersions, framesOf(name));

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(httpVersions).map((field) => field.key)).toEqual([
      "http10",
      "keepAlive",
      "pipelining",
      "six",
      "http2",
      "http3",
      "resources",
      "firstPackets",
      "packets",
      "page",
      "warm",
      "rttMs",
      "packetMs",
      "firstThinkMs",
      "thinkMs",
      "lost",
      "lossPercent",
    ]);
  });

  it("wants at least one version, and packets that can be there", () => {
    const { parameters } = httpVersionsEntry.scenarios["one-download"];
    expect(httpVersions.params.safeParse({ ...parameters, http2: false, http3: false }).success).toBe(false);
    for (const lost of ["A0", "A31", "M1", "A1,B1", "a1", " A1"]) {
      expect(httpVersions.params.safeParse({ ...parameters, lost }).success, lost).toBe(false);
    }
    expect(httpVersions.params.safeParse({ ...parameters, lost: "A30 L1" }).success).toBe(true);
  });

  it.each(NAMES)("runs the scenario %s to rest in a few frames, and says in both languages what each does", (name) => {
    expect(trace(httpVersions, runOf(httpVersionsEntry.scenarios[name])).ended).toBe("rest");
    expect(said(name).length).toBeLessThan(45);
  });

  it("tells the run with one loss in sentences, one for versions that do the same", () => {
    expect(said("one-loss")).toEqual([
      "HTTP/1.1 × 6, HTTP/2 and HTTP/3: the requests for A, B and C go out.",
      "HTTP/1.1 × 6, HTTP/2 and HTTP/3: packet B1 is lost.",
      "HTTP/2: TCP holds what came of C: B1 is missing before it.",
      "HTTP/1.1 × 6 and HTTP/3: A is complete, although B1 is missing. HTTP/2: TCP holds what came of A: B1 is missing before it.",
      "HTTP/1.1 × 6 and HTTP/3: C is complete, although B1 is missing.",
      "HTTP/1.1 × 6 and HTTP/3: B1 has come again; B is complete, and with it everything, after 201 ms. HTTP/2: B1 has come again, and TCP hands out what it held of A and C; A, B and C are complete, and with them everything, after 201 ms.",
    ]);
  });

  it("tells where finished responses wait", () => {
    expect(said("pipelining")[1]).toBe(
      "HTTP/1.1 pipelining: B and C are ready at the server and must wait for A: responses keep the order of the requests.",
    );
  });
});

describe("a prediction", () => {
  it("of a loss counts the responses that wait: all of HTTP/2, one of HTTP/3", () => {
    expect(predict("one-loss", 2, "held-http2")).toMatchObject({
      answer: "3",
      choices: ["0", "1", "2", "3"],
      prompt:
        "HTTP/2: 3 responses are interleaved on one TCP connection, in the order A1 B1 C1 A2 B2 C2, and packet B1 is about to be lost. How many responses have to wait until it has been retransmitted?",
    });
    expect(predict("one-loss", 2, "held-http3")).toMatchObject({ answer: "1", choices: ["0", "1", "2", "3"] });
    expect(predict("one-loss", 2, "held-http3").why).toContain("Only B");
  });

  it("of the first to have everything knows the winner", () => {
    expect(predict("no-loss", 1, "first-done").answer).toBe("HTTP/2");
    expect(predict("lossy-six", 1, "first-done").answer).toBe("HTTP/1.1 × 6");
    expect(predict("lossy-six", 1, "first-done").prompt).toContain("All connections are open already");
    expect(predict("lossy-six", 1, "first-done").prompt).toContain("3% are lost");
    expect(predict("no-loss", 1, "first-done").prompt).toContain("Nothing is lost");
    expect(predict("one-download", 1, "first-done").answer).toBe("All at the same moment");
  });

  it("of the first response knows that pipelined ones come together", () => {
    expect(predict("pipelining", 2, "first-response")).toMatchObject({
      answer: "All at the same moment",
      choices: ["A", "B", "C", "All at the same moment"],
    });
  });

  it("of the second response counts its round trips", () => {
    expect(predict("keep-alive", 3, "second-http10").answer).toBe("4");
    expect(predict("keep-alive", 3, "second-keepAlive").answer).toBe("1");
  });

  it("that does not fit its frame says so to the author", () => {
    expect(() => predict("one-loss", 3, "held-http2")).toThrow("held-http2");
    expect(() => predict("pipelining", 2, "held-http3")).toThrow("http3");
    expect(() => predict("keep-alive", 4, "second-http10")).toThrow("second-http10");
  });
});
