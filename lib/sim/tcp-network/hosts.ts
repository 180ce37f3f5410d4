import type { Text } from "@/lib/text";
import { say } from "../say";

/** The two ends of every connection here. Where neither serves, a simulation gives them other names. */
export const HOSTS = ["client", "server"] as const;
export type HostName = (typeof HOSTS)[number];

export function peerOf(host: HostName): HostName {
  return host === "client" ? "server" : "client";
}

/** Where a capture can be taken. */
export const interfaces: { id: HostName; label: Text }[] = [
  { id: "client", label: say("客户端", "client") },
  { id: "server", label: say("服务端", "server") },
];
