import type { Text } from "@/lib/text";
import { INTERNET_LAYER_NAMES } from "../layers";
import { carrierText } from "../protocols/carrier";
import type { Protocol } from "../protocols/protocol";
import { PROTOCOLS } from "../protocols/protocols";
import type { ReferenceTable } from "../table";

function doesCell({ does, disputed }: Protocol): Text {
  if (!disputed) return does;
  return { zh: `${does.zh}。哪一层有争议：${disputed.zh}`, en: `${does.en}. Which layer is disputed: ${disputed.en}` };
}

function carriersCell({ carriers }: Protocol): Text {
  const texts = carriers.map(carrierText);
  return { zh: texts.map(({ zh }) => zh).join("；"), en: texts.map(({ en }) => en).join("; ") };
}

export const PROTOCOLS_TABLE: ReferenceTable = {
  caption: {
    zh: "协议属于哪一层（RFC 1122 的四层），装在什么里面，凭哪个号码认出来",
    en: "Which layer a protocol is of (the four of RFC 1122), what carries it, and by which number it is known there",
  },
  columns: [
    { zh: "协议", en: "Protocol" },
    { zh: "做什么", en: "What it does" },
    { zh: "层", en: "Layer" },
    { zh: "装在", en: "Carried in" },
  ],
  rows: PROTOCOLS.map((protocol) => ({
    cells: [protocol.name, doesCell(protocol), INTERNET_LAYER_NAMES[protocol.layer], carriersCell(protocol)],
    cites: protocol.cites,
  })),
  hasSourceColumn: true,
  cites: ["RFC 1122 §1.1.3", "IANA IEEE 802 Numbers", "IANA Protocol Numbers", "IANA Service Names and Port Numbers"],
};
