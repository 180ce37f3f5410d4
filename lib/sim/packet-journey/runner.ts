import type { Runner } from "../engine";
import { actions } from "./actions";
import { describe } from "./describe";
import { init } from "./init";
import { INTERFACES } from "./interfaces";
import type { Parameters } from "./parameters";
import type { Event, Input, State } from "./state";
import { next, step } from "./step";

export const packetJourneyRunner: Runner<Parameters, State, Event, Input> = {
  init,
  next,
  step,
  atMs: (state) => state.nowMs,
  describe,
  actions,
  interfaces: INTERFACES,
};
