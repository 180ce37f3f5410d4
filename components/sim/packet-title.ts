import type { Packet } from "@/lib/packets/packet";

/** A packet in one line, as tools that print captures do: "SYN,ACK seq=7000 ack=1001". The same in every language. */
export function packetTitle({ network }: Packet): string {
  if (network.protocol === "arp") return `ARP ${network.operation} ${network.targetIp}`;
  const { payload } = network;
  switch (payload.protocol) {
    case "tcp": {
      const size = payload.data?.length ?? 0;
      const parts = [payload.flags.join(","), `seq=${payload.seq}`];
      if (payload.ack !== undefined) parts.push(`ack=${payload.ack}`);
      if (size > 0) parts.push(`len=${size}`);
      return parts.join(" ");
    }
    case "udp":
      return `UDP ${payload.sourcePort} → ${payload.destinationPort} len=${payload.data.length}`;
    case "icmp":
      return `ICMP type=${payload.type} code=${payload.code}`;
  }
}
