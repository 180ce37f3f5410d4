import type { HostName } from "@/lib/sim/tcp-network/hosts";
import type { Text } from "@/lib/text";
import { nameOf } from "./words";

export const interfaces: { id: HostName; label: Text }[] = [
  { id: "client", label: nameOf("client") },
  { id: "server", label: nameOf("server") },
];
