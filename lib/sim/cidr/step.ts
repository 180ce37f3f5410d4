import { parseInterface } from "@/lib/reference/prefixes";
import { blockOf, changeBlock, hasBlockStep, stepBlock } from "./block";
import { parsePackets, parsePrefixes, parseTable } from "./lists";
import { changeMerge, hasMergeStep, mergeOf, stepMerge } from "./merge";
import type { Parameters } from "./parameters";
import { changeRoute, hasRouteStep, routeOf, stepRoute } from "./route";
import type { Event, Input, State, Work } from "./state";
import { changeTalk, nextDeed, stepTalk, talkOf } from "./talk";

/** Every step of a calculation, and every crossing of a link. */
const STEP_MS = 1;
/** ARP asks three times, a second apart, before it gives up. */
const SILENCE_MS = 3000;

export function init(parameters: Parameters): State {
  return { parameters, nowMs: 0, work: workOf(parameters) };
}

function workOf(parameters: Parameters): Work {
  const [own, other] = [parseInterface(parameters.own), parseInterface(parameters.other)];
  const prefixes = parsePrefixes(parameters.prefixes);
  const [table, packets] = [parseTable(parameters.table), parsePackets(parameters.packets)];
  if (!own || !other || !prefixes || !table || !packets) throw new Error("These parameters have not been validated.");
  switch (parameters.task) {
    case "block":
      return blockOf(own, other.address);
    case "talk":
      return talkOf(own, other, parameters);
    case "merge":
      return mergeOf(prefixes);
    case "route":
      return routeOf(table, packets);
  }
}

const STEP: Event = { type: "step" };

export function next({ work }: State): Event | undefined {
  return hasStep(work) ? STEP : undefined;
}

function hasStep(work: Work): boolean {
  switch (work.task) {
    case "block":
      return hasBlockStep(work);
    case "talk":
      return nextDeed(work) !== undefined;
    case "merge":
      return hasMergeStep(work);
    case "route":
      return hasRouteStep(work);
  }
}

/** One step of the work, or one learner's input. An input that does not apply leaves the state as it is. */
export function step(state: State, event: Event | Input): State {
  if (event.type !== "step") {
    const work = change(state.work, event);
    return work === state.work ? state : { ...state, work };
  }
  const work = advance(state.work);
  const isSilence = work.task === "talk" && work.deed === "silence";
  return { parameters: state.parameters, nowMs: state.nowMs + (isSilence ? SILENCE_MS : STEP_MS), work };
}

function advance(work: Work): Work {
  switch (work.task) {
    case "block":
      return stepBlock(work);
    case "talk":
      return stepTalk(work, nextDeed(work) ?? work.deed);
    case "merge":
      return stepMerge(work);
    case "route":
      return stepRoute(work);
  }
}

function change(work: Work, input: Input): Work {
  switch (work.task) {
    case "block":
      return changeBlock(work, input);
    case "talk":
      return changeTalk(work, input);
    case "merge":
      return changeMerge(work, input);
    case "route":
      return changeRoute(work, input);
  }
}
