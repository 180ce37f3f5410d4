import type { Text } from "@/lib/text";

/** Words of the picture. Quantities have the names that the RFCs give them. */
export const WORDS = {
  windows: { zh: "cwnd（报文段），横轴为时间（秒）", en: "cwnd in segments, over time in seconds" },
  amounts: { zh: "cwnd（BBR 为在途），单位报文段；横轴：秒", en: "cwnd (BBR: in flight), segments over seconds" },
  queue: { zh: "在瓶颈前排队的报文段", en: "segments waiting at the bottleneck" },
  drops: { zh: "丢弃", en: "drops" },
  flow: { zh: "流", en: "flow" },
  roundTrip: { zh: "往返", en: "round trip" },
  share: { zh: "近 5 秒", en: "last 5 s" },
  unused: { zh: "空闲", en: "unused" },
  outline: { zh: "梗概", en: "in outline" },
  waiting: { zh: "尚未开始", en: "not begun" },
  stopped: { zh: "已停下", en: "stopped" },
  recovery: { zh: "正在补丢失的", en: "repairing losses" },
  "slow-start": { zh: "慢启动", en: "slow start" },
  avoidance: { zh: "拥塞避免", en: "congestion avoidance" },
} satisfies Record<string, Text>;
