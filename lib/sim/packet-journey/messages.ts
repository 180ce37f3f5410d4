import type { Dns, Segment } from "./state";

export const NAME = "shop.example";
export const ADDRESS_TTL_SECONDS = 300;

const PAGE = "<!doctype html><title>Shop</title><h1>Hello</h1>\n";
const GET = `GET / HTTP/1.1\r\nHost: ${NAME}\r\n\r\n`;
const OK = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${PAGE.length}\r\n\r\n${PAGE}`;

/** ASCII only, so that characters are octets. */
export const TEXTS: Partial<Record<Segment, string>> = { GET, "200": OK };

/** The octets of data that a segment carries. */
export function dataLength(segment: Segment): number {
  return TEXTS[segment]?.length ?? 0;
}

/** The first line of what it carries, as one would read it in a capture. */
export function firstLine(segment: Segment): string {
  return (TEXTS[segment] ?? "").split("\r\n")[0] ?? "";
}

export function portsBack({ sourcePort, destinationPort }: Pick<Dns, "sourcePort" | "destinationPort">) {
  return { sourcePort: destinationPort, destinationPort: sourcePort };
}
