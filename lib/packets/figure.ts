import type { Field } from "./fields/field";

/** A piece of a row. A field that crosses the end of a row has several; `bitOffset` counts from the start of the row. */
export type FigureCell<F extends Field> = { field: F; bitOffset: number; bits: number; part: "whole" | "first" | "later" };

/**
 * The rows of a header figure, `rowBits` wide as the standards draw them. A field of variable length has a row to
 * itself, over its whole width.
 */
export function figureRows<F extends Field>(fields: readonly F[], rowBits = 32): FigureCell<F>[][] {
  const rows: FigureCell<F>[][] = [];
  let used = rowBits;
  for (const field of fields) {
    let left = field.bits === 0 ? rowBits : field.bits;
    for (let part: FigureCell<F>["part"] = "first"; left > 0; part = "later") {
      if (used === rowBits || field.bits === 0) {
        rows.push([]);
        used = 0;
      }
      const bits = Math.min(left, rowBits - used);
      rows.at(-1)?.push({ field, bitOffset: used, bits, part: part === "first" && bits === left ? "whole" : part });
      used += bits;
      left -= bits;
    }
  }
  return rows;
}
