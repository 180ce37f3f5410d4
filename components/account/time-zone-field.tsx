"use client";

import { useState } from "react";
import { SelectField } from "./select-field";
import type { SettingsTexts } from "./texts";

/** All zones that this browser knows, and the one that the learner has; with a hand for whoever has travelled. */
export function TimeZoneField({ texts, value }: { texts: SettingsTexts; value: string }) {
  const [zone, setZone] = useState(value);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", here, value])].sort();
  return (
    <div className="settings-zone">
      <SelectField
        label={texts.timeZone}
        name="timeZone"
        value={zone}
        onChange={(event) => setZone(event.target.value)}
        options={zones.map((name) => ({ value: name, label: name.replaceAll("_", " ") }))}
      />
      {here !== zone && (
        <p className="caption">
          {texts.timeZoneHere.replace("{zone}", here.replaceAll("_", " "))}{" "}
          <button type="button" className="button button-quiet" onClick={() => setZone(here)}>
            {texts.timeZoneTake}
          </button>
        </p>
      )}
    </div>
  );
}
