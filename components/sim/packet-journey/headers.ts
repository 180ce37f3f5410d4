import { type DissectedLayer, dissect } from "@/lib/packets/dissect";
import { encode } from "@/lib/packets/encode";
import { firstLine, NAME } from "@/lib/sim/packet-journey/messages";
import { packetOf } from "@/lib/sim/packet-journey/packets";
import type { Datagram, Wire } from "@/lib/sim/packet-journey/state";
import type { Locale } from "@/lib/text";
import type { Say, Word } from "./words";

/** One header with its fields and octets, beside what they were in the frame before. */
export type HeaderLayer = { name: string; layer: string; rows: HeaderRow[]; octets: Octet[] };
export type HeaderRow = { id: string; label: string; value: string; before: string | null; changed: boolean };
export type Octet = { text: string; changed: boolean };

type Picked = { id: string; word: Word }[];

const PICKED: Record<string, Picked> = {
  ethernet: [
    { id: "destination", word: "destination" },
    { id: "source", word: "source" },
    { id: "ethertype", word: "type" },
  ],
  arp: [
    { id: "operation", word: "operation" },
    { id: "sender-mac", word: "senderMac" },
    { id: "sender-ip", word: "senderIp" },
    { id: "target-mac", word: "targetMac" },
    { id: "target-ip", word: "targetIp" },
  ],
  ipv4: [
    { id: "source", word: "source" },
    { id: "destination", word: "destination" },
    { id: "ttl", word: "ttl" },
    { id: "protocol", word: "protocol" },
    { id: "header-checksum", word: "checksum" },
  ],
  tcp: [
    { id: "source-port", word: "sourcePort" },
    { id: "destination-port", word: "destinationPort" },
    { id: "sequence-number", word: "seq" },
    { id: "acknowledgment-number", word: "ack" },
    { id: "checksum", word: "checksum" },
  ],
  udp: [
    { id: "source-port", word: "sourcePort" },
    { id: "destination-port", word: "destinationPort" },
    { id: "checksum", word: "checksum" },
  ],
  icmp: [
    { id: "type", word: "type" },
    { id: "code", word: "content" },
    { id: "checksum", word: "checksum" },
  ],
};

const SHORT_NAMES: Record<string, string> = {
  ethernet: "Ethernet",
  arp: "ARP",
  ipv4: "IPv4",
  tcp: "TCP",
  udp: "UDP",
  icmp: "ICMP",
  dns: "DNS",
  data: "HTTP",
};
/** Of what is not a header only the beginning is shown. */
const SHOWN_OCTETS = 12;

/** The headers of a frame from the outermost inwards; `previous` is the same packet one link earlier, or null. */
export function headersOf(wire: Wire, previous: Wire | null, say: Say, locale: Locale): HeaderLayer[] {
  const bytes = encode(packetOf(wire));
  const layers = dissect(bytes);
  const bytesBefore = previous === null ? null : encode(packetOf(previous));
  const layersBefore = bytesBefore === null ? [] : dissect(bytesBefore);
  const contents = contentRows(wire, say);
  const contentsBefore = previous === null ? [] : contentRows(previous, say);
  return layers.map((layer, at): HeaderLayer => {
    const before = layersBefore[at];
    const rows = (PICKED[layer.protocol] ?? []).map(({ id, word }): HeaderRow => {
      const value = shown(layer, id);
      const was = before === undefined ? null : shown(before, id);
      return { id, label: id === "code" ? "code" : say(word), value, before: was, changed: was !== null && was !== value };
    });
    const added = contents.filter((row) => row.layer === layer.protocol);
    for (const row of added) {
      const was = contentsBefore.find((one) => one.id === row.id)?.value ?? null;
      rows.push({ id: row.id, label: row.label, value: row.value, before: was, changed: was !== null && was !== row.value });
    }
    return { name: nameOf(layer, locale), layer: layer.layer, rows, octets: octetsOf(layer, bytes, bytesBefore) };
  });
}

/** "IPv4, 20 octets"; of an ICMP message also what it says, for which its field has no room. */
function nameOf(layer: DissectedLayer, locale: Locale): string {
  const { protocol, byteLength } = layer;
  const says = protocol === "icmp" ? ` ${wordsOfType(layer)}` : "";
  return `${SHORT_NAMES[protocol] ?? protocol}${says}, ${byteLength} ${locale === "zh" ? "字节" : "bytes"}`;
}

function wordsOfType(layer: DissectedLayer): string {
  return /\((.*)\)/.exec(find(layer, "type"))?.[1] ?? "";
}

function shown(layer: DissectedLayer, id: string): string {
  return layer.protocol === "icmp" ? find(layer, id).replace(/ \(.*\)/, "") : find(layer, id);
}

function find({ fields }: DissectedLayer, id: string): string {
  return fields.find((field) => field.id === id)?.display ?? "–";
}

type ContentRow = { id: string; layer: string; label: string; value: string };

/** What no single field says: flags together, what is carried, what an ICMP error quotes. */
function contentRows({ content }: Wire, say: Say): ContentRow[] {
  if (content.is === "arp") return [];
  const { body } = content.datagram;
  switch (body.is) {
    case "dns": {
      const value = body.message === "query" ? `${NAME} A ?` : `${NAME} A 198.51.100.10`;
      return [{ id: "dns", layer: "dns", label: say("content"), value }];
    }
    case "icmp":
      return quotedRows(body.quoted, say);
    case "tcp": {
      const flags = body.segment === "GET" || body.segment === "200" ? "PSH,ACK" : body.segment;
      const rows = [
        {
          id: "flags",
          layer: "tcp",
          label: say("flags"),
          value: body.segment === "RST" && body.ack !== null ? "RST,ACK" : flags,
        },
      ];
      const line = firstLine(body.segment);
      return line === "" ? rows : [...rows, { id: "data", layer: "data", label: say("content"), value: line }];
    }
  }
}

function quotedRows(
  {
    source,
    destination,
    ttl,
    body,
  }: Pick<Datagram, "source" | "destination" | "ttl"> & { body: { sourcePort: number; destinationPort: number } },
  say: Say,
): ContentRow[] {
  const row = (id: string, label: string, value: string): ContentRow => ({ id: `quoted-${id}`, layer: "icmp", label, value });
  const quote = (word: Word) => `↳ ${say(word)}`;
  return [
    row("source", quote("source"), source),
    row("destination", quote("destination"), destination),
    row("ports", quote("ports"), `${body.sourcePort}→${body.destinationPort}`),
    row("ttl", quote("ttl"), String(ttl)),
  ];
}

function octetsOf({ byteOffset, byteLength, protocol }: DissectedLayer, bytes: Uint8Array, before: Uint8Array | null): Octet[] {
  // An ICMP error's quotation lies in the same layer.
  const length = protocol === "data" || protocol === "dns" ? Math.min(byteLength, SHOWN_OCTETS) : Math.min(byteLength, 28);
  const octets = Array.from(bytes.subarray(byteOffset, byteOffset + length), (octet, at): Octet => {
    const changed = before !== null && before[byteOffset + at] !== octet;
    return { text: octet.toString(16).padStart(2, "0"), changed };
  });
  return length < byteLength ? [...octets, { text: "…", changed: false }] : octets;
}
