import type { Text } from "@/lib/text";
import { portName } from "../ports/port";
import { PORTS } from "../ports/ports";
import { type ReferenceTable, wire } from "../table";

const what = (name: Text, does: Text): Text => ({ zh: `${name.zh}：${does.zh}`, en: `${name.en}: ${does.en}` });

export const PORTS_TABLE: ReferenceTable = {
  caption: {
    zh: "常用端口：服务器默认在哪里等，今天实际用哪种传输协议。1024 以下的在 Unix 上要特权才能绑定",
    en: "Well-known ports: where a server waits by default, and over what today. On Unix it takes a privilege to bind one below 1024",
  },
  columns: [
    { zh: "端口", en: "Port" },
    { zh: "协议，用来做什么", en: "Protocol, and what for" },
  ],
  rows: PORTS.map(({ port, transports, does, cites, ...entry }) => ({
    cells: [`${wire(String(port))} ${transports.map((each) => each.toUpperCase()).join(", ")}`, what(portName(entry), does)],
    cites,
  })),
  hasSourceColumn: true,
  cites: ["IANA Service Names and Port Numbers", "Linux man-pages ip(7)"],
};
