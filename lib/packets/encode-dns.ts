import { parseIpv4, parseIpv6 } from "./address";
import { concat, packFields, requireInteger } from "./bits";
import type { DnsData, DnsOpt, DnsRecord } from "./dns";
import {
  DNS_CLASS_IN,
  DNS_DATA,
  DNS_MX_NUMBERS,
  DNS_OPT,
  DNS_OPTION,
  DNS_RECORD,
  DNS_RECORD_TYPE,
  DNS_SOA_NUMBERS,
  DNS_TYPES,
} from "./fields/dns";
import type { Field, FieldValues } from "./fields/field";

/** A message in the making, and where each name in it began, for pointers. */
export type Draft = { bytes: number[]; names: Map<string, number> };

const MAX_LABEL_OCTETS = 63;
const MAX_NAME_OCTETS = 255;
/** A pointer has 14 bits, behind two that mark it (RFC 1035 §4.1.4). */
const MAX_POINTER = 0x3fff;
const POINTER_MARK = 0xc0;
const MAX_STRING_OCTETS = 255;
/** The field has 32 bits, of which the first stays zero (RFC 2181 §8). */
const MAX_TTL_SECONDS = 0x7fffffff;

export function addFields<F extends readonly Field[]>(draft: Draft, where: string, fields: F, values: FieldValues<F>): void {
  draft.bytes.push(...packFields(where, fields, values));
}

/**
 * Adds a domain name, ending in a pointer where the rest of it stands in the message already. Names count as the same
 * only letter for letter: a pointer to another case would change how the name is written.
 */
export function addDomain(draft: Draft, where: string, name: string): void {
  const labels = name === "." || name === "" ? [] : name.replace(/\.$/, "").split(".");
  const octets = labels.reduce((sum, label) => sum + 1 + label.length, 1);
  requireInteger(`${where} "${name}": its length in octets`, octets, 1, MAX_NAME_OCTETS);
  for (const [i, label] of labels.entries()) {
    const rest = labels.slice(i).join(".");
    const known = draft.names.get(rest);
    if (known !== undefined) {
      draft.bytes.push(POINTER_MARK | (known >> 8), known & 255);
      return;
    }
    if (draft.bytes.length <= MAX_POINTER) draft.names.set(rest, draft.bytes.length);
    addLabel(draft, `${where} "${name}"`, label);
  }
  draft.bytes.push(0);
}

function addLabel(draft: Draft, where: string, label: string): void {
  requireInteger(`${where}: the length of label "${label}" in octets`, label.length, 1, MAX_LABEL_OCTETS);
  if (!/^[!-[\]-~]+$/.test(label)) {
    throw new RangeError(`${where}: label "${label}" has characters other than printable ASCII; write it in its xn-- form.`);
  }
  draft.bytes.push(label.length, ...new TextEncoder().encode(label));
}

export function addRecord(draft: Draft, record: DnsRecord | DnsOpt): void {
  const where = `DNS ${record.type} record`;
  if (record.type === "OPT") {
    addOpt(draft, where, record);
    return;
  }
  addDomain(draft, `${where} name`, record.name);
  addFields(draft, where, DNS_RECORD_TYPE, { type: DNS_TYPES[record.type] });
  const ttl = requireInteger(`${where} ttl`, record.ttlSeconds, 0, MAX_TTL_SECONDS);
  addFields(draft, where, DNS_RECORD, { class: DNS_CLASS_IN, ttl, rdlength: 0 });
  const start = draft.bytes.length;
  addData(draft, where, record);
  // The length is known only now, because what names in the data take depends on what stands before them.
  const rdlength = requireInteger(`${where} rdlength`, draft.bytes.length - start, 0, 0xffff);
  draft.bytes.splice(start - 2, 2, rdlength >> 8, rdlength & 255);
}

function addData(draft: Draft, where: string, data: DnsData): void {
  switch (data.type) {
    case "A":
      addFields(draft, where, DNS_DATA.A, { address: parseIpv4(`${where} address`, data.address) });
      break;
    case "AAAA":
      draft.bytes.push(...parseIpv6(`${where} address`, data.address));
      break;
    case "NS":
      addDomain(draft, `${where} host`, data.host);
      break;
    case "CNAME":
    case "PTR":
      addDomain(draft, `${where} target`, data.target);
      break;
    case "MX":
      addFields(draft, where, DNS_MX_NUMBERS, { preference: data.preference });
      addDomain(draft, `${where} exchange`, data.exchange);
      break;
    case "TXT":
      addStrings(draft, where, data.strings);
      break;
    case "SOA":
      addDomain(draft, `${where} primary`, data.primary);
      addDomain(draft, `${where} mailbox`, data.mailbox);
      addFields(draft, where, DNS_SOA_NUMBERS, {
        serial: data.serial,
        refresh: data.refreshSeconds,
        retry: data.retrySeconds,
        expire: data.expireSeconds,
        minimum: data.minimumSeconds,
      });
      break;
    default:
      data satisfies never;
  }
}

function addStrings(draft: Draft, where: string, strings: string[]): void {
  requireInteger(`${where}: its number of strings`, strings.length, 1, 0xffff);
  for (const string of strings) {
    const octets = new TextEncoder().encode(string);
    draft.bytes.push(
      requireInteger(`${where}: the length of a string in octets`, octets.length, 0, MAX_STRING_OCTETS),
      ...octets,
    );
  }
}

function addOpt(draft: Draft, where: string, opt: DnsOpt): void {
  const options = (opt.options ?? []).map(({ code, data }) =>
    concat([packFields(where, DNS_OPTION, { "option-code": code, "option-length": data.length }), data]),
  );
  const rdata = concat(options);
  addDomain(draft, where, "."); // the root, always (RFC 6891 §6.1.2)
  addFields(draft, where, DNS_RECORD_TYPE, { type: DNS_TYPES.OPT });
  addFields(draft, where, DNS_OPT, {
    "udp-payload-size": opt.udpPayloadSize,
    "extended-rcode": 0,
    "edns-version": opt.version ?? 0,
    do: opt.dnssecOk ? 1 : 0,
    "edns-z": 0,
    rdlength: rdata.length,
  });
  draft.bytes.push(...rdata);
}
