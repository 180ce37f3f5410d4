"use client";

import { useEffect, useState } from "react";
import { isSimulationName } from "@/components/sim/load";
import type { AnyView } from "@/components/sim/view";
import type { CompiledPredict } from "@/lib/quiz/predict";
import { CATALOGUE } from "@/lib/sim/catalogue";
import type { SimulationEntry } from "@/lib/sim/engine";
import { runOf } from "@/lib/sim/link";
import { play, type Trace } from "@/lib/sim/trace";
import type { Locale } from "@/lib/text";

type Stage = { View: AnyView; frames: Trace["frames"]; parameters: object; layer: string };

type Asked = Pick<CompiledPredict, "simulation" | "scenario" | "frame">;

/** The very state of the simulation that the prediction is about; after the answer, what came of it. */
export function PredictStage({ item, answered, locale }: { item: Asked; answered: boolean; locale: Locale }) {
  const [stage, setStage] = useState<Stage>();
  const { simulation, scenario } = item;
  useEffect(() => {
    let isCurrent = true;
    void loadStage(simulation, scenario).then((loaded) => isCurrent && setStage(loaded));
    return () => {
      isCurrent = false;
    };
  }, [simulation, scenario]);
  return (
    <div className="predict-stage" data-layer={stage?.layer}>
      {stage && (
        <stage.View
          frames={stage.frames}
          index={answered ? item.frame : item.frame - 1}
          parameters={stage.parameters}
          locale={locale}
          ahead={answered}
        />
      )}
    </div>
  );
}

async function loadStage(simulation: string, scenario: string): Promise<Stage | undefined> {
  if (!isSimulationName(simulation)) return undefined;
  const entry: SimulationEntry<object> = CATALOGUE[simulation];
  const chosen = entry.scenarios[scenario];
  if (chosen === undefined) return undefined;
  const [{ loadRunner }, { loadView }] = await Promise.all([import("@/lib/sim/load"), import("@/components/sim/load")]);
  const [runner, View] = await Promise.all([loadRunner[simulation](), loadView[simulation]()]);
  return { View, frames: play(runner, runOf(chosen)).frames, parameters: chosen.parameters, layer: entry.layer };
}
