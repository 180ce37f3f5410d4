import { describe, expect, test } from "vitest";
import { EXAMPLES } from "./examples";
import type { RowId } from "./row";
import { notationOf } from "./segment";
import { TRANSITIONS } from "./table";
import { transition } from "./transition";

describe.each(TRANSITIONS)("row $row: $states, $event, $condition.en", (row) => {
  const { before, event, options, sends, next } = EXAMPLES[row.row];
  const outcome = transition(before, event, options);

  test("is the row that decides its example", () => {
    expect(outcome.row).toBe(row.row);
    expect(row.states).toContain(before.state);
  });

  test("sends what it should and leads where it should", () => {
    expect(outcome.send.map(notationOf)).toEqual(sends);
    expect(outcome.next.state).toBe(next);
  });

  test("says in the table what the endpoint does", () => {
    expect(row.next === "same" ? before.state : row.next).toBe(outcome.next.state);
    expect(row.send === null).toBe(sends.length === 0);
  });
});

/** `SEG.ACK` and the like in a row's `send`, with the numbers of an example put in. */
function filled(row: RowId): string {
  const { before, event, options } = EXAMPLES[row];
  const after = transition(before, event, options).next;
  const seg = event.type === "segment" ? event.segment : undefined;
  const seq = seg?.seq ?? 0;
  const length = (seg?.data ?? 0) + (seg?.syn ? 1 : 0) + (seg?.fin ? 1 : 0);
  const opens = before.state === "CLOSED" || before.state === "LISTEN" || row === "49";
  const values: Record<string, number> = {
    "SEG.SEQ+SEG.LEN": seq + length,
    "SEG.ACK": seg?.ack ?? 0,
    "SND.NXT": before.state === "CLOSED" || before.state === "LISTEN" ? after.snd.nxt : before.snd.nxt,
    "SND.UNA": before.snd.una,
    "RCV.NXT": after.rcv.nxt,
    ISS: opens ? options.iss : before.iss,
  };
  const template = TRANSITIONS.find((it) => it.row === row)?.send ?? "";
  return Object.entries(values).reduce((text, [name, value]) => text.replace(`=${name}>`, `=${value}>`), template);
}

test("The notation in the table, with the numbers of the example put in, is the segment that is sent", () => {
  const withData = (text: string) => text.replace(/<DATA=\d+>/, "<DATA>");
  // Row 52b: the reset to a SYN without ACK; row 70 names its one octet of data.
  for (const { row, send } of TRANSITIONS) {
    if (send === null) continue;
    expect(`${row}: ${withData(filled(row))}`).toBe(`${row}: ${EXAMPLES[row].sends.map(withData).join()}`);
  }
});

test("Each row is named once", () => {
  const names = TRANSITIONS.map((row) => row.row);
  expect(new Set(names).size).toBe(names.length);
});
