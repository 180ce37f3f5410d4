import { ARP } from "@/lib/packets/fields/arp";
import { DNS } from "@/lib/packets/fields/dns";
import { ETHERNET } from "@/lib/packets/fields/ethernet";
import type { Header } from "@/lib/packets/fields/field";
import { ICMP } from "@/lib/packets/fields/icmp";
import { IPV4 } from "@/lib/packets/fields/ipv4";
import { TCP } from "@/lib/packets/fields/tcp";
import { UDP } from "@/lib/packets/fields/udp";

/** The headers that a lesson may draw with `::header{protocol=…}`: the packet builder's own definitions. */
export const HEADERS: Record<string, Header> = {
  ethernet: ETHERNET,
  arp: ARP,
  ipv4: IPV4,
  icmp: ICMP,
  udp: UDP,
  tcp: TCP,
  dns: DNS,
};
