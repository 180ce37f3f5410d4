import type { RowId, Transition } from "@/lib/sim/tcp/row";
import { TRANSITIONS } from "@/lib/sim/tcp/table";
import type { TcpState } from "@/lib/sim/tcp/tcb";
import type { SkillId } from "../catalogue";

/** Rows that are never asked, and why. */
export const LEFT_OUT = {
  "17b": "Its condition lists what is absent, as the one of row 17 does.",
  "23": "By the letter an ACK; Linux and BSD repeat their SYN,ACK: no one answer is right.",
  "29": "Practice, not standard.",
  "40": "Practice, not standard.",
  "49": "Practice, not standard.",
  "52b": "The rule of RFC 793 that RFC 5961 replaced; row 52 asks the same event.",
  "58": "A segment without ACK that is neither RST nor SYN: nobody sends it.",
  "64": "The answer is in the question.",
  "65": "The answer is in the question.",
  "71": "As row 58.",
} satisfies Partial<Record<RowId, string>>;

export type AskedRow = Exclude<RowId, keyof typeof LEFT_OUT>;

/** A row of the table in one of its states: what a question asks, and what a wrong option is taken from. */
export type Case = { skill: TcpSkill; row: AskedRow; state: TcpState };
export type TcpSkill = Extract<SkillId, `drill.tcp-states.${string}`>;

/** The rows that each skill asks, and where not all of a row's states make a plain question, which do. */
const ASKED: Record<TcpSkill, Partial<Record<AskedRow, TcpState[]>>> = {
  "drill.tcp-states.opening": {
    "1": ["CLOSED"],
    "2": ["CLOSED"],
    "8": ["LISTEN"],
    "9": ["LISTEN"],
    "10": ["LISTEN"],
    "15": ["SYN-SENT"],
    "17": ["SYN-SENT"],
    "19": ["SYN-SENT"],
    "24": ["SYN-RECEIVED"],
    "61": ["SYN-SENT", "SYN-RECEIVED"],
  },
  "drill.tcp-states.data": {
    "30": ["ESTABLISHED"],
    "31": ["ESTABLISHED", "FIN-WAIT-2"],
    // Where our FIN waits for its ACK, "something new" could be that FIN, and then another row decides.
    "32": ["ESTABLISHED", "CLOSE-WAIT"],
    "32b": ["ESTABLISHED", "FIN-WAIT-2", "CLOSE-WAIT"],
    "55": ["ESTABLISHED", "FIN-WAIT-2"],
    "59": ["ESTABLISHED", "FIN-WAIT-2", "CLOSE-WAIT"],
    "62": ["ESTABLISHED"],
    "69": ["ESTABLISHED", "FIN-WAIT-2"],
  },
  "drill.tcp-states.closing-actively": {
    "27": ["SYN-RECEIVED"],
    "27b": ["SYN-RECEIVED"],
    "34": ["ESTABLISHED"],
    "35": ["FIN-WAIT-1"],
    "37": ["FIN-WAIT-1"],
    "38": ["FIN-WAIT-1", "FIN-WAIT-2"],
    "39": ["FIN-WAIT-2"],
    "47": ["TIME-WAIT"],
    "48": ["TIME-WAIT"],
    "63": ["FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT"],
    "66": ["FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT"],
  },
  "drill.tcp-states.closing-passively": {
    "26": ["SYN-RECEIVED"],
    "33": ["ESTABLISHED"],
    "41": ["CLOSE-WAIT"],
    "42": ["CLOSE-WAIT"],
    "44": ["LAST-ACK"],
    "46": ["CLOSE-WAIT", "LAST-ACK"],
    "60": ["CLOSE-WAIT", "LAST-ACK"],
    "63": ["LAST-ACK"],
    "66": ["LAST-ACK"],
  },
  "drill.tcp-states.simultaneous": {
    "16": ["SYN-SENT"],
    "24b": ["SYN-RECEIVED"],
    "36": ["FIN-WAIT-1"],
    "43": ["CLOSING"],
    "45": ["CLOSING"],
    "46": ["CLOSING"],
    "60": ["CLOSING"],
    "63": ["CLOSING"],
  },
  "drill.tcp-states.resets": {
    "3": ["CLOSED"],
    "4": ["CLOSED"],
    "5": ["CLOSED"],
    "6": ["LISTEN"],
    "7": ["LISTEN"],
    "11": ["SYN-SENT"],
    "12": ["SYN-SENT"],
    "13": ["SYN-SENT"],
    "14": ["SYN-SENT"],
    "20": ["SYN-RECEIVED"],
    "21": ["SYN-RECEIVED"],
    "22": ["SYN-RECEIVED"],
    "25": ["SYN-RECEIVED"],
    "50": ["ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT"],
    "51": ["CLOSING", "LAST-ACK", "TIME-WAIT"],
    // In SYN-RECEIVED a second SYN has rows of its own.
    "52": ["ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT"],
    "53": ["SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT"],
    "56": ["SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-2", "CLOSE-WAIT"],
    "57": ["SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-2", "CLOSE-WAIT"],
    "67": ["CLOSING", "LAST-ACK", "TIME-WAIT"],
  },
  "drill.tcp-states.timers": {
    "18": ["SYN-SENT"],
    "28": ["SYN-RECEIVED"],
    "29b": ["SYN-RECEIVED"],
    "45": ["FIN-WAIT-1", "LAST-ACK"],
    "48": ["TIME-WAIT"],
    "54": ["ESTABLISHED", "FIN-WAIT-1", "CLOSE-WAIT"],
    "68": ["ESTABLISHED", "CLOSE-WAIT"],
    "70": ["ESTABLISHED", "CLOSE-WAIT"],
  },
};

const ROWS = new Map<string, Transition>(TRANSITIONS.map((row) => [row.row, row]));

export function rowOf(id: string): Transition | undefined {
  return ROWS.get(id);
}

export const CASES: readonly Case[] = Object.entries(ASKED).flatMap(([skill, rows]) =>
  Object.entries(rows).flatMap(([row, states]) =>
    // The keys are those of the record's type: it is a literal.
    states.map((state) => ({ skill: skill as TcpSkill, row: row as AskedRow, state })),
  ),
);
