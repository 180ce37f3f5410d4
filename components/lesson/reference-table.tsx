import type { CiteDocument, TableDocument } from "@/lib/content/catalogue";
import { plainOf } from "@/lib/search/plain";
import type { Locale } from "@/lib/text";
import { Cites } from "./cites";
import { Html } from "./html";
import { TableScroll } from "./table-scroll";

type Props = { table: TableDocument; findCite: (cite: string) => CiteDocument | undefined; locale: Locale };

export function ReferenceTable({ table, findCite, locale }: Props) {
  return (
    <figure className="table-figure">
      <TableScroll label={plainOf(table.caption[locale]).replaceAll("`", "")}>
        <table>
          <Html as="caption" className="visually-hidden" html={table.caption[locale]} />
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.en} scope="col" dangerouslySetInnerHTML={{ __html: column[locale] }} />
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.map((cell) => cell.en).join("|")}>
                {row.map((cell, index) =>
                  index === 0 && cell[locale] !== "" ? (
                    <th key={table.columns[index]?.en} scope="row" dangerouslySetInnerHTML={{ __html: cell[locale] }} />
                  ) : (
                    <td key={table.columns[index]?.en} dangerouslySetInnerHTML={{ __html: cell[locale] }} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <figcaption className="caption">
        <Html html={table.caption[locale]} /> <Cites cites={table.cites} findCite={findCite} />
      </figcaption>
    </figure>
  );
}
