import type { Text } from "@/lib/text";

/** Words of the picture. Quantities have the names that the RFCs give them. */
export const WORDS = {
  flight: { zh: "在途", en: "in flight" },
  seconds: { zh: "报文段数，横轴为时间（秒）", en: "segments, over time in seconds" },
  rounds: { zh: "报文段数，横轴为往返轮次", en: "segments, over round trips" },
  friendly: { zh: "（同 Reno，W_max", en: " (as Reno, W_max" },
  below: { zh: "（低于 W_max", en: " (below W_max" },
  beyond: { zh: "（不低于 W_max", en: " (not below W_max" },
  lost: { zh: "丢失", en: "lost" },
  again: { zh: "重发", en: "sent again" },
  timeout: { zh: "超时", en: "timeout" },
  unset: { zh: "未设", en: "not set" },
  expires: { zh: "到期时刻", en: "timer ends" },
  off: { zh: "未启动", en: "off" },
  queue: { zh: "队列", en: "queue" },
  sender: { zh: "发送方", en: "sender" },
  receiver: { zh: "接收方", en: "receiver" },
} satisfies Record<string, Text>;
