import { OSI_LAYERS, type OsiLayer } from "@/lib/reference/layers";
import type { Text } from "@/lib/text";
import type { LookupSkill } from "../lookup";

const NUMBERS = OSI_LAYERS.map(({ number }) => String(number));

function entry(number: string): OsiLayer {
  const found = OSI_LAYERS.find((layer) => String(layer.number) === number);
  if (found === undefined) throw new Error(`OSI has no layer ${number}.`);
  return found;
}

const layerName = (number: string): Text => ({
  zh: `第 ${number} 层，${entry(number).name.zh}`,
  en: `Layer ${number}, ${entry(number).name.en.toLowerCase()}`,
});
const known = (number: string): Text => {
  const { does } = entry(number);
  return { zh: `${layerName(number).zh}：${does.zh}。`, en: `${layerName(number).en}: ${does.en}.` };
};
/** Layers next to each other are mixed up most. */
const near = (answer: string, asked: string) => -Math.abs(Number(answer) - Number(asked));

const between = {
  cases: NUMBERS,
  answers: NUMBERS,
  isRight: (answer: string, asked: string) => answer === asked,
  likeness: near,
  why: known,
  cites: (asked: string) => entry(asked).cites,
};

/** The number of a layer to its name. */
export const nameOfNumber: LookupSkill = {
  ...between,
  prompt: (asked) => ({ zh: `OSI 的第 ${asked} 层叫什么？`, en: `What is layer ${asked} of OSI called?` }),
  text: (answer) => entry(answer).name,
};

/** What a layer is for, to the layer. */
export const layerOfTask: LookupSkill = {
  ...between,
  prompt: (asked) => {
    const { zh, en } = entry(asked).does;
    return {
      zh: `“${zh}”，这是 OSI 哪一层的事？`,
      en: `“${en.charAt(0).toUpperCase()}${en.slice(1)}.” Which layer of OSI is that?`,
    };
  },
  text: layerName,
};

/**
 * Units and addresses where a question about them has one answer: of layer 4 the unit of TCP is asked. “Datagram” is said of
 * UDP and of IP, and “message” of almost anything, so neither is offered.
 */
type Fact = { of: Text; text: Text; cites: readonly string[] };

const UNITS: Record<string, Fact> = {
  segment: {
    of: { zh: "TCP ", en: "TCP" },
    text: { zh: "报文段（段）", en: "Segment" },
    cites: ["RFC 1122 §1.3.3", "RFC 9293 §3.1"],
  },
  packet: { of: { zh: "网络层", en: "the network layer" }, text: { zh: "包（分组）", en: "Packet" }, cites: ["RFC 1122 §1.3.3"] },
  frame: { of: { zh: "链路层", en: "the link layer" }, text: { zh: "帧", en: "Frame" }, cites: ["RFC 1122 §1.3.3"] },
  bit: { of: { zh: "物理层", en: "the physical layer" }, text: { zh: "比特", en: "Bit" }, cites: ["ITU-T X.200 §7.7"] },
};

const ADDRESSES: Record<string, Fact> = {
  name: {
    of: { zh: "应用层", en: "the application layer" },
    text: { zh: "主机名、URL", en: "Host names and URLs" },
    cites: ["RFC 1034 §3.1"],
  },
  port: { of: { zh: "传输层", en: "the transport layer" }, text: { zh: "端口号", en: "Port numbers" }, cites: ["RFC 9293 §3.1"] },
  ip: { of: { zh: "网络层", en: "the network layer" }, text: { zh: "IP 地址", en: "IP addresses" }, cites: ["RFC 791 §2.3"] },
  mac: { of: { zh: "链路层", en: "the link layer" }, text: { zh: "MAC 地址", en: "MAC addresses" }, cites: ["IEEE 802"] },
};

function facts(table: Record<string, Fact>, prompt: (of: Text) => Text, why: (fact: Fact) => Text): LookupSkill {
  // Cases and answers are the keys of the table.
  const fact = (id: string) => table[id] as Fact;
  const ids = Object.keys(table);
  return {
    cases: ids,
    answers: ids,
    isRight: (answer, asked) => answer === asked,
    prompt: (asked) => prompt(fact(asked).of),
    text: (answer) => fact(answer).text,
    why: (answer) => why(fact(answer)),
    cites: (asked) => fact(asked).cites,
  };
}

export const unitOfLayer = facts(
  UNITS,
  ({ zh, en }) => ({ zh: `${zh}的数据单元叫什么？`, en: `What is a unit of data of ${en} called?` }),
  ({ of, text }) => ({ zh: `${text.zh}：${of.zh}的单元。`, en: `${text.en}: a unit of ${of.en}.` }),
);

export const addressOfLayer = facts(
  ADDRESSES,
  ({ zh, en }) => ({ zh: `${zh}靠什么指明对方？`, en: `By what does ${en} name its ends?` }),
  ({ of, text }) => ({ zh: `${text.zh}：${of.zh}用的。`, en: `${text.en} are for ${of.en}.` }),
);
