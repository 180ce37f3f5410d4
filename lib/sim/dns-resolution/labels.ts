import type { Text } from "@/lib/text";
import type { Engine } from "../engine";
import { NAMES, type Parameters, typeSchema } from "./parameters";

const NAME_OPTIONS: Record<string, Text> = Object.fromEntries(
  Object.entries(NAMES).map(([name, gloss]) => [name, { zh: `${name}（${gloss.zh}）`, en: `${name} (${gloss.en})` }]),
);
const TYPE_OPTIONS: Record<string, Text> = Object.fromEntries(
  typeSchema.def.entries ? Object.keys(typeSchema.def.entries).map((type) => [type, { zh: type, en: type }]) : [],
);

export const labels: Engine<Parameters, unknown, unknown>["labels"] = {
  name: { label: { zh: "查询的名字", en: "Name looked up" }, options: NAME_OPTIONS },
  type: { label: { zh: "记录类型", en: "Record type" }, options: TYPE_OPTIONS },
  mode: {
    label: { zh: "谁去逐级询问", en: "Who walks down the tree" },
    options: {
      recursive: { zh: "递归解析器（常见）", en: "a recursive resolver (usual)" },
      iterative: { zh: "客户端自己迭代", en: "the client itself, iteratively" },
    },
  },
  cache: {
    label: { zh: "开始时的缓存", en: "Cache at the start" },
    options: {
      cold: { zh: "空的：只知道根服务器", en: "cold: root hints only" },
      delegations: { zh: "已知 com、net、org 的委派", en: "delegations of com, net and org" },
      asked: { zh: "不久前问过同样的问题", en: "the same was asked before" },
    },
  },
  askedAgoS: {
    label: { zh: "上次提问距今", en: "Asked how long ago" },
    unit: "s",
    help: { zh: "只在“问过”时有意义", en: "Only where the same was asked before" },
  },
  secondName: {
    label: { zh: "之后再问", en: "Then ask for" },
    options: { none: { zh: "不再问", en: "nothing" }, ...NAME_OPTIONS },
  },
  secondType: { label: { zh: "再问的类型", en: "Type of the second" }, options: TYPE_OPTIONS },
  secondAfterS: {
    label: { zh: "两次之间等待", en: "Wait before it" },
    unit: "s",
    help: {
      zh: "模拟的时间，一步跳过；缓存里的 TTL 随之减少",
      en: "Simulated time, passed in one step; the TTLs run down by it",
    },
  },
  minimise: {
    label: { zh: "QNAME 最小化", en: "QNAME minimisation" },
    help: { zh: "上级服务器只看到它需要的那几级标签（RFC 9156）", en: "Servers above see only the labels they need (RFC 9156)" },
  },
  edns: {
    label: { zh: "UDP 报文上限", en: "Largest UDP message" },
    help: { zh: "提问的一方愿意收这么长；再长的回答置 TC", en: "What the asker will take; a longer answer comes with TC set" },
    options: {
      none: { zh: "512，不用 EDNS", en: "512, without EDNS" },
      "1232": { zh: "EDNS 1232", en: "EDNS 1232" },
      "1400": { zh: "EDNS 1400", en: "EDNS 1400" },
    },
  },
  tcpBlocked: { label: { zh: "防火墙挡住 TCP 53 端口", en: "A firewall drops TCP port 53" } },
  silent: {
    label: { zh: "不应答的服务器", en: "Servers that stay silent" },
    help: { zh: "发给它们的查询都没有回音", en: "No query to them is ever answered" },
    options: {
      none: { zh: "没有", en: "none" },
      root: { zh: "a.root-servers.net", en: "a.root-servers.net" },
      com: { zh: "a.gtld-servers.net", en: "a.gtld-servers.net" },
      first: { zh: "ns1.example.com", en: "ns1.example.com" },
      both: { zh: "example.com 的两台", en: "both of example.com" },
    },
  },
  clientRttMs: { label: { zh: "往返时间：客户端到解析器", en: "Round trip: client to resolver" }, unit: "ms" },
  rootRttMs: { label: { zh: "往返时间：根", en: "Round trip: root" }, unit: "ms" },
  tldRttMs: { label: { zh: "往返时间：顶级域", en: "Round trip: top-level domains" }, unit: "ms" },
  exampleRttMs: { label: { zh: "往返时间：example.com", en: "Round trip: example.com" }, unit: "ms" },
  otherRttMs: { label: { zh: "往返时间：其余权威服务器", en: "Round trip: other authoritative servers" }, unit: "ms" },
};
