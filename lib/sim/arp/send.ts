import { BROADCAST, NO_IP, NO_MAC } from "./network";
import type { ArpContent, Entry, Frame, Host, HostId, State } from "./state";

/** Through the switch to everybody. */
export const LINK_MS = 1;

export function hostOf(state: State, id: HostId): Host {
  const host = state.hosts.find((one) => one.id === id);
  if (host === undefined) throw new Error(`There is no ${id}.`);
  return host;
}

export function put(state: State, from: HostId, source: string, destination: string, content: Frame["content"]): State {
  const id = state.serial + 1;
  const frame: Frame = { id, from, source, destination, content, arrivesMs: state.nowMs + LINK_MS };
  return { ...state, serial: id, flights: [...state.flights, frame] };
}

type Arp = Omit<ArpContent, "is" | "forged" | "sha"> & { forged?: boolean };

/** An ARP message in a frame to `destination`; the sender tells its own hardware address. */
export function putArp(state: State, from: HostId, destination: string, { op, spa, tha, tpa, forged = false }: Arp): State {
  const { mac } = hostOf(state, from);
  return put(state, from, mac, destination, { is: "arp", op, sha: mac, spa, tha, tpa, forged });
}

export function broadcastRequest(state: State, from: HostId, spa: string, tpa: string): State {
  return putArp(state, from, BROADCAST, { op: "request", spa, tha: NO_MAC, tpa });
}

/** The entry that is still trusted. */
export function knownMac({ cache }: Host, ip: string, nowMs: number): string | undefined {
  return cache.find((entry) => entry.ip === ip && entry.untilMs > nowMs)?.mac;
}

/** Notes a pair; the unspecified address of a probe belongs to nobody. */
export function note(state: State, id: HostId, ip: string, mac: string): State {
  if (ip === NO_IP) return state;
  const entry: Entry = { ip, mac, untilMs: state.nowMs + state.parameters.ageS * 1000 };
  const hosts = state.hosts.map((host) =>
    host.id === id ? { ...host, cache: [...host.cache.filter((one) => one.ip !== ip), entry] } : host,
  );
  return { ...state, hosts };
}
