import * as z from "zod/mini";
import type { Text } from "@/lib/text";
import type { Engine } from "../engine";

/** Names that can be looked up, and what is special about each. */
export const NAMES = {
  "www.example.com": { zh: "别名，指向 CDN", en: "an alias into a CDN" },
  "other.example.com": { zh: "普通主机", en: "an ordinary host" },
  "example.com": { zh: "区域的顶点：有 A、MX、NS", en: "the apex of a zone: A, MX, NS" },
  "nosuch.example.com": { zh: "不存在", en: "does not exist" },
  "a.nosuch.example.com": { zh: "在不存在的名字下面", en: "below a name that does not exist" },
  "deep.example.com": { zh: "存在，但没有记录", en: "exists, yet has no records" },
  "host.deep.example.com": { zh: "多一层标签", en: "one label more" },
  "medium.example.com": { zh: "TXT 约 800 字节", en: "a TXT of about 800 bytes" },
  "big.example.com": { zh: "TXT 约 2500 字节", en: "a TXT of about 2500 bytes" },
  "fresh.example.com": { zh: "TTL 为 0", en: "TTL 0" },
  "loop.example.com": { zh: "别名绕成一圈", en: "aliases in a circle" },
  "dangling.example.com": { zh: "别名指向不存在的名字", en: "an alias to nothing" },
  "www.shop.example.com": { zh: "委派给别的区域里的服务器", en: "delegated to a server in another zone" },
  "www.moved.example.com": { zh: "两台服务器，一台已不认这个区域", en: "one of two servers has forgotten the zone" },
  "www.old.example.com": { zh: "没有服务器还认这个区域", en: "no server knows the zone any more" },
  "www.ring.example.com": { zh: "委派互相依赖", en: "delegations that need each other" },
  "www.example.net": { zh: "只有 A，没有 AAAA", en: "has A, no AAAA" },
  "www.example.org": { zh: "另一个顶级域", en: "under another top-level domain" },
  "ns1.example.com": { zh: "一台名称服务器", en: "a name server itself" },
  "www.example.invalid": { zh: "顶级域不存在", en: "no such top-level domain" },
  "81.2.0.192.in-addr.arpa": { zh: "由地址查名字，用 PTR", en: "from an address to a name: PTR" },
} as const satisfies Record<string, Text>;

export type Name = keyof typeof NAMES;
const NAME_LIST = Object.keys(NAMES) as [Name, ...Name[]];

export const nameSchema = z.enum(NAME_LIST);
export const typeSchema = z.enum(["A", "AAAA", "MX", "TXT", "NS", "CNAME", "PTR"]);
/** A week and a half: past the life of every record here. */
export const LONGEST_WAIT_S = 1_000_000;

const rttSchema = z.number().check(z.minimum(1), z.maximum(500), z.multipleOf(1));

/** Which servers never answer; everything sent to them is lost. */
export const SILENT_HOSTS = {
  none: [],
  root: ["a.root-servers.net"],
  com: ["a.gtld-servers.net"],
  first: ["ns1.example.com"],
  both: ["ns1.example.com", "ns2.example.com"],
} as const satisfies Record<string, readonly string[]>;

export const parametersSchema = z.strictObject({
  name: nameSchema,
  type: typeSchema,
  mode: z.enum(["recursive", "iterative"]),
  /** What the cache holds at the start. */
  cache: z.enum(["cold", "delegations", "asked"]),
  askedAgoS: z.int().check(z.minimum(1), z.maximum(LONGEST_WAIT_S)),
  secondName: z.enum(["none", ...NAME_LIST]),
  secondType: typeSchema,
  secondAfterS: z.int().check(z.minimum(0), z.maximum(LONGEST_WAIT_S)),
  minimise: z.boolean(),
  edns: z.enum(["none", "1232", "1400"]),
  tcpBlocked: z.boolean(),
  silent: z.enum(["none", "root", "com", "first", "both"]),
  clientRttMs: rttSchema,
  rootRttMs: rttSchema,
  tldRttMs: rttSchema,
  exampleRttMs: rttSchema,
  otherRttMs: rttSchema,
});
export type Parameters = z.infer<typeof parametersSchema>;

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
