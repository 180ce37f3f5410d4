import { INTERNET_LAYER_NAMES, INTERNET_LAYERS, type InternetLayer } from "@/lib/reference/layers";
import { carrierText, etherTypeText } from "@/lib/reference/protocols/carrier";
import type { Carrier, Protocol } from "@/lib/reference/protocols/protocol";
import { findProtocol, PROTOCOLS } from "@/lib/reference/protocols/protocols";
import type { Text } from "@/lib/text";
import type { LookupSkill } from "../lookup";

function entry(name: string): Protocol {
  const found = findProtocol(name);
  if (found === undefined) throw new Error(`The table has no protocol ${name}.`);
  return found;
}

const plain = (name: string): Text => ({ zh: name, en: name });

/** What is known of a protocol, in two lines: what it does, and what carries it. */
function known(name: string): Text {
  const { does, carriers } = entry(name);
  const texts = carriers.map(carrierText);
  return {
    zh: `${name}：${does.zh}。它装在：${texts.map(({ zh }) => zh).join("；")}。`,
    en: `${name}: ${does.en}. Carried in: ${texts.map(({ en }) => en).join("; ")}.`,
  };
}

/** Which layer is it of? Only protocols about which books agree. */
export const layerOfProtocol: LookupSkill = {
  cases: PROTOCOLS.filter(({ disputed }) => disputed === undefined).map(({ name }) => name),
  answers: INTERNET_LAYERS,
  scale: { nameOf: plain },
  isRight: (answer, asked) => entry(asked).layer === answer,
  prompt: (asked) => ({ zh: `${asked} 属于 TCP/IP 的哪一层？`, en: `Of which layer of TCP/IP is ${asked}?` }),
  text: (answer) => {
    const { zh, en } = INTERNET_LAYER_NAMES[answer as InternetLayer];
    return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
  },
  why: (_, asked) => known(asked),
  cites: (asked) => [...entry(asked).cites, "RFC 1122 §1.1.3"],
};

const CARRIERS = {
  ethernet: { zh: "以太网帧里，不经过 IP", en: "An Ethernet frame, without IP" },
  ip: { zh: "IP 包里，没有 TCP 也没有 UDP", en: "An IP packet, with neither TCP nor UDP" },
  udp: { zh: "UDP 数据报里", en: "A UDP datagram" },
  tcp: { zh: "TCP 的字节流里", en: "The byte stream of TCP" },
} satisfies Record<string, Text>;
type CarrierKind = keyof typeof CARRIERS;

const isKind = (kind: Carrier["in"]): kind is CarrierKind => kind in CARRIERS;

/** The one kind of carrier that a protocol has; undefined where it has several, or none of the four. */
function onlyCarrier(name: string): CarrierKind | undefined {
  const [first, ...others] = new Set(entry(name).carriers.map((carrier) => carrier.in));
  return first !== undefined && others.length === 0 && isKind(first) ? first : undefined;
}

/** What is it carried in, directly? That can be seen on the wire, whatever layer books put it on. */
export const carrierOfProtocol: LookupSkill = {
  // The frame of a tag is its own: "an Ethernet frame" would be no answer.
  cases: PROTOCOLS.map(({ name }) => name).filter((name) => name !== "802.1Q" && onlyCarrier(name) !== undefined),
  answers: Object.keys(CARRIERS),
  scale: { nameOf: plain },
  isRight: (answer, asked) => onlyCarrier(asked) === answer,
  prompt: (asked) => ({ zh: `${asked} 直接装在什么里面？`, en: `What carries ${asked} directly?` }),
  // The answers are the keys of the record.
  text: (answer) => CARRIERS[answer as CarrierKind],
  why: (_, asked) => known(asked),
  cites: (asked) => entry(asked).cites,
};

type Numbered = { kind: "ip" | "ethernet"; number: string; name: string };

const NUMBERS = new Map<string, Numbered>(
  PROTOCOLS.flatMap(({ name, carriers }) =>
    carriers.flatMap((carrier): [string, Numbered][] => {
      if (carrier.in === "ip") return [[`ip-${carrier.protocol}`, { kind: "ip", number: String(carrier.protocol), name }]];
      if (carrier.in !== "ethernet") return [];
      return [[`ethernet-${carrier.etherType}`, { kind: "ethernet", number: etherTypeText(carrier.etherType), name }]];
    }),
  ),
);

const kindOf = (name: string) => entry(name).carriers[0].in;

/** Which protocol does this EtherType or IP protocol number announce? */
export const protocolOfNumber: LookupSkill = {
  cases: [...NUMBERS.keys()],
  answers: [...new Set([...NUMBERS.values()].map(({ name }) => name))],
  isRight: (answer, asked) => NUMBERS.get(asked)?.name === answer,
  likeness: (answer, asked) => Number(kindOf(answer) === NUMBERS.get(asked)?.kind),
  prompt: (asked) => {
    const { kind, number } = NUMBERS.get(asked) ?? { kind: "ip", number: "" };
    return kind === "ip"
      ? {
          zh: `IP 首部里写着协议号 \`${number}\`，里面是什么？`,
          en: `An IP header gives the protocol number \`${number}\`. What is inside?`,
        }
      : {
          zh: `以太网帧的 EtherType 是 \`${number}\`，里面是什么？`,
          en: `The EtherType of a frame is \`${number}\`. What is inside?`,
        };
  },
  text: plain,
  why: known,
  cites: (asked) => [NUMBERS.get(asked)?.kind === "ip" ? "IANA Protocol Numbers" : "IANA IEEE 802 Numbers"],
};
