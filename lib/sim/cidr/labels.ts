import type { ParameterLabel } from "../engine";
import type { Parameters } from "./parameters";

const FOR_TALK = { zh: "只在两台主机通信时用。", en: "Only where two hosts talk." };

/** The words of the parameter form. */
export const labels: { [K in keyof Parameters]: ParameterLabel } = {
  task: {
    label: { zh: "做什么", en: "Task" },
    options: {
      block: { zh: "算出一块：网络、广播、主机数", en: "Work out a block" },
      talk: { zh: "两台主机，各有掩码", en: "Two hosts, a mask each" },
      merge: { zh: "合并前缀", en: "Merge prefixes" },
      route: { zh: "查路由表", en: "Look packets up in a table" },
    },
  },
  own: {
    label: { zh: "自己的地址和前缀长度", en: "Own address and prefix length" },
    help: { zh: "两台主机通信时，这是 A。", en: "Where two hosts talk, this is A." },
  },
  other: {
    label: { zh: "另一个地址", en: "The other address" },
    help: {
      zh: "两台主机通信时，这是 B，斜杠后是 B 自己的掩码；算一块时只看地址。",
      en: "Where two hosts talk, this is B with its own mask; for a block only the address counts.",
    },
  },
  ownGateway: {
    label: { zh: "A 的网关", en: "A’s gateway" },
    help: { zh: `空着就是没有。${FOR_TALK.zh}`, en: `Empty for none. ${FOR_TALK.en}` },
  },
  otherGateway: {
    label: { zh: "B 的网关", en: "B’s gateway" },
    help: { zh: `空着就是没有。${FOR_TALK.zh}`, en: `Empty for none. ${FOR_TALK.en}` },
  },
  apart: {
    label: { zh: "B 在路由器的另一边", en: "B is beyond the router" },
    help: {
      zh: `否则 A、B 和路由器在同一条链路上。${FOR_TALK.zh}`,
      en: `Otherwise A, B and the router share a link. ${FOR_TALK.en}`,
    },
  },
  proxyArp: {
    label: { zh: "路由器替另一边回答 ARP", en: "The router answers ARP for the other side" },
    help: FOR_TALK,
  },
  prefixes: {
    label: { zh: "要合并的前缀", en: "Prefixes to merge" },
    help: { zh: "2 到 8 个，用逗号隔开，主机位是零。", en: "2 to 8, separated by commas, their host bits zero." },
  },
  table: {
    label: { zh: "路由表", en: "Routing table" },
    help: {
      zh: "最多 8 行：前缀，空格，下一跳（一个大写字母，或 discard），逗号。",
      en: "Up to 8 lines: a prefix, a space, a next hop (a capital letter or discard), a comma.",
    },
  },
  packets: {
    label: { zh: "包的目的地址", en: "Destinations of the packets" },
    help: { zh: "1 到 6 个，用逗号隔开。", en: "1 to 6, separated by commas." },
  },
};
