import type { Text } from "./text";

/** The six layers, each with one hue everywhere (design.md §5). */
export const LAYERS = ["link", "internet", "transport", "security", "application", "host"] as const;
export type Layer = (typeof LAYERS)[number];

export const LAYER_NAMES: Record<Layer, Text> = {
  link: { zh: "链路层", en: "Link" },
  internet: { zh: "网络层", en: "Internet" },
  transport: { zh: "传输层", en: "Transport" },
  security: { zh: "安全", en: "Security" },
  application: { zh: "应用层", en: "Application" },
  host: { zh: "主机", en: "Host" },
};
