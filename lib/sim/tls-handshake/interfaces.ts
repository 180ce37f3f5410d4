import type { Runner } from "../engine";

/** The client's own interface, and the eavesdropper's half way: hers sees the replays too. Each comes with the keys that its owner has. */
export const INTERFACES: Runner<object, unknown, unknown>["interfaces"] = [
  { id: "client", label: { zh: "客户端", en: "the client" }, keyLog: true },
  { id: "eavesdropper", label: { zh: "窃听者", en: "the eavesdropper" }, keyLog: true },
];
