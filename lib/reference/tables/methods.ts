import type { Text } from "@/lib/text";
import { type Cacheable, METHODS } from "../methods";
import { type ReferenceTable, wire } from "../table";

const YES: Text = { zh: "是", en: "yes" };
const NO: Text = { zh: "否", en: "no" };
const CACHEABLE: Record<Cacheable, Text> = { yes: YES, stated: { zh: "响应写明才行", en: "only if stated" }, no: NO };

export const METHODS_TABLE: ReferenceTable = {
  caption: {
    zh: "HTTP 的方法：它请目标做什么，是否安全、幂等、可缓存。“响应写明才行”是说响应要自己带着保鲜期，`Content-Location` 又与请求的地址相同；实际的缓存大多只管 `GET` 和 `HEAD`",
    en: "The methods of HTTP: what each asks of its target, and whether it is safe, idempotent, cacheable. “Only if stated” means that the response gives its own freshness and a `Content-Location` equal to the address requested; most caches only ever handle `GET` and `HEAD`",
  },
  columns: [
    { zh: "方法", en: "Method" },
    { zh: "请目标做什么", en: "What it asks" },
    { zh: "安全", en: "Safe" },
    { zh: "幂等", en: "Idempotent" },
    { zh: "可缓存", en: "Cacheable" },
  ],
  rows: METHODS.map(({ name, meaning, safe, idempotent, cacheable, cites }) => ({
    cells: [wire(name), meaning, safe ? YES : NO, idempotent ? YES : NO, CACHEABLE[cacheable]],
    cites,
  })),
  hasSourceColumn: true,
  cites: ["RFC 9110 §9.2", "IANA HTTP Methods"],
};
