import type { TableDocument } from "@/lib/content/catalogue";
import { LOCALES, type Locale, type Text } from "@/lib/text";
import { plainOf } from "./plain";
import type { Row } from "./reference-rows";

/** What is found of a table that an author wrote: it as a whole by its rows, and each row that begins with a name. */
export function rowsOf(name: string, table: TableDocument): Row[] {
  const firsts = table.rows.flatMap(([first]) => first ?? []);
  const whole: Row = {
    table: name,
    kind: "table",
    title: table.caption,
    detail: { zh: listed(firsts, "zh"), en: listed(firsts, "en") },
  };
  const rows = table.rows.flatMap(([first, second]): Row[] =>
    first !== undefined && second !== undefined && isName(first)
      ? [{ table: name, kind: "row", title: first, detail: second }]
      : [],
  );
  return [whole, ...rows];
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
