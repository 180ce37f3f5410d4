import type { DnsQuestion, DnsRecord } from "@/lib/packets/dns";
import type { Text } from "@/lib/text";
import { dataOf } from "./records";

/** Part of a frame's description, without the final stop. With `walker`, the side that walks the tree is its subject. */
export type Clause = Text & { walker: boolean };

/** A clause whose subject is the walking side and is put in front where it begins a sentence. */
export function does(zh: string, en: string): Clause {
  return { zh, en, walker: true };
}

/** A clause that is a sentence of its own. */
export function says(zh: string, en: string): Clause {
  return { zh, en, walker: false };
}

/** Joins clauses into sentences; two of the walking side make one sentence. */
export function joined(clauses: Clause[], walker: Text): Text {
  let zh = "";
  let en = "";
  let run = 0;
  for (const clause of clauses) {
    run = clause.walker ? run + 1 : 0;
    if (run === 1) {
      zh += `${zh === "" ? "" : "。"}${walker.zh}${clause.zh}`;
      en += `${en === "" ? "" : ". "}${capital(walker.en)} ${clause.en}`;
    } else if (run > 1) {
      zh += `，${clause.zh}`;
      en += `${run === 2 ? " and " : ". It "}${clause.en}`;
    } else {
      zh += `${zh === "" ? "" : "。"}${clause.zh}`;
      en += `${en === "" ? "" : ". "}${capital(clause.en)}`;
    }
  }
  return { zh: `${spaced(zh)}。`, en: `${en}.` };
}

/** Chinese and Latin are set apart by a space. */
export function spaced(text: string): string {
  return text.replace(/([\p{Script=Han}])([\w“])/gu, "$1 $2").replace(/([\w”])([\p{Script=Han}])/gu, "$1 $2");
}

export const ASKERS = {
  client: { zh: "客户端", en: "the client" },
  resolver: { zh: "解析器", en: "the resolver" },
} satisfies Record<string, Text>;

/** A server with what it is in charge of. */
export function serverOf(host: string, zone: string): Text {
  return zone === "."
    ? { zh: `根服务器${host}`, en: `the root server ${host}` }
    : { zh: `${zone}的服务器${host}`, en: `the ${zone} server ${host}` };
}

export function partyOf(name: string): Text {
  return name === "client" || name === "resolver" ? ASKERS[name] : { zh: `服务器${name}`, en: `server ${name}` };
}

export function show(question: DnsQuestion): string {
  return `${question.name} ${question.type}`;
}

export function listed(records: DnsRecord[]): string {
  return records
    .map((record) => (record.type === "TXT" ? `TXT “${record.strings[0]?.slice(0, 7)}…”` : dataOf(record)))
    .join(", ");
}

export function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}

/** A sentence begins with a capital, but a domain name stays as it is written. */
export function capital(text: string): string {
  return /^\S*\./.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
