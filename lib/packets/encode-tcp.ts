import { concat, packFields, requireInteger } from "./bits";
import { sizeOf } from "./fields/field";
import { OPTION_HEAD, OPTION_NOP, OPTION_VALUE, TCP } from "./fields/tcp";
import type { TcpFlag, TcpOption, TcpSegment } from "./packet";

/** Four bits of data offset count 15 words, of which the fixed header takes 5 (RFC 9293 §3.1). */
const MAX_OPTION_OCTETS = 40;

/** The header with its options, checksum still zero. */
export function encodeTcpHeader(segment: TcpSegment): Uint8Array {
  const options = encodeTcpOptions(segment.options ?? []);
  const has = (flag: TcpFlag) => (segment.flags.includes(flag) ? 1 : 0);
  if ((segment.ack !== undefined) !== segment.flags.includes("ACK")) {
    throw new RangeError(
      segment.ack === undefined
        ? "TCP ack is absent; a segment with the ACK flag has an acknowledgment number from 0 to 4294967295."
        : `TCP ack is ${segment.ack} without the ACK flag; set the flag or leave the number out.`,
    );
  }
  const header = packFields("TCP", TCP.fields, {
    "source-port": segment.sourcePort,
    "destination-port": segment.destinationPort,
    "sequence-number": segment.seq,
    "acknowledgment-number": segment.ack ?? 0,
    "data-offset": 5 + options.length / 4,
    reserved: 0,
    cwr: has("CWR"),
    ece: has("ECE"),
    urg: has("URG"),
    ack: has("ACK"),
    psh: has("PSH"),
    rst: has("RST"),
    syn: has("SYN"),
    fin: has("FIN"),
    window: segment.window,
    checksum: 0,
    "urgent-pointer": 0,
  });
  return concat([header, options]);
}

/** The options in the order given, then zeros to a whole word: End of Option List and padding (RFC 9293 §3.1). */
function encodeTcpOptions(options: TcpOption[]): Uint8Array {
  const bytes = concat(options.map(encodeTcpOption));
  requireInteger("TCP options: their length in octets", bytes.length, 0, MAX_OPTION_OCTETS);
  return concat([bytes, new Uint8Array(-bytes.length & 3)]);
}

function encodeTcpOption(option: TcpOption): Uint8Array {
  switch (option.kind) {
    case "nop":
      return Uint8Array.of(OPTION_NOP);
    case "mss":
      return withHead("mss", packFields("TCP option", OPTION_VALUE.mss.fields, { mss: option.value }));
    case "window-scale":
      return withHead("window-scale", packFields("TCP option", OPTION_VALUE["window-scale"].fields, { shift: option.shift }));
    case "sack-permitted":
      return withHead("sack-permitted", new Uint8Array(0));
    case "sack": {
      const { fields } = OPTION_VALUE.sack;
      requireInteger(
        "TCP option sack: its number of blocks",
        option.blocks.length,
        1,
        Math.floor((MAX_OPTION_OCTETS - 2) / sizeOf(fields)),
      );
      const blocks = option.blocks.map(([left, right]) =>
        packFields("TCP option", fields, { "sack-left": left, "sack-right": right }),
      );
      return withHead("sack", concat(blocks));
    }
    case "timestamps": {
      const values = { "ts-value": option.value, "ts-echo": option.echo };
      return withHead("timestamps", packFields("TCP option", OPTION_VALUE.timestamps.fields, values));
    }
    default:
      return option satisfies never;
  }
}

function withHead(name: keyof typeof OPTION_VALUE, value: Uint8Array): Uint8Array {
  const head = { "option-kind": OPTION_VALUE[name].kind, "option-length": sizeOf(OPTION_HEAD) + value.length };
  return concat([packFields("TCP option", OPTION_HEAD, head), value]);
}
