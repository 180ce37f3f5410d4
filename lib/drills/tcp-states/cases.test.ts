import { expect, test } from "vitest";
import type { Transition } from "@/lib/sim/tcp/row";
import { TRANSITIONS } from "@/lib/sim/tcp/table";
import { STATES } from "@/lib/sim/tcp/tcb";
import { gradeDrill } from "../drills";
import { CASES, LEFT_OUT, rowOf } from "./cases";
import { tcpStates } from "./drill";
import { outcomeOf } from "./outcome";
import { promptOf } from "./words";

test("Every row of the transition table is asked, or left out for a reason", () => {
  const asked = new Set<string>(CASES.map(({ row }) => row));
  for (const { row } of TRANSITIONS) expect([row, asked.has(row) !== Object.hasOwn(LEFT_OUT, row)]).toEqual([row, true]);
});

test("No row is asked that is only practice", () => {
  for (const { row } of CASES) expect(rowOf(row)?.practice).toBeUndefined();
});

test("A row is asked only in states that it holds in, and every state is asked", () => {
  for (const { row, state } of CASES) expect(rowOf(row)?.states).toContain(state);
  expect(new Set(CASES.map(({ state }) => state))).toEqual(new Set(STATES));
});

test("No two cases ask the same words and want different outcomes", () => {
  for (const { row, state } of CASES) {
    const [mine, prompt] = [transitionOf(row), promptOf(transitionOf(row), state).en];
    const same = CASES.filter((other) => other.state === state && promptOf(transitionOf(other.row), state).en === prompt);
    for (const other of same) expect(outcomeOf(transitionOf(other.row), state)).toEqual(outcomeOf(mine, state));
  }
});

function transitionOf(id: string): Transition {
  const row = rowOf(id);
  if (row === undefined) throw new Error(`There is no row ${id}.`);
  return row;
}

/** What the options of a question made for this row and state read like, by seed. */
function optionsOf(skill: string, row: string, state: string): { right: string; wrong: Set<string> } {
  let right = "";
  const wrong = new Set<string>();
  for (let seed = 0; seed < 600; seed += 1) {
    const question = tcpStates.make(skill, seed) as { row: string; state: string };
    if (question.row !== row || question.state !== state) continue;
    for (const option of tcpStates.present(skill, question)?.options ?? []) {
      if (option.right) right = option.text.en;
      else wrong.add(option.text.en);
    }
  }
  return { right, wrong };
}

test("A FIN that also acknowledges ours leads from FIN-WAIT-1 to TIME-WAIT; CLOSING is among the wrong options", () => {
  const { right, wrong } = optionsOf("drill.tcp-states.closing-actively", "37", "FIN-WAIT-1");
  expect(right).toBe("Sends `ACK` and goes to `TIME-WAIT`");
  expect(wrong).toContain("Sends `ACK` and goes to `CLOSING`");
});

test("Where data arrives in order, sending nothing for now is never offered as wrong: an ACK may be delayed", () => {
  const { right, wrong } = optionsOf("drill.tcp-states.data", "30", "ESTABLISHED");
  expect(right).toBe("Sends `ACK` and stays in `ESTABLISHED`");
  expect(wrong).not.toContain("Sends nothing and stays in `ESTABLISHED`");
});

test("What another state does is offered only where it reads as what that state does", () => {
  const question = { row: "33", state: "ESTABLISHED", options: [{ row: "33", state: "ESTABLISHED" }] };
  const skill = "drill.tcp-states.closing-passively";
  const asked = (row: string, state: string) => ({
    question: { ...question, options: [...question.options, { row, state }] },
    given: 0,
  });
  expect(gradeDrill(skill, asked("42", "CLOSE-WAIT"))).toMatchObject({ right: true });
  // "same" in LAST-ACK is not "stays in ESTABLISHED".
  expect(gradeDrill(skill, asked("60", "LAST-ACK"))).toBeUndefined();
  expect(gradeDrill(skill, asked("42", "LISTEN"))).toBeUndefined();
});
