import type { TableDocument } from "@/lib/content/catalogue";
import { LOCALES, type Locale, type Text } from "@/lib/text";
import type { EntryKind } from "./entry";
import { KIND_WORDS } from "./kind-words";
import { plainOf } from "./plain";
import type { Row } from "./reference-rows";

/** What is found of a table that an author wrote: it as a whole by its rows, and each row that begins with a name. */
export function rowsOf(name: string, table: TableDocument): Row[] {
  const rows = table.rows.flatMap(([first, second]): Row[] =>
    first !== undefined && second !== undefined && isName(first)
      ? [{ table: name, kind: "row", title: first, detail: second }]
      : [],
  );
  return [tableOf(name, table), ...rows];
}

/** A table as a whole, found by its caption and by what stands first in its rows. */
function tableOf(name: string, { caption, rows }: TableDocument): Row {
  const firsts = rows.flatMap(([first]) => first ?? []);
  const detail = { zh: listed(firsts, "zh"), en: listed(firsts, "en") };
  return { table: name, kind: "table", title: caption, detail, hidden: namesOf(caption) };
}

/** A table of lib/reference, whose rows are found by themselves: by its caption and by what its rows are called. */
export function referenceTable(name: string, { caption }: TableDocument, kind?: EntryKind): Row {
  const [title, detail] = [captionOf(caption, 0), captionOf(caption, 1)];
  const called = (KIND_WORDS[kind ?? "row"] ?? "").split(" ").filter((word) => /\p{Script=Han}/u.test(word));
  return { table: name, kind: "table", title, detail, hidden: [...namesOf(title), ...called.map((word) => `${word}表`)] };
}

/** What stands before the colon of a caption, or what stands behind it. */
function captionOf({ zh, en }: Text, part: 0 | 1): Text {
  const split = (html: string, colon: string) => {
    const at = html.indexOf(colon);
    if (at === -1) return part === 0 ? html : "";
    return part === 0 ? html.slice(0, at) : html.slice(at + colon.length);
  };
  return { zh: split(zh, "："), en: split(en, ": ") };
}

function namesOf(caption: Text): string[] {
  return [`${plainOf(caption.zh)}表`, `${plainOf(caption.en)} table`];
}

/** It begins with protocol text that is more than a number: `AAAA`, and not 10. */
function isName(cell: Text): boolean {
  return LOCALES.every((locale) => /^<code[^>]*>[^<]*\p{L}/u.test(cell[locale]));
}

function listed(cells: Text[], locale: Locale): string {
  return cells
    .map((cell) => cell[locale])
    .filter((html) => plainOf(html) !== "")
    .join(locale === "zh" ? "；" : "; ");
}
