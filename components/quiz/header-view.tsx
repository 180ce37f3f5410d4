"use client";

import { useId, useState } from "react";
import { Html } from "@/components/lesson/html";
import { readNumber } from "@/lib/quiz/numeric";
import type { ViewProps } from "./view-props";

type Item = { bytes: string; blanks: string[]; names: Record<string, string>; values: Record<string, number> };

/** The header's bytes, as a capture shows them, and a field for each value to be read from them. */
export function HeaderView({ item, word, graded, onSubmit }: ViewProps<Item>) {
  const [values, setValues] = useState<Record<string, string>>({});
  const id = useId();
  const complete = item.blanks.every((blank) => (values[blank] ?? "").trim() !== "");
  return (
    <form
      className="options"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) onSubmit(values);
      }}
    >
      <p className="caption">{word("header")}</p>
      <p className="header-octets wire">{octets(item.bytes)}</p>
      <div className="header-blanks">
        {item.blanks.map((blank) => {
          const right = graded && readNumber(values[blank] ?? "") === item.values[blank];
          return (
            <div key={blank} className="field" data-state={graded && (right ? "right" : "wrong")}>
              <label htmlFor={`${id}-${blank}`}>
                <Html html={item.names[blank] ?? ""} />
              </label>
              <input
                id={`${id}-${blank}`}
                className="input wire"
                autoComplete="off"
                readOnly={graded !== undefined}
                value={values[blank] ?? ""}
                onChange={(event) => setValues({ ...values, [blank]: event.target.value })}
              />
              {graded && !right && (
                <small>
                  {word("isRight")} <b className="wire">{item.values[blank]}</b>
                </small>
              )}
            </div>
          );
        })}
      </div>
      {graded === undefined && (
        <button type="submit" className="button button-primary" disabled={!complete}>
          {word("check")}
        </button>
      )}
    </form>
  );
}

/** "c0 a8 00 01": bytes are told apart by spaces, and lines break only there. */
function octets(hex: string): string {
  return hex.replaceAll(" ", "").replace(/..(?=.)/g, "$& ");
}
