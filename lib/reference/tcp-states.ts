import { STATES, type TcpState } from "@/lib/sim/tcp/tcb";
import type { Text } from "@/lib/text";

/** One state of a TCP connection. */
export type StateEntry = {
  state: TcpState;
  /** What the endpoint waits for there. */
  waitsFor: Text;
  /** Where it usually goes next: not every arrow of the diagram. */
  next: readonly TcpState[];
};

type Entry = Omit<StateEntry, "state">;

const ENTRIES: Record<TcpState, Entry> = {
  CLOSED: { waitsFor: { zh: "什么也不等：没有连接", en: "nothing: there is no connection" }, next: ["LISTEN", "SYN-SENT"] },
  LISTEN: { waitsFor: { zh: "任何人的 `SYN`", en: "anybody’s `SYN`" }, next: ["SYN-RECEIVED"] },
  "SYN-SENT": { waitsFor: { zh: "对自己 `SYN` 的回答", en: "the answer to its `SYN`" }, next: ["ESTABLISHED"] },
  "SYN-RECEIVED": { waitsFor: { zh: "对自己 `SYN` 的确认", en: "the `ACK` of its `SYN`" }, next: ["ESTABLISHED"] },
  ESTABLISHED: {
    waitsFor: { zh: "双方收发数据，直到有一方结束", en: "both send and receive, until one side ends" },
    next: ["FIN-WAIT-1", "CLOSE-WAIT"],
  },
  "FIN-WAIT-1": {
    waitsFor: { zh: "对自己 `FIN` 的确认，或对方的 `FIN`", en: "the `ACK` of its `FIN`, or the peer’s `FIN`" },
    next: ["FIN-WAIT-2", "CLOSING", "TIME-WAIT"],
  },
  "FIN-WAIT-2": { waitsFor: { zh: "对方的 `FIN`", en: "the peer’s `FIN`" }, next: ["TIME-WAIT"] },
  "CLOSE-WAIT": { waitsFor: { zh: "自己的程序来关闭", en: "its own program to close" }, next: ["LAST-ACK"] },
  CLOSING: {
    waitsFor: { zh: "对自己 `FIN` 的确认（两个 `FIN` 交错）", en: "the `ACK` of its `FIN` (the two `FIN`s crossed)" },
    next: ["TIME-WAIT"],
  },
  "LAST-ACK": {
    waitsFor: { zh: "对自己 `FIN` 的确认（对方先结束）", en: "the `ACK` of its `FIN` (the peer ended first)" },
    next: ["CLOSED"],
  },
  "TIME-WAIT": { waitsFor: { zh: "2MSL 过去", en: "2MSL to pass" }, next: ["CLOSED"] },
};

/** The eleven states in the order of RFC 9293 §3.3.2, by the names that the simulations use. */
export const TCP_STATES: readonly StateEntry[] = STATES.map((state) => ({ state, ...ENTRIES[state] }));
