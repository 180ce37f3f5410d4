import type { TcpState } from "@/lib/sim/tcp/tcb";
import type { Text } from "@/lib/text";
import type { ReferenceTable } from "../table";
import { wire } from "../table";
import { TCP_FLAGS } from "../tcp-flags";
import { TCP_STATES } from "../tcp-states";

/** AE is the lowest bit of the byte before the flags; a mask of one byte would be wrong for it. */
const BYTE_BEFORE: Text = { zh: "在前一个字节的最低位", en: "lowest bit of the byte before" };

export const TCP_FLAGS_TABLE: ReferenceTable = {
  caption: {
    zh: "TCP 的标志位，从高位到低位；“值”是它在标志字节里的十六进制数",
    en: "The flags of TCP from the high bit down; “value” is what each counts for in the flags byte, in hexadecimal",
  },
  columns: [
    { zh: "标志", en: "Flag" },
    { zh: "值", en: "Value" },
    { zh: "置位时说的是", en: "What it says when set" },
  ],
  rows: TCP_FLAGS.map(({ name, mask, meaning, cites }) => ({
    cells: [wire(name), mask > 0xff ? BYTE_BEFORE : wire(mask.toString(16).padStart(2, "0")), meaning],
    cites,
  })),
  hasSourceColumn: false,
  cites: ["RFC 9293 §3.1", "RFC 9293 §3.9.1.2", "RFC 3168 §6.1", "RFC 9768 §2.2", "RFC 9768 §3.1.1"],
};

/** Which of two ways an open connection takes depends on who ends first. */
const FROM_ESTABLISHED: Text = {
  zh: "先结束：`FIN-WAIT-1`；对方先：`CLOSE-WAIT`",
  en: "it ends first: `FIN-WAIT-1`; the peer does: `CLOSE-WAIT`",
};

function nextCell(state: TcpState, next: readonly TcpState[]): Text {
  if (state === "ESTABLISHED") return FROM_ESTABLISHED;
  const names = next.map(wire);
  const last = names.pop() ?? "";
  if (names.length === 0) return { zh: last, en: last };
  return { zh: `${names.join("、")} 或 ${last}`, en: `${names.join(", ")} or ${last}` };
}

export const TCP_STATES_TABLE: ReferenceTable = {
  caption: {
    zh: "十一个状态：各在等什么，通常接着去哪里",
    en: "The eleven states: what each waits for, and where it usually goes next",
  },
  columns: [
    { zh: "状态", en: "State" },
    { zh: "在等什么", en: "Waits for" },
    { zh: "接着是", en: "Next" },
  ],
  rows: TCP_STATES.map(({ state, waitsFor, next }) => ({
    cells: [wire(state), waitsFor, nextCell(state, next)],
    cites: ["RFC 9293 §3.3.2"],
  })),
  hasSourceColumn: false,
  cites: ["RFC 9293 §3.3.2", "RFC 9293 §3.10.7.4"],
};
