"use client";

import { type ComponentProps, useId, useState } from "react";

type Props = Omit<ComponentProps<"input">, "id" | "className"> & { label: string; hint?: string; fault?: string; unit?: string };

/** A labelled input; hint and fault stand below it and are read out with it. */
export function Field({ label, hint, fault, unit, ...input }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className={unit && "with-unit"}>
        <input {...input} id={id} className="input" {...described(id, hint, fault)} />
        {unit && <span>{unit}</span>}
      </div>
      <Notes id={id} hint={hint} fault={fault} />
    </div>
  );
}

/** A password, which can be looked at while it is typed. */
export function PasswordField({ show, hide, ...props }: Props & { show: string; hide: string }) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  const { label, hint, fault, ...input } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="password">
        <input
          {...input}
          id={id}
          className="input"
          type={isShown ? "text" : "password"}
          autoCapitalize="none"
          spellCheck={false}
          {...described(id, hint, fault)}
        />
        <button type="button" className="button" aria-controls={id} onClick={() => setShown(!isShown)}>
          {isShown ? hide : show}
        </button>
      </div>
      <Notes id={id} hint={hint} fault={fault} />
    </div>
  );
}

export function described(id: string, hint?: string, fault?: string) {
  return { "aria-invalid": fault !== undefined, "aria-describedby": (fault ?? hint) ? `${id}-note` : undefined };
}

/** A fault stands in the place of the hint, which it mostly repeats. */
export function Notes({ id, hint, fault }: { id: string; hint?: string; fault?: string }) {
  if (fault) {
    return (
      <small className="error" id={`${id}-note`}>
        {fault}
      </small>
    );
  }
  return hint && <small id={`${id}-note`}>{hint}</small>;
}
