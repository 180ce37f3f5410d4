import type { DissectedField } from "./cursor";
import type { DissectedLayer } from "./dissect";
import type { Arp, IcmpMessage, Ipv4, Packet, TcpFlag, TcpOption, TcpSegment, UdpDatagram } from "./packet";

// For tests: the description that a dissected frame was encoded from, made of nothing but the fields.

type Read = { number: (id: string) => number; display: (id: string) => string };

function readerOf(fields: readonly DissectedField[] = []): Read {
  const find = (id: string) => fields.find((field) => field.id === id);
  return { number: (id) => find(id)?.value ?? Number.NaN, display: (id) => find(id)?.display ?? "absent" };
}

export function redescribe(layers: DissectedLayer[], frame: Uint8Array): Packet {
  const [ethernet, network, inner, data] = layers;
  const { display } = readerOf(ethernet?.fields);
  return {
    ethernet: { source: display("source"), destination: display("destination") },
    network: network?.protocol === "arp" ? arpOf(network) : ipv4Of(network, payloadOf(inner, data, frame)),
  };
}

function arpOf(layer: DissectedLayer): Arp {
  const { number, display } = readerOf(layer.fields);
  return {
    protocol: "arp",
    operation: number("operation") === 1 ? "request" : "reply",
    senderMac: display("sender-mac"),
    senderIp: display("sender-ip"),
    targetMac: display("target-mac"),
    targetIp: display("target-ip"),
  };
}

function ipv4Of(layer: DissectedLayer | undefined, payload: Ipv4["payload"]): Ipv4 {
  const { number, display } = readerOf(layer?.fields);
  return {
    protocol: "ipv4",
    source: display("source"),
    destination: display("destination"),
    ttl: number("ttl"),
    identification: number("identification"),
    dontFragment: number("dont-fragment") === 1,
    payload,
  };
}

function payloadOf(layer: DissectedLayer | undefined, above: DissectedLayer | undefined, frame: Uint8Array): Ipv4["payload"] {
  const { number } = readerOf(layer?.fields);
  const data = octetsOfField(above?.fields[0], frame);
  if (layer?.protocol === "tcp") return tcpOf(layer, data);
  const udp: UdpDatagram = {
    protocol: "udp",
    sourcePort: number("source-port"),
    destinationPort: number("destination-port"),
    data,
  };
  return layer?.protocol === "icmp" ? icmpOf(layer, frame) : udp;
}

function icmpOf(layer: DissectedLayer, frame: Uint8Array): IcmpMessage {
  const { number } = readerOf(layer.fields);
  const rest = Number.isNaN(number("rest")) ? number("identifier") * 0x10000 + number("sequence") : number("rest");
  const data = octetsOfField(
    layer.fields.find(({ id }) => id === "data"),
    frame,
  );
  return { protocol: "icmp", type: number("type"), code: number("code"), rest, data };
}

function tcpOf(layer: DissectedLayer, data: Uint8Array): TcpSegment {
  const { number } = readerOf(layer.fields);
  // The order of the generator in fixtures.ts.
  const flags = (["FIN", "SYN", "RST", "PSH", "URG", "ECE", "CWR", "ACK"] as TcpFlag[]).filter(
    (flag) => number(flag.toLowerCase()) === 1,
  );
  return {
    protocol: "tcp",
    sourcePort: number("source-port"),
    destinationPort: number("destination-port"),
    seq: number("sequence-number"),
    ack: flags.includes("ACK") ? number("acknowledgment-number") : undefined,
    flags,
    window: number("window"),
    options: optionsOf(layer.fields),
    data,
  };
}

function optionsOf(fields: DissectedField[]): TcpOption[] {
  const starts = fields.flatMap(({ id }, i) => (id === "option-kind" ? [i] : []));
  return starts.flatMap((start, i): TcpOption[] => {
    const option = fields.slice(start, starts[i + 1]);
    const { number } = readerOf(option);
    switch (number("option-kind")) {
      case 1:
        return [{ kind: "nop" }];
      case 2:
        return [{ kind: "mss", value: number("mss") }];
      case 3:
        return [{ kind: "window-scale", shift: number("shift") }];
      case 4:
        return [{ kind: "sack-permitted" }];
      case 5: {
        const edges = (id: string) => option.filter((field) => field.id === id).map(({ value }) => value ?? Number.NaN);
        const rights = edges("sack-right");
        return [{ kind: "sack", blocks: edges("sack-left").map((left, block) => [left, rights[block] ?? Number.NaN]) }];
      }
      case 8:
        return [{ kind: "timestamps", value: number("ts-value"), echo: number("ts-echo") }];
      default:
        return []; // the end of the list
    }
  });
}

function octetsOfField(field: DissectedField | undefined, frame: Uint8Array): Uint8Array {
  const start = (field?.bitOffset ?? 0) / 8;
  return frame.slice(start, start + (field?.bitLength ?? 0) / 8);
}
