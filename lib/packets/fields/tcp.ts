import { field, flag, type Header } from "./field";

const fields = [
  field("source-port", 16, "Source Port", "源端口"),
  field("destination-port", 16, "Destination Port", "目的端口"),
  field("sequence-number", 32, "Sequence Number", "序列号"),
  field("acknowledgment-number", 32, "Acknowledgment Number", "确认号"),
  field("data-offset", 4, "Data Offset", "数据偏移", { notation: "words", abbr: "DOffset" }),
  field("reserved", 4, "Reserved", "保留", { abbr: "Rsrvd" }),
  flag("cwr", "CWR", "CWR", "CWR 拥塞窗口减小"),
  flag("ece", "ECE", "ECE", "ECE 拥塞回送"),
  flag("urg", "URG", "URG", "URG 紧急"),
  flag("ack", "ACK", "ACK", "ACK 确认"),
  flag("psh", "PSH", "PSH", "PSH 推送"),
  flag("rst", "RST", "RST", "RST 复位"),
  flag("syn", "SYN", "SYN", "SYN 同步"),
  flag("fin", "FIN", "FIN", "FIN 结束"),
  field("window", 16, "Window", "窗口"),
  field("checksum", 16, "Checksum", "校验和", { notation: "hex" }),
  field("urgent-pointer", 16, "Urgent Pointer", "紧急指针"),
] as const;

export const TCP = {
  protocol: "tcp",
  name: { zh: "传输控制协议", en: "Transmission Control Protocol" },
  layer: "transport",
  fields,
  tail: [field("options", 0, "Options", "选项", { notation: "hex" })],
} as const satisfies Header;

const KINDS = { 0: "EOL", 1: "NOP", 2: "MSS", 3: "Window Scale", 4: "SACK Permitted", 5: "SACK", 8: "Timestamps" };
const kind = field("option-kind", 8, "Option Kind", "选项种类", { values: KINDS });
const length = field("option-length", 8, "Option Length", "选项长度");

/** After these two, the value that the kind calls for. EOL and NOP are the kind alone. */
export const OPTION_KIND = [kind] as const;
export const OPTION_HEAD = [kind, length] as const;
export const OPTION_VALUE = {
  mss: { kind: 2, name: { zh: "最大报文段长度", en: "Maximum Segment Size" }, fields: [field("mss", 16, "MSS", "MSS")] },
  "window-scale": {
    kind: 3,
    name: { zh: "窗口扩大", en: "Window Scale" },
    fields: [field("shift", 8, "Shift Count", "移位数")],
  },
  "sack-permitted": { kind: 4, name: { zh: "允许选择确认", en: "SACK Permitted" }, fields: [] },
  /** These two fields once for each block. */
  sack: {
    kind: 5,
    name: { zh: "选择确认", en: "Selective Acknowledgment" },
    fields: [field("sack-left", 32, "Left Edge", "左边界"), field("sack-right", 32, "Right Edge", "右边界")],
  },
  timestamps: {
    kind: 8,
    name: { zh: "时间戳", en: "Timestamps" },
    fields: [field("ts-value", 32, "TS Value", "时间戳值"), field("ts-echo", 32, "TS Echo Reply", "时间戳回送")],
  },
} as const;
export const OPTION_EOL = 0;
export const OPTION_NOP = 1;
export const OPTION_UNKNOWN = field("option-data", 0, "Option Data", "选项数据", { notation: "hex" });
export const OPTION_PADDING = field("option-padding", 0, "Padding", "填充", { notation: "hex" });
