"use client";

import { useEffect, useState } from "react";
import { isSimulationName, loadPlay } from "@/components/sim/load";
import type { AnyView } from "@/components/sim/view";
import type { CompiledPredict } from "@/lib/quiz/predict";
import { play, type Trace } from "@/lib/sim/trace";
import type { Locale } from "@/lib/text";

type Stage = { View: AnyView; frames: Trace["frames"] };

type Asked = Pick<CompiledPredict, "simulation" | "frame" | "run" | "layer">;

/** The very state of the simulation that the prediction is about; after the answer, what came of it. */
export function PredictStage({ item, answered, locale }: { item: Asked; answered: boolean; locale: Locale }) {
  const [stage, setStage] = useState<Stage>();
  const { simulation, run } = item;
  useEffect(() => {
    let isCurrent = true;
    void loadStage(simulation, run).then((loaded) => isCurrent && setStage(loaded));
    return () => {
      isCurrent = false;
    };
  }, [simulation, run]);
  return (
    <div className="predict-stage" data-layer={item.layer}>
      {stage && (
        <stage.View
          frames={stage.frames}
          index={answered ? item.frame : item.frame - 1}
          parameters={run.parameters}
          locale={locale}
          ahead={answered}
        />
      )}
    </div>
  );
}

async function loadStage(simulation: string, run: Asked["run"]): Promise<Stage | undefined> {
  if (!isSimulationName(simulation)) return undefined;
  const { runner, View } = await loadPlay[simulation]();
  return { View, frames: play(runner, run).frames };
}
