import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { loadPlay } from "@/components/sim/load";
import { trace } from "@/lib/sim/trace";
import { perSecond } from "./repeat";
import { loadSimulations } from "./runs";
import { finish, send } from "./send";

/** Of a long run not every frame is drawn; its view has the whole run at hand all the same. */
const FRAMES_A_RUN = 25;

for (const { name, engine, runs } of await loadSimulations()) {
  const { View } = await loadPlay[name]();
  const drawings = runs.flatMap((run) => {
    const { frames } = trace(engine, run);
    const parameters = engine.params.parse(run.parameters);
    const every = Math.max(1, Math.floor(frames.length / FRAMES_A_RUN));
    return frames
      .filter(({ index }) => index % every === 0)
      .map(({ index }) => createElement(View, { frames, index, parameters, locale: "en" }));
  });
  const rate = perSecond(() => drawings.map((drawing) => renderToString(drawing)).length);
  const note = `React to a string, mean of ${drawings.length} frames of ${runs.length} scenarios; processor time`;
  send({ name: `frame.render.${name}`, value: 1000 / rate, unit: "ms", note });
}
finish();
