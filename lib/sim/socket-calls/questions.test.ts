import { describe, expect, it } from "vitest";
import { askedAt } from "@/lib/sim/fixtures";
import { run, SCENARIO_NAMES } from "./fixtures";
import { questions } from "./questions";

type Name = keyof typeof questions;
const NAMES = Object.keys(questions) as Name[];

/** The question as it is asked before one frame of a scenario. */
function asked(name: Name, scenario: (typeof SCENARIO_NAMES)[number], frame: number) {
  const { prompt, choices, right } = askedAt({ questions }, run(scenario), frame, name);
  return { prompt: prompt.en, right: choices[right]?.en, choices };
}

describe("the predictions", () => {
  it.each(SCENARIO_NAMES)("have in every frame of %s at least three choices, no two alike", (scenario) => {
    const frames = run(scenario);
    for (const name of NAMES) {
      frames.slice(1).forEach((frame, index) => {
        const before = frames[index];
        if (before === undefined || frame.event === null) return;
        const { choices, right } = questions[name].ask(before.state, frame.event, frame.state);
        expect(choices.length).toBeGreaterThanOrEqual(3);
        const { prompt } = asked(name, scenario, index + 1);
        expect(prompt).toMatch(/^[A-Z].*\?$/);
        expect(prompt).not.toMatch(/undefined|null|NaN/);
        expect(choices[right]).toBeDefined();
        expect(new Set(choices.map(({ zh }) => zh)).size).toBe(choices.length);
      });
    }
  });

  it("know that a final ACK is ignored and the entry stays", () => {
    const { right, choices } = asked("kernel-does", "not-accepting", 34);
    expect(right).toBe("It ignores it, and the half-open entry stays");
    expect(choices.map(({ en }) => en)).not.toContain("It drops it without a word");
  });

  it("know that a SYN is answered without an entry, and what its ACK becomes", () => {
    expect(asked("kernel-does", "cookies", 11).right).toBe("It answers SYN,ACK but makes no entry");
    expect(asked("kernel-does", "cookies", 16).right).toBe("It rebuilds the connection from the number and queues it");
    expect(asked("kernel-does", "cookies", 33).right).toBe("It answers RST");
  });

  it("say whether cookies are on, and what happens when the accept queue is full", () => {
    expect(asked("kernel-does", "cookies", 11).prompt).toContain(
      "SYN (seq = 1000) from client A reaches the server, which has SYN cookies switched on.",
    );
    expect(asked("kernel-does", "not-accepting", 34).prompt).toContain(
      "reaches the server, which has tcp_abort_on_overflow switched off.",
    );
    expect(asked("who-wakes", "one-client", 10).prompt).toMatch(/^ACK .* from client A reaches the server/);
  });

  it("name the call that they ask about", () => {
    expect(asked("call-returns", "one-client", 13)).toMatchObject({
      prompt: "Client A calls send() with 500 bytes, and the send buffer is empty. How does that call end?",
      right: "It returns 500",
    });
    expect(asked("call-returns", "refused", 7).right).toBe("It returns −1, ECONNREFUSED");
    expect(asked("who-wakes", "one-client", 10).right).toBe("The server, in accept()");
  });
});
