"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Settings } from "@/lib/account/settings";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";
import { callApi } from "./api";
import { Field } from "./field";
import { FormEnd } from "./form-end";
import { SelectField } from "./select-field";
import type { SettingsProps } from "./settings-island";
import { explain, type SettingsTexts } from "./texts";
import { TimeZoneField } from "./time-zone-field";
import { type Faults, useSubmission } from "./use-submission";

const LANGUAGES: Record<Locale, string> = { zh: "中文", en: "English" };
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));
/** The server's bounds (lib/account/settings.ts); recall is shown in percent. */
const RANGES = { newPerDay: [0, 500], reviewsPerDay: [0, 5000], retention: [70, 97] } as const;

/** When a study day begins, how much it holds, and in which language. */
export function StudyForm({ locale, texts, account, settings }: SettingsProps & { settings: Settings }) {
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  const { form, faults, submit, isReady, isBusy } = useSubmission<{ settings: Settings }>({
    check: (fields) => {
      setSaved(false);
      return checkRanges(fields, texts);
    },
    send: (fields) => callApi("settings", "PATCH", read(fields)),
    explain: (reason) => explain(account.errors, reason),
    done: ({ settings: { locale: next } }) => {
      setSaved(true);
      rememberLocale(next);
      if (next !== locale) router.push(paths.settings(next));
    },
  });
  const number = (name: keyof typeof RANGES, value: number) => ({
    name,
    label: texts[name],
    hint: texts[`${name}Hint`],
    fault: faults[name],
    type: "number",
    inputMode: "numeric" as const,
    min: RANGES[name][0],
    max: RANGES[name][1],
    defaultValue: value,
    required: true,
  });
  return (
    <section aria-labelledby="study">
      <h2 id="study">{texts.study}</h2>
      <form ref={form} className="settings-form" noValidate onSubmit={submit} onChange={() => setSaved(false)}>
        <SelectField
          label={texts.language}
          hint={texts.languageHint}
          name="locale"
          defaultValue={settings.locale}
          options={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        />
        <TimeZoneField texts={texts} value={settings.timeZone} />
        <SelectField
          label={texts.rolloverHour}
          hint={texts.rolloverHint}
          name="rolloverHour"
          defaultValue={String(settings.rolloverHour)}
          options={HOURS}
        />
        <Field {...number("newPerDay", settings.newPerDay)} />
        <Field {...number("reviewsPerDay", settings.reviewsPerDay)} />
        <Field {...number("retention", Math.round(settings.retention * 100))} unit="%" />
        <FormEnd fault={faults.form} isReady={isReady} label={isBusy ? texts.saving : texts.save} />
        <p className="caption" role="status">
          {isSaved && texts.saved}
        </p>
      </form>
    </section>
  );
}

function checkRanges(fields: Record<string, string>, texts: SettingsTexts): Faults {
  const faults: Faults = {};
  for (const [name, [least, most]] of Object.entries(RANGES)) {
    const given = fields[name]?.trim() ?? "";
    const value = Number(given);
    if (given !== "" && Number.isInteger(value) && value >= least && value <= most) continue;
    faults[name] = texts.range.replace("{least}", String(least)).replace("{most}", String(most));
  }
  return faults;
}

function read({ locale, timeZone, rolloverHour, newPerDay, reviewsPerDay, retention }: Record<string, string>) {
  return {
    locale,
    timeZone,
    rolloverHour: Number(rolloverHour),
    newPerDay: Number(newPerDay),
    reviewsPerDay: Number(reviewsPerDay),
    retention: Number(retention) / 100,
  };
}

/** An address without a language leads to this one from now on (proxy.ts). */
function rememberLocale(locale: Locale): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet.
  document.cookie = `locale=${locale}; Path=/; Max-Age=${400 * 86_400}; SameSite=Lax`;
}
