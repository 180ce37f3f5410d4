import type { Text } from "@/lib/text";
import { INTERNET_LAYER_NAMES, OSI_LAYERS } from "../layers";
import type { ReferenceTable } from "../table";

const NONE = "—";

function numbered(number: number, name: Text): Text {
  return { zh: `${number} ${name.zh}`, en: `${number} ${name.en}` };
}

export const LAYERS_TABLE: ReferenceTable = {
  caption: {
    zh: "OSI 的七层，和 TCP/IP 里管着同样事情的那一层（RFC 1122 的四层；五层的教学模型把物理层另列）",
    en: "The seven layers of OSI, and the layer of TCP/IP that has the same tasks (four in RFC 1122; the five-layer teaching model sets the physical apart)",
  },
  columns: [
    "OSI",
    "TCP/IP",
    { zh: "管什么", en: "Task" },
    { zh: "数据单元", en: "Unit" },
    { zh: "地址", en: "Address" },
    { zh: "设备", en: "Device" },
    { zh: "例子", en: "Examples" },
  ],
  rows: OSI_LAYERS.map(({ number, name, internetLayer, does, unit, address, device, examples, cites }) => ({
    cells: [
      numbered(number, name),
      INTERNET_LAYER_NAMES[internetLayer],
      does,
      unit ?? NONE,
      address ?? NONE,
      device ?? NONE,
      examples,
    ],
    cites,
  })),
  hasSourceColumn: false,
  cites: ["ITU-T X.200 §7", "RFC 1122 §1.1.3", "RFC 1812 §2.2.3", "IEEE 802", "IEEE 802.1Q"],
};
