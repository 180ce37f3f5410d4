import type { ParameterLabel } from "@/lib/sim/engine";
import type { Parameters } from "./parameters";

/** The words of the parameter form. */
export const labels: { [K in keyof Parameters]: ParameterLabel } = {
  begin: {
    label: { zh: "从哪里开始", en: "Where it begins" },
    options: {
      closed: { zh: "两端都是 CLOSED", en: "both ends CLOSED" },
      listening: { zh: "B 在 LISTEN", en: "B in LISTEN" },
      open: { zh: "两端都是 ESTABLISHED", en: "both ends ESTABLISHED" },
    },
  },
  stack: {
    label: { zh: "按谁的规矩", en: "Whose rules" },
    help: {
      zh: "Linux：TIME-WAIT 只等 60 s，期间收到编号更大的新 SYN 会重新打开；CLOSE 之后 FIN-WAIT-2 最多 60 s。",
      en: "Linux: TIME-WAIT lasts 60 s and lets a new SYN with a higher number in; after CLOSE, FIN-WAIT-2 lasts 60 s at most.",
    },
    options: { rfc: { zh: "RFC 9293", en: "RFC 9293" }, linux: { zh: "Linux", en: "Linux" } },
  },
  rttMs: { label: { zh: "往返时间", en: "Round-trip time" }, unit: "ms" },
  octets: { label: { zh: "每次 SEND 的数据", en: "Data in each SEND" }, unit: "B" },
  clientIsn: { label: { zh: "A 的起点（ISN）", en: "A’s starting number (ISN)" } },
  serverIsn: { label: { zh: "B 的起点（ISN）", en: "B’s starting number (ISN)" } },
};
