import * as z from "zod/mini";
import type { Text } from "@/lib/text";

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
