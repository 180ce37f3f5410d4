import { notFound } from "next/navigation";
import { paths } from "@/lib/paths";
import { CATALOGUE } from "@/lib/sim/catalogue";
import type { SimulationEntry } from "@/lib/sim/engine";
import { formFields } from "@/lib/sim/form";
import { runOf } from "@/lib/sim/link";
import { loadEngine } from "@/lib/sim/load";
import { trace } from "@/lib/sim/trace";
import type { Locale } from "@/lib/text";
import { CaptionRoom } from "./caption-room";
import { END, playerWords } from "./labels";
import { isSimulationName, loadPlay } from "./load";
import type { Prediction } from "./prediction";
import { SimulationIsland } from "./simulation-island";
import { TRANSCRIPT_LIMIT, Transcript } from "./transcript";
import { WireText } from "./wire-text";

type Props = { name: string; scenario: string; predict?: boolean; predictions: Prediction[]; locale: Locale; alone?: boolean };

/** A simulation in a page: first frame and transcript are rendered here, so it can be read without JavaScript. */
export async function Simulation({ name, scenario, predict = false, predictions, locale, alone = false }: Props) {
  if (!isSimulationName(name)) notFound();
  const entry: SimulationEntry<object> = CATALOGUE[name];
  const chosen = entry.scenarios[scenario];
  if (chosen === undefined) notFound();
  const [engine, { View }] = await Promise.all([loadEngine[name](), loadPlay[name]()]);
  const { frames, ended } = trace(engine, runOf(chosen));
  const word = playerWords(locale);
  const shown = frames.slice(0, TRANSCRIPT_LIMIT + 1);
  return (
    <SimulationIsland
      name={name}
      title={entry.title[locale]}
      locale={locale}
      scenario={scenario}
      predict={predict}
      scenarios={entry.scenarios}
      fields={formFields(engine)}
      predictions={predictions}
      simplifications={entry.simplifications.map((text) => text[locale])}
      noCapture={entry.noCapture?.[locale]}
      address={paths.simulation(locale, name)}
      alone={alone}
    >
      <div className="sim-player">
        <div className="sim-head">
          <p className="sim-scenario">
            <span className="sim-label">{word("scenario")}</span>{" "}
            <span>
              <WireText>{chosen.title[locale]}</WireText>
            </span>
          </p>
          <p className="sim-summary">
            <WireText>{predict ? word("predictHelp") : chosen.summary[locale]}</WireText>
          </p>
        </div>
        <div className="sim-stage">
          <View frames={frames} index={0} parameters={chosen.parameters} locale={locale} ahead={!predict} />
        </div>
        <div className="sim-side">
          <CaptionRoom runner={engine} frames={frames} locale={locale} end={word(END[ended])} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard. */}
          {/* biome-ignore lint/a11y/useSemanticElements: a group, and no landmark: a page may show several runs. */}
          <div className="sim-told" tabIndex={0} role="group" aria-label={word("transcript")}>
            {/* In predict mode the transcript would give the answers away: it stays folded. */}
            <details open={!predict}>
              <summary className="sim-label">{word("transcript")}</summary>
              <Transcript runner={engine} frames={shown} locale={locale} />
              {frames.length > shown.length && <p className="caption">…</p>}
            </details>
          </div>
        </div>
        <div className="sim-bar" aria-hidden="true" />
      </div>
    </SimulationIsland>
  );
}
