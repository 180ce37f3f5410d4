/** The letters A to L: more rows than that fit on no phone. */
export const MOST_RESPONSES = 12;
/** One bit for each packet of a response, in a number that stays positive. */
export const MOST_PARTS = 30;

/** Packets by name, "A1 C2", each of them the first copy. */
export const LOST_PACKETS = /^(?:[A-L](?:[1-9]|[12]\d|30)(?: [A-L](?:[1-9]|[12]\d|30))*)?$/;
export const PACKET_NAME = /^[A-L](?:[1-9]|[12]\d|30)$/;

/** A packet’s code: which response, and which part of it from 0. */
export function codeOf(response: number, part: number): number {
  return response * 32 + part;
}

export function responseOf(code: number): number {
  return code >> 5;
}

export function partOf(code: number): number {
  return code & 31;
}

export function letterOf(response: number): string {
  return String.fromCharCode(65 + response);
}

/** "A1" is the first packet of the first response. */
export function packetName(code: number): string {
  return `${letterOf(responseOf(code))}${partOf(code) + 1}`;
}

/** The codes of packets that are named one after another, "A1 C2". */
export function codesOf(names: string): number[] {
  return names.split(" ").flatMap((name) => (name === "" ? [] : [codeOf(name.charCodeAt(0) - 65, Number(name.slice(1)) - 1)]));
}
