import { field, type Header } from "./field";

/** Octets that no definition here reads: an application's bytes, or what does not fit its protocol. */
export const DATA = {
  protocol: "data",
  name: { zh: "数据", en: "Data" },
  layer: "application",
  fields: [],
  tail: [field("data", 0, "Data", "数据", { notation: "text" })],
} as const satisfies Header;
