import type { Text } from "@/lib/text";
import { SOCKET_CALLS, type SocketCall } from "../socket-calls";
import { type ReferenceTable, wire } from "../table";

const CALLERS: Record<SocketCall["caller"], Text> = {
  server: { zh: "服务器", en: "server" },
  client: { zh: "客户端", en: "client" },
  both: { zh: "两边", en: "both" },
};
const NEVER: Text = { zh: "不阻塞", en: "does not block" };
const NOTHING: Text = { zh: "没有", en: "nothing" };

export const SOCKET_CALLS_TABLE: ReferenceTable = {
  caption: {
    zh: "套接字的调用（阻塞模式，TCP）：谁来调，做什么，等到什么时候，线上有什么",
    en: "The calls of a socket (blocking, over TCP): who makes them, what they do, until when they wait, what goes onto the wire",
  },
  columns: [
    { zh: "调用", en: "Call" },
    { zh: "谁", en: "Who" },
    { zh: "做什么", en: "What it does" },
    { zh: "等到", en: "Blocks until" },
    { zh: "线上", en: "On the wire" },
  ],
  rows: SOCKET_CALLS.map(({ name, caller, does, blocksUntil, causes, cites }) => ({
    cells: [wire(name), CALLERS[caller], does, blocksUntil ?? NEVER, causes ?? NOTHING],
    cites,
  })),
  hasSourceColumn: true,
};
