import type { HostName } from "@/lib/sim/tcp-network/hosts";

/** Neither is a server by nature: both have a port of their own. */
export const PORT: Record<HostName, number> = { client: 50_000, server: 50_001 };
