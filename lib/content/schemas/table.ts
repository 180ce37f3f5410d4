import * as z from "zod/mini";
import { textSchema } from "@/lib/text";

/** Protocol words are the same in both languages and need one spelling only. */
const cellSchema = z.union([z.string(), textSchema]);

/** content/tables/<name>.yaml: a reference table, set in lessons as `::table{name=…}`. Cells are Markdown. */
export const tableSchema = z.strictObject({
  caption: textSchema,
  columns: z.array(cellSchema).check(z.minLength(2)),
  /** Each row has a cell for each column; the first names the row. */
  rows: z.array(z.array(cellSchema)).check(z.minLength(1)),
  cites: z.array(z.string()).check(z.minLength(1)),
});
export type TableSource = z.infer<typeof tableSchema>;
