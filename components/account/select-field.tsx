"use client";

import { type ComponentProps, useId } from "react";
import { described, Notes } from "./field";

type Props = Omit<ComponentProps<"select">, "id" | "className"> & {
  label: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
};

export function SelectField({ label, hint, options, ...select }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select {...select} id={id} className="input" {...described(id, hint)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Notes id={id} hint={hint} />
    </div>
  );
}
