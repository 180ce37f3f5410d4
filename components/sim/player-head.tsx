"use client";

import type { PlayerWord } from "./labels";
import type { SimulationProps } from "./simulation-props";
import type { RunControl } from "./use-run";
import { WireText } from "./wire-text";

type Props = Pick<SimulationProps, "scenarios" | "locale"> & {
  control: RunControl;
  /** Whether predict mode is on; undefined where the scenario has no predictions. */
  predict: boolean | undefined;
  onPredict: (on: boolean) => void;
  word: (word: PlayerWord) => string;
};

/** The head of the player: which scenario, and whether the learner predicts it or watches it. */
export function PlayerHead({ scenarios, locale, control, predict, onPredict, word }: Props) {
  const scenario = scenarios[control.scenario];
  if (scenario === undefined) return null;
  return (
    <div className="sim-head">
      <label className="sim-scenario">
        <span className="sim-label">{word("scenario")}</span>
        <select value={control.scenario} onChange={(event) => control.choose(event.target.value)}>
          {Object.entries(scenarios).map(([id, entry]) => (
            <option key={id} value={id}>
              {entry.title[locale]}
            </option>
          ))}
        </select>
      </label>
      {!control.untouched && <span className="sim-changed">{word("changed")}</span>}
      {predict !== undefined && (
        <label className="sim-mode" title={word("predictHelp")}>
          <input type="checkbox" checked={predict} onChange={(event) => onPredict(event.target.checked)} />
          <span>{word("predict")}</span>
        </label>
      )}
      {/* The summary says what the run shows: to a learner who predicts it would give the answers away. */}
      <p className="sim-summary">
        <WireText>{predict ? word("predictHelp") : scenario.summary[locale]}</WireText>
      </p>
    </div>
  );
}
