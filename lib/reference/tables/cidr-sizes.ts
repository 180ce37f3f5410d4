import type { Text } from "@/lib/text";
import { ADDRESS_BITS, formatAddress, maskOf, sizeOf, usableHosts } from "../cidr";
import { type ReferenceTable, wire } from "../table";

/** What is worth knowing of a size beside its numbers, and where that is written. */
const REMARKS: Record<number, { remark: Text; cites: string[] }> = {
  0: {
    remark: { zh: "全部地址；路由表里的默认路由", en: "every address; in a routing table, the default route" },
    cites: ["RFC 4632 §3.1"],
  },
  8: {
    remark: { zh: "旧时的 A 类；`10.0.0.0/8` 是私有地址", en: "a class A of old; `10.0.0.0/8` is private" },
    cites: ["RFC 1918 §3"],
  },
  10: {
    remark: { zh: "`100.64.0.0/10`：运营商 NAT 用的共享地址", en: "`100.64.0.0/10`: shared addresses for carriers’ NAT" },
    cites: ["RFC 6598 §7"],
  },
  12: { remark: { zh: "`172.16.0.0/12` 是私有地址", en: "`172.16.0.0/12` is private" }, cites: ["RFC 1918 §3"] },
  16: {
    remark: { zh: "旧时的 B 类；`192.168.0.0/16` 是私有地址", en: "a class B of old; `192.168.0.0/16` is private" },
    cites: ["RFC 1918 §3"],
  },
  24: {
    remark: { zh: "旧时的 C 类；掩码正好停在字节边界", en: "a class C of old; the mask ends at a byte boundary" },
    cites: ["RFC 4632 §3.1"],
  },
  30: {
    remark: { zh: "两台主机的链路，另有网络地址和广播地址", en: "a link of two hosts, plus network and broadcast address" },
    cites: ["RFC 3021 §1"],
  },
  31: {
    remark: { zh: "点到点链路：没有广播地址，两个都可用", en: "a point-to-point link: no broadcast address, both usable" },
    cites: ["RFC 3021 §2.1"],
  },
  32: { remark: { zh: "一台主机", en: "a single host" }, cites: ["RFC 4632 §3.1"] },
};

/** Digits in threes by thin spaces that do not break; both languages read them. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, "\u202f");
}

export const CIDR_SIZES_TABLE: ReferenceTable = {
  caption: {
    zh: "从 `/0` 到 `/32`：掩码、地址数、能分给主机的地址数",
    en: "From `/0` to `/32`: the mask, how many addresses, how many of them for hosts",
  },
  columns: [
    { zh: "前缀", en: "Prefix" },
    { zh: "掩码", en: "Mask" },
    { zh: "地址数", en: "Addresses" },
    { zh: "可用主机", en: "Hosts" },
    { zh: "说明", en: "Remark" },
  ],
  rows: Array.from({ length: ADDRESS_BITS + 1 }, (_, prefixLength) => ({
    cells: [
      wire(`/${prefixLength}`),
      wire(formatAddress(maskOf(prefixLength))),
      grouped(sizeOf(prefixLength)),
      grouped(usableHosts(prefixLength)),
      REMARKS[prefixLength]?.remark ?? "",
    ],
    cites: REMARKS[prefixLength]?.cites ?? ["RFC 4632 §3.1"],
  })),
  hasSourceColumn: false,
  cites: ["RFC 4632 §3.1", "RFC 3021 §2.1", "RFC 1918 §3", "RFC 6598 §7"],
};
