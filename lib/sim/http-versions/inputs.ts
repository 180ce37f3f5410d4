import type { Action } from "../engine";
import { MOST_OUTAGES, SLOWER_MS, SLOWEST_MS } from "./constants";
import { codeOf, codesOf, letterOf, packetName, partOf, responseOf } from "./names";
import type { Input, Lane, State } from "./state";

/** Packets that a learner is offered to lose at one time. */
const OFFERED = 3;

/** Applies an input; one that no longer fits changes nothing. */
export function applyInput(state: State, input: Input): State {
  switch (input.kind) {
    case "lose": {
      const [code] = codesOf(input.packet);
      if (code === undefined || !canLose(state, code)) return state;
      return { ...state, lost: [...state.lost, code] };
    }
    case "outage":
      if (!canInterrupt(state)) return state;
      return { ...state, outages: state.outages + 1, lanes: state.lanes.map(interrupted) };
    case "slow":
      if (!canSlow(state, input.response)) return state;
      return { ...state, thinkMs: state.thinkMs.map((ms, at) => (at === input.response ? ms + SLOWER_MS : ms)) };
  }
}

/** Only what no version has sent: all of them are to lose the same. */
function canLose({ lanes, lost }: State, code: number): boolean {
  const at = responseOf(code);
  return (
    !lost.includes(code) &&
    lanes.every(({ responses }) => {
      const response = responses[at];
      return response !== undefined && partOf(code) < response.size && response.sent <= partOf(code);
    })
  );
}

function canInterrupt({ lanes, outages }: State): boolean {
  return outages < MOST_OUTAGES && lanes.some((lane) => lane.nextAtMs !== null && lane.packets.length > lane.arrived);
}

/** Only what no version has asked for. */
function canSlow({ lanes, thinkMs }: State, at: number): boolean {
  const ms = thinkMs[at];
  return ms !== undefined && ms + SLOWER_MS <= SLOWEST_MS && lanes.every(({ responses }) => responses[at]?.askedAtMs === null);
}

/** All that is on its way to the browser at this moment is lost. */
function interrupted(lane: Lane): Lane {
  if (lane.nextAtMs === null) return lane;
  const packets = lane.packets.map((packet, at) => (at < lane.arrived ? packet : { ...packet, isLost: true }));
  return { ...lane, packets, lostUnsettled: packets.slice(lane.settled).filter((packet) => packet.isLost).length };
}

export function actions(state: State): Action<Input>[] {
  const { parameters, lanes } = state;
  const offered: Action<Input>[] = [];
  for (let at = 0; at < parameters.resources && offered.length < OFFERED; at += 1) {
    const sent = Math.max(...lanes.map(({ responses }) => responses[at]?.sent ?? 0));
    const size = lanes[0]?.responses[at]?.size ?? 0;
    for (let part = sent; part < size; part += 1) {
      if (!canLose(state, codeOf(at, part))) continue;
      const packet = packetName(codeOf(at, part));
      offered.push({ input: { kind: "lose", packet }, label: { zh: `让 ${packet} 丢失`, en: `Lose ${packet}` } });
      break;
    }
  }
  if (canInterrupt(state)) {
    offered.push({ input: { kind: "outage" }, label: { zh: "丢掉所有在途的包", en: "Lose all that is in flight" } });
  }
  for (let at = 0; at < parameters.resources; at += 1) {
    if (!canSlow(state, at)) continue;
    const letter = letterOf(at);
    offered.push({
      input: { kind: "slow", response: at },
      label: { zh: `${letter} 让服务器多算 ${SLOWER_MS} ms`, en: `Make ${letter} take ${SLOWER_MS} ms longer` },
    });
    break;
  }
  return offered;
}
