import type { Action } from "../engine";
import { pathShape } from "./flow";
import type { Input, State } from "./state";

/** What a learner may do: lose the next segment, or one that is on its way (the first and the last of those). */
export function actions(state: State): Action<Input>[] {
  const { oneWayMs } = pathShape(state.parameters);
  const running = state.flows.filter((flow) => flow.outcome === "running");
  if (running.length === 0) return [];
  const offered: Action<Input>[] = [];
  if (running.some((flow) => !flow.dropNext && flow.sender.una <= state.parameters.amountSegments)) {
    offered.push({ input: { type: "drop-next" }, label: { zh: "丢掉下一个发出的报文段", en: "Drop the next segment sent" } });
  }
  const underWay = new Set(
    running.flatMap((flow) =>
      flow.path.wire
        .filter((item) => item.lost === null && item.departMs + oneWayMs > state.atMs && item.segment >= flow.sender.una)
        .map((item) => item.segment),
    ),
  );
  for (const segment of new Set([Math.min(...underWay), Math.max(...underWay)])) {
    if (!underWay.has(segment)) continue;
    offered.push({
      input: { type: "drop", segment },
      label: { zh: `丢掉路上的 #${segment}`, en: `Drop #${segment}, now on its way` },
    });
  }
  return offered;
}
