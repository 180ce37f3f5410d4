import type { Engine } from "../engine";
import type { Parameters } from "./parameters";

export const labels: Engine<Parameters, unknown, unknown>["labels"] = {
  to: {
    label: { zh: "笔记本要发给", en: "The laptop sends to" },
    options: {
      printer: { zh: "打印机 192.0.2.2，同一条链路", en: "the printer 192.0.2.2, on this link" },
      server: { zh: "服务器 198.51.100.1，在别处", en: "the server 198.51.100.1, elsewhere" },
      nobody: { zh: "192.0.2.77，没有这台主机", en: "192.0.2.77, which nobody has" },
    },
  },
  packets: { label: { zh: "包的个数", en: "Packets" } },
  gapS: { label: { zh: "包的间隔", en: "Time between packets" }, unit: "s" },
  ageS: { label: { zh: "缓存条目信任多久", en: "A cache entry is trusted for" }, unit: "s" },
  replaced: {
    label: { zh: "第一个包之后，网关换网卡", en: "After the first packet, the gateway’s card is replaced" },
    options: {
      no: { zh: "不换", en: "no" },
      silent: { zh: "换了，不声张", en: "yes, silently" },
      announced: { zh: "换了，并宣告", en: "yes, and announced" },
    },
  },
  joins: {
    label: { zh: "一台平板加入", en: "A tablet joins" },
    options: {
      no: { zh: "没有", en: "no" },
      free: { zh: "想用 192.0.2.3，没人用", en: "and wants 192.0.2.3, which is free" },
      taken: { zh: "想用 192.0.2.2，打印机的", en: "and wants 192.0.2.2, the printer’s" },
    },
  },
  mallory: {
    label: { zh: "马洛里", en: "Mallory" },
    options: {
      absent: { zh: "不在", en: "is not there" },
      reply: { zh: "冒充网关，伪造一个回答", en: "forges a reply as the gateway" },
      request: { zh: "冒充网关，伪造一个请求", en: "forges a request as the gateway" },
    },
  },
  inspected: { label: { zh: "交换机核对 ARP", en: "The switch inspects ARP" } },
};
