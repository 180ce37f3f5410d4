import type { RowId } from "@/lib/sim/tcp/row";
import type { TcpState } from "@/lib/sim/tcp/tcb";
import type { Point } from "./places";

/**
 * An edge of RFC 9293, Figure 5: what happens, and what is sent. `rows` are those of the transition table that it stands
 * for; a test holds the two together.
 */
export type Edge = {
  from: TcpState;
  to: TcpState;
  rows: readonly RowId[];
  points: readonly Point[];
  /** Lines of text, from the first one’s baseline. */
  label: Point & { lines: readonly string[]; end?: true };
};

const p = (x: number, y: number): Point => ({ x, y });

export const EDGES: readonly Edge[] = [
  {
    from: "CLOSED",
    to: "LISTEN",
    rows: ["1"],
    points: [p(124, 36), p(70, 78)],
    label: { x: 2, y: 48, lines: ["passive OPEN"] },
  },
  { from: "LISTEN", to: "CLOSED", rows: ["9"], points: [p(92, 78), p(142, 36)], label: { x: 116, y: 68, lines: ["CLOSE"] } },
  {
    from: "CLOSED",
    to: "SYN-SENT",
    rows: ["2"],
    points: [p(192, 36), p(250, 78)],
    label: { x: 224, y: 46, lines: ["active OPEN", "/ SYN"] },
  },
  {
    from: "SYN-SENT",
    to: "CLOSED",
    rows: ["19"],
    points: [p(226, 78), p(172, 36)],
    label: { x: 202, y: 68, lines: ["CLOSE"], end: true },
  },
  {
    from: "LISTEN",
    to: "SYN-SENT",
    rows: ["10"],
    points: [p(96, 92), p(218, 92)],
    label: { x: 121, y: 88, lines: ["SEND / SYN"] },
  },
  {
    from: "LISTEN",
    to: "SYN-RECEIVED",
    rows: ["8"],
    points: [p(60, 106), p(60, 148)],
    label: { x: 66, y: 124, lines: ["SYN / SYN,ACK"] },
  },
  {
    from: "SYN-RECEIVED",
    to: "LISTEN",
    rows: ["20", "22", "29"],
    points: [p(14, 148), p(14, 106)],
    label: { x: 20, y: 131, lines: ["RST"] },
  },
  {
    from: "SYN-SENT",
    to: "SYN-RECEIVED",
    rows: ["16"],
    points: [p(240, 106), p(96, 158)],
    label: { x: 122, y: 164, lines: ["SYN / SYN,ACK"] },
  },
  {
    from: "SYN-SENT",
    to: "ESTABLISHED",
    rows: ["15"],
    points: [p(274, 106), p(198, 202)],
    label: { x: 258, y: 138, lines: ["SYN,ACK", "/ ACK"] },
  },
  {
    from: "SYN-RECEIVED",
    to: "ESTABLISHED",
    rows: ["24", "24b"],
    points: [p(82, 176), p(122, 202)],
    label: { x: 98, y: 199, lines: ["ACK"], end: true },
  },
  {
    from: "SYN-RECEIVED",
    to: "FIN-WAIT-1",
    rows: ["27"],
    points: [p(22, 176), p(22, 272)],
    label: { x: 28, y: 222, lines: ["CLOSE", "/ FIN"] },
  },
  {
    from: "ESTABLISHED",
    to: "FIN-WAIT-1",
    rows: ["34"],
    points: [p(130, 230), p(80, 272)],
    label: { x: 112, y: 258, lines: ["CLOSE / FIN"] },
  },
  {
    from: "ESTABLISHED",
    to: "CLOSE-WAIT",
    rows: ["33"],
    points: [p(188, 230), p(240, 272)],
    label: { x: 224, y: 248, lines: ["FIN / ACK"] },
  },
  {
    from: "FIN-WAIT-1",
    to: "FIN-WAIT-2",
    rows: ["35"],
    points: [p(22, 300), p(22, 342)],
    label: { x: 28, y: 325, lines: ["ACK"] },
  },
  {
    from: "FIN-WAIT-1",
    to: "CLOSING",
    rows: ["36"],
    points: [p(90, 300), p(132, 342)],
    label: { x: 118, y: 318, lines: ["FIN / ACK"] },
  },
  {
    from: "FIN-WAIT-1",
    to: "TIME-WAIT",
    rows: ["37"],
    points: [p(72, 300), p(103, 338), p(103, 374), p(124, 412)],
    label: { x: 116, y: 382, lines: ["FIN,ACK", "/ ACK"] },
  },
  {
    from: "FIN-WAIT-2",
    to: "TIME-WAIT",
    rows: ["39"],
    points: [p(50, 370), p(110, 420)],
    label: { x: 4, y: 404, lines: ["FIN / ACK"] },
  },
  {
    from: "CLOSING",
    to: "TIME-WAIT",
    rows: ["43"],
    points: [p(188, 370), p(188, 412)],
    label: { x: 194, y: 395, lines: ["ACK"] },
  },
  {
    from: "CLOSE-WAIT",
    to: "LAST-ACK",
    rows: ["42"],
    points: [p(240, 300), p(240, 342)],
    label: { x: 246, y: 318, lines: ["CLOSE", "/ FIN"] },
  },
  {
    from: "LAST-ACK",
    to: "CLOSED",
    rows: ["44"],
    points: [p(312, 356), p(317, 351), p(317, 22), p(204, 22)],
    label: { x: 312, y: 384, lines: ["ACK"], end: true },
  },
  {
    from: "TIME-WAIT",
    to: "CLOSED",
    rows: ["48"],
    points: [p(204, 426), p(317, 426), p(317, 22), p(204, 22)],
    label: { x: 214, y: 421, lines: ["2 MSL"] },
  },
];
