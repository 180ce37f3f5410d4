import { formatIpv4, formatIpv6, formatMac } from "./address";
import type { Field } from "./fields/field";

const SHOWN_OCTETS = 64;

/** A value as people write it, the same in every language: `6 (TCP)`, `0x0800 (IPv4)`, `5 (20 B)`, `192.0.2.1`. */
export function showNumber(field: Field, value: number): string {
  const name = field.values?.[value];
  return name === undefined ? plain(field, value) : `${plain(field, value)} (${name})`;
}

function plain(field: Field, value: number): string {
  switch (field.notation) {
    case "hex":
      return `0x${value.toString(16).padStart(Math.ceil(field.bits / 4), "0")}`;
    case "words":
      return `${value} (${value * 4} B)`;
    case "units8":
      return `${value} (${value * 8} B)`;
    case "mac":
      return formatMac(value);
    case "ipv4":
      return formatIpv4(value);
    default:
      return String(value);
  }
}

/** Octets that are no number. Text shows "·" for what cannot be printed; both stop with "…" after 64 octets. */
export function showOctets(field: Field, octets: Uint8Array): string {
  if (field.notation === "ipv6") return formatIpv6(octets);
  if (field.notation === "strings") return showStrings(octets);
  const shown = [...octets.subarray(0, SHOWN_OCTETS)];
  const more = octets.length > SHOWN_OCTETS ? "…" : "";
  if (field.notation === "hex") return shown.map((octet) => octet.toString(16).padStart(2, "0")).join(" ") + more;
  return shown.map((octet) => (octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : "·")).join("") + more;
}

/** Character strings, each after its length (RFC 1035 §3.3). */
function showStrings(octets: Uint8Array): string {
  const strings: string[] = [];
  for (let at = 0; at < octets.length; at += 1 + (octets[at] ?? 0)) {
    strings.push(`"${new TextDecoder().decode(octets.subarray(at + 1, at + 1 + (octets[at] ?? 0)))}"`);
  }
  return strings.join(" ");
}
