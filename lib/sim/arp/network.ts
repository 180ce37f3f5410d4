import type { Parameters } from "./parameters";
import type { HostId } from "./state";

export const BROADCAST = "ff:ff:ff:ff:ff:ff";
export const NO_MAC = "00:00:00:00:00:00";
export const NO_IP = "0.0.0.0";

export const IPS: Record<HostId, string> = {
  laptop: "192.0.2.1",
  printer: "192.0.2.2",
  tablet: "192.0.2.3",
  mallory: "192.0.2.66",
  gateway: "192.0.2.254",
};
export const MACS: Record<HostId, string> = {
  laptop: "02:00:5e:10:00:01",
  printer: "02:00:5e:10:00:02",
  tablet: "02:00:5e:10:00:03",
  mallory: "02:00:5e:10:00:66",
  gateway: "02:00:5e:10:00:fe",
};
/** The gateway's card once it has been replaced. */
export const SPARE_MAC = "02:00:5e:10:00:fd";
export const SERVER_IP = "198.51.100.1";
export const VACANT_IP = "192.0.2.77";

/** Who there is, in the order in which a picture shows them. */
export function hostsOf({ joins, mallory }: Parameters): HostId[] {
  const tablet: HostId[] = joins === "no" ? [] : ["tablet"];
  const other: HostId[] = mallory === "absent" ? [] : ["mallory"];
  return ["laptop", "printer", ...tablet, "gateway", ...other];
}

export function targetOf({ to }: Parameters): string {
  return { printer: IPS.printer, server: SERVER_IP, nobody: VACANT_IP }[to];
}

/** Whom the frame is for: the destination if it is on this link, 192.0.2.0/24, or else the gateway (RFC 1122 §3.3.1.1). */
export function nextHopOf(ip: string): string {
  return ip === SERVER_IP ? IPS.gateway : ip;
}

/** The address that the tablet wants. */
export function wantedBy({ joins }: Parameters): string {
  return joins === "taken" ? IPS.printer : IPS.tablet;
}
