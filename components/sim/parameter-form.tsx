"use client";

import { type FormEvent, useState } from "react";
import type { Field } from "@/lib/sim/form";
import type { Locale } from "@/lib/text";
import { foldWords } from "./fold-words";
import type { PlayerProps } from "./player";
import { type Refusal, refusalsOf } from "./refusals";
import type { RunControl } from "./use-run";
import { WireText } from "./wire-text";

type Values = Record<string, string | number | boolean>;
type Props = Pick<PlayerProps, "loadEngine" | "fields" | "locale"> & {
  control: RunControl;
};

/** Every parameter of the run, and its seed: applied together, or told what does not fit. */
export default function ParameterForm({ loadEngine, fields, locale, control }: Props) {
  const word = foldWords(locale);
  const [values, setValues] = useState<Values>(() => ({ ...(control.run.parameters as Values) }));
  const [seed, setSeed] = useState(control.run.seed);
  const [refused, setRefused] = useState<Refusal[]>([]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const player = form.closest<HTMLElement>(".sim-player");
    const engine = await loadEngine();
    const parsed = engine.params.safeParse(values);
    if (parsed.success) {
      // The effect is to be seen above, and this form is made anew: the player itself takes the focus.
      control.configure({ parameters: parsed.data as object, seed });
      player?.scrollIntoView({ block: "start" });
      player?.focus({ preventScroll: true });
      return;
    }
    const refusals = refusalsOf(parsed.error.issues, fields, control.run.parameters as Values, locale);
    setRefused(refusals);
    form.querySelector<HTMLElement>(`[name="${refusals[0]?.key}"]`)?.focus();
  }

  return (
    <form className="sim-fields" onSubmit={submit}>
      {fields.map((field) => (
        <FieldControl
          key={field.key}
          field={field}
          locale={locale}
          value={values[field.key]}
          invalid={refused.some(({ key }) => key === field.key)}
          onChange={(value) => setValues({ ...values, [field.key]: value })}
        />
      ))}
      <label className="field">
        <span className="label">{word("seed")}</span>
        <input
          className="input"
          type="number"
          step={1}
          value={seed}
          onChange={(event) => setSeed(Math.trunc(Number(event.target.value)))}
        />
        <small>{word("seedHelp")}</small>
      </label>
      {refused.length > 0 && (
        <p className="error" role="alert">
          {word("refused")} {refused.map(({ text }) => text).join(" · ")}
        </p>
      )}
      <div className="sim-submit">
        <button type="submit" className="button button-primary">
          {word("apply")}
        </button>
        {!control.untouched && (
          <button type="button" className="button" onClick={() => control.choose(control.scenario)}>
            {word("reset")}
          </button>
        )}
      </div>
    </form>
  );
}

type ControlProps = {
  field: Field;
  locale: Locale;
  value: Values[string] | undefined;
  invalid: boolean;
  onChange: (value: Values[string]) => void;
};

function FieldControl({ field, locale, value, invalid, onChange }: ControlProps) {
  const label = <WireText>{field.label[locale]}</WireText>;
  const help = field.help && <WireText>{field.help[locale]}</WireText>;
  if (field.kind === "flag") {
    return (
      <label className="field field-flag">
        <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
        <span className="label">{label}</span>
        {help && <small>{help}</small>}
      </label>
    );
  }
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is one of the three below.
    <label className="field">
      <span className="label">
        {label}
        {field.kind === "number" && field.unit ? ` (${field.unit})` : ""}
      </span>
      {field.kind === "choice" ? (
        <select
          className="input"
          name={field.key}
          aria-invalid={invalid}
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        >
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label[locale]}
            </option>
          ))}
        </select>
      ) : field.kind === "number" ? (
        <>
          <input
            className="input"
            type="number"
            name={field.key}
            aria-invalid={invalid}
            required
            min={field.min}
            max={field.max}
            step={field.step}
            value={Number(value)}
            onChange={(event) => onChange(Number(event.target.value))}
          />
          {field.stops && (
            <Stops stops={field.stops} value={Number(value)} label={field.label[locale]} onChange={(stop) => onChange(stop)} />
          )}
        </>
      ) : (
        <input
          className="input wire"
          name={field.key}
          aria-invalid={invalid}
          maxLength={field.maxLength}
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {help && <small>{help}</small>}
    </label>
  );
}

/** A slider between given values: for numbers that span orders of magnitude, where equal steps would serve neither end. */
function Stops(props: { stops: number[]; value: number; label: string; onChange: (value: number) => void }) {
  const { stops, value, label, onChange } = props;
  const nearest = stops.reduce(
    (best, stop, at) => (Math.abs(stop - value) < Math.abs((stops[best] ?? 0) - value) ? at : best),
    0,
  );
  return (
    <input
      className="sim-stops"
      type="range"
      aria-label={label}
      aria-valuetext={String(value)}
      min={0}
      max={stops.length - 1}
      value={nearest}
      onChange={(event) => onChange(stops[Number(event.target.value)] ?? value)}
    />
  );
}
