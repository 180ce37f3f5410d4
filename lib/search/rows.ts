import type { TableDocument } from "@/lib/content/catalogue";
import { LOCALES, type Locale, type Text } from "@/lib/text";
import type { EntryKind } from "./entry";
import { plainOf } from "./plain";

/** Which columns name a row, and which say what it is. */
type RowForm = { kind: EntryKind; title: number[]; detail: number[] };

/** The tables of lib/reference. Each row of another table is found by its own name if that is protocol text. */
const FORMS: Record<string, RowForm> = {
  "status-codes-1xx": { kind: "status", title: [0], detail: [1] },
  "status-codes-2xx": { kind: "status", title: [0], detail: [1] },
  "status-codes-3xx": { kind: "status", title: [0], detail: [1] },
  "status-codes-4xx": { kind: "status", title: [0], detail: [1] },
  "status-codes-5xx": { kind: "status", title: [0], detail: [1] },
  methods: { kind: "method", title: [0], detail: [1] },
  "headers-request": { kind: "header", title: [0], detail: [1] },
  "headers-response": { kind: "header", title: [0], detail: [1] },
  "headers-both": { kind: "header", title: [0], detail: [1] },
  "headers-caching": { kind: "header", title: [0], detail: [2] },
  ports: { kind: "port", title: [0, 2], detail: [1, 3] },
  layers: { kind: "layer", title: [0], detail: [2] },
  protocols: { kind: "protocol", title: [0], detail: [1] },
  "tcp-flags": { kind: "flag", title: [0], detail: [2] },
  "tcp-states": { kind: "state", title: [0], detail: [1] },
  "socket-calls": { kind: "call", title: [0], detail: [2] },
  "cipher-suites": { kind: "suite", title: [0], detail: [1, 2, 3, 4, 5] },
  "key-exchanges": { kind: "exchange", title: [0], detail: [2] },
  "cidr-sizes": { kind: "prefix", title: [0], detail: [1, 2, 4] },
};
const OTHER_FORM: RowForm = { kind: "row", title: [0], detail: [1] };

export type Row = { kind: EntryKind; title: Text; detail: Text };

/** What of a table is found: its rows by name, or the table as a whole where its rows have none. */
export function rowsOf(name: string, table: TableDocument): Row[] {
  const form = FORMS[name] ?? OTHER_FORM;
  const named = FORMS[name] ? table.rows : table.rows.filter(isNamed);
  const rows = named.map((cells) => ({
    kind: form.kind,
    title: joined(cells, form.title, " "),
    detail: joined(cells, form.detail, " · "),
  }));
  if (FORMS[name]) return rows;
  const names = table.rows.flatMap((cells) => cells[0] ?? []);
  const whole = {
    kind: "table" as const,
    title: plainText(table.caption),
    detail: { zh: listed(names, "zh"), en: listed(names, "en") },
  };
  return [whole, ...rows];
}

/** It begins with protocol text that is more than a number: `AAAA`, and not 10. */
function isNamed([first]: Text[]): boolean {
  return first !== undefined && LOCALES.every((locale) => /^<code[^>]*>[^<]*\p{L}/u.test(first[locale]));
}

function joined(cells: Text[], columns: number[], separator: string): Text {
  const texts = columns.flatMap((column) => cells[column] ?? []).map(plainText);
  const join = (locale: Locale) =>
    texts
      .map((text) => text[locale])
      .filter((text) => text !== "")
      .join(separator);
  return { zh: join("zh"), en: join("en") };
}

function listed(names: Text[], locale: Locale): string {
  return names
    .map((name) => plainOf(name[locale]))
    .filter((name) => name !== "")
    .join(locale === "zh" ? "；" : "; ");
}

function plainText(html: Text): Text {
  return { zh: plainOf(html.zh), en: plainOf(html.en) };
}
