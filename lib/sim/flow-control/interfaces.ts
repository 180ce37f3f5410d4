import type { Text } from "@/lib/text";
import type { Side } from "./state";

/** Where a capture can be taken. */
export const interfaces: { id: Side; label: Text }[] = [
  { id: "sender", label: { zh: "发送方", en: "sender" } },
  { id: "receiver", label: { zh: "接收方", en: "receiver" } },
];
