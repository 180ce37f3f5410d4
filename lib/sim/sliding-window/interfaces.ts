import type { Text } from "@/lib/text";

export type InterfaceId = "sender" | "receiver";

/** Where a capture can be taken; only the TCP variants put packets there. */
export const interfaces: { id: InterfaceId; label: Text }[] = [
  { id: "sender", label: { zh: "发送方", en: "sender" } },
  { id: "receiver", label: { zh: "接收方", en: "receiver" } },
];
