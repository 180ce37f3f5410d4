import type { HostIndex } from "./state";

export function nameOf(host: HostIndex): string {
  return host === 0 ? "A" : "B";
}

export function otherThan(host: HostIndex): HostIndex {
  return host === 0 ? 1 : 0;
}

/** "1 address", "64 addresses". */
export function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}
