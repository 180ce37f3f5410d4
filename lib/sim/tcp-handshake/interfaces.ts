import type { Text } from "@/lib/text";
import type { HostName } from "./state";
import { say } from "./words";

/** Where a capture can be taken. */
export const interfaces: { id: HostName; label: Text }[] = [
  { id: "client", label: say("客户端", "client") },
  { id: "server", label: say("服务端", "server") },
];
