import { htmlOfBoth } from "@/lib/content/html";
import type { Layer } from "@/lib/layer";
import { ADDRESS_BITS, formatAddress, maskOf, sizeOf } from "@/lib/reference/cidr";
import { BOTH_HEADERS } from "@/lib/reference/headers/both";
import { CACHING_HEADERS } from "@/lib/reference/headers/caching";
import type { Header } from "@/lib/reference/headers/header";
import { HEADERS } from "@/lib/reference/headers/headers";
import { OSI_LAYERS } from "@/lib/reference/layers";
import { METHODS } from "@/lib/reference/methods";
import { portName } from "@/lib/reference/ports/port";
import { PORTS } from "@/lib/reference/ports/ports";
import { PROTOCOLS } from "@/lib/reference/protocols/protocols";
import { SECURITY_PROTOCOLS } from "@/lib/reference/protocols/security";
import { SOCKET_CALLS } from "@/lib/reference/socket-calls";
import { STATUS_CODES } from "@/lib/reference/status-codes/codes";
import { UNUSED_CODES } from "@/lib/reference/status-codes/unused";
import { wire } from "@/lib/reference/table";
import type { REFERENCE_TABLES } from "@/lib/reference/tables";
import { TCP_FLAGS } from "@/lib/reference/tcp-flags";
import { TCP_STATES } from "@/lib/reference/tcp-states";
import { CIPHER_SUITES } from "@/lib/reference/tls/cipher-suites";
import { KEY_EXCHANGES } from "@/lib/reference/tls/key-exchanges";
import { takeApart } from "@/lib/reference/tls/take-apart";
import type { Text } from "@/lib/text";
import type { EntryKind } from "./entry";

/** A row of a table as it is found: `title` and `detail` are HTML, `hidden` are names that it is found by as well. */
export type Row = { table: string; kind: EntryKind; title: Text; detail: Text; hidden?: string[]; layer?: Layer };

type TableName = keyof typeof REFERENCE_TABLES;

/** The rows of lib/reference, each with the table that sets it. From the data, not from the cells, whose form may change. */
export function referenceRows(): Row[] {
  return [
    ...[...STATUS_CODES, ...UNUSED_CODES].map(({ code, name, meaning }) =>
      row(statusTable(code), "status", wire(`${code} ${name}`), meaning),
    ),
    ...METHODS.map(({ name, meaning }) => row("methods", "method", wire(name), meaning)),
    ...HEADERS.map((header) => row(headerTable(header), "header", wire(header.name), header.says)),
    ...PORTS.map(({ port, transports, does, service, ...entry }) => {
      const over = transports.map((transport) => transport.toUpperCase()).join(", ");
      const detail = { zh: `${over}：${does.zh}`, en: `${over}: ${does.en}` };
      return row("ports", "port", prefixed(wire(String(port)), portName(entry)), detail, [service]);
    }),
    ...OSI_LAYERS.map(({ number, name, does, internetLayer: layer }) => ({
      ...row("layers", "layer", prefixed(String(number), name), does),
      layer,
    })),
    ...PROTOCOLS.map((protocol) => ({
      ...row("protocols", "protocol", protocol.name, protocol.does, [protocol.full]),
      // RFC 1122 knows no layer of security; the site's colours do.
      layer: SECURITY_PROTOCOLS.includes(protocol) ? ("security" as const) : protocol.layer,
    })),
    ...TCP_FLAGS.map(({ name, meaning }) => row("tcp-flags", "flag", wire(name), meaning)),
    ...TCP_STATES.map(({ state, waitsFor: { zh, en } }) =>
      row("tcp-states", "state", wire(state), { zh: `在等：${zh}`, en: `Waits for ${en}` }),
    ),
    ...SOCKET_CALLS.map(({ name, does }) => row("socket-calls", "call", wire(name), does)),
    ...CIPHER_SUITES.map(({ name }) => row("cipher-suites", "suite", wire(name), suiteText(name))),
    ...KEY_EXCHANGES.map(({ name, secret }) => row("key-exchanges", "exchange", wire(name), secret)),
    ...Array.from({ length: ADDRESS_BITS + 1 }, (_, length) => {
      const [mask, size] = [wire(formatAddress(maskOf(length))), sizeOf(length)];
      const detail = { zh: `${mask}，${size} 个地址`, en: `${mask}, ${size === 1 ? "1 address" : `${size} addresses`}` };
      return row("cidr-sizes", "prefix", wire(`/${length}`), detail);
    }),
  ];
}

function row(table: TableName, kind: EntryKind, title: string | Text, detail: Text, hidden?: string[]): Row {
  const titles = typeof title === "string" ? { zh: title, en: title } : title;
  return { table, kind, title: htmlOfBoth(titles), detail: htmlOfBoth(detail), hidden };
}

function prefixed(prefix: string, { zh, en }: Text): Text {
  return { zh: `${prefix} ${zh}`, en: `${prefix} ${en}` };
}

function statusTable(code: number): TableName {
  const first = Math.floor(code / 100);
  if (first === 1) return "status-codes-1xx";
  if (first === 2) return "status-codes-2xx";
  if (first === 3) return "status-codes-3xx";
  return first === 4 ? "status-codes-4xx" : "status-codes-5xx";
}

/** What caches go by has a table of its own, whoever sends it. */
function headerTable(header: Header): TableName {
  if (CACHING_HEADERS.includes(header)) return "headers-caching";
  if (BOTH_HEADERS.includes(header)) return "headers-both";
  return header.carriedBy === "request" ? "headers-request" : "headers-response";
}

/** The parts of its name: protocol words, the same in both languages. */
function suiteText(name: string): Text {
  const parts = takeApart(name);
  if (parts === undefined) throw new Error(`"${name}" is not the name of a cipher suite.`);
  const { version, keyExchange, authentication, cipher, hash } = parts;
  const words = [`TLS ${version}`, ...[keyExchange, authentication, cipher, hash].flatMap((part) => (part ? wire(part) : []))];
  return { zh: words.join("，"), en: words.join(", ") };
}
