import type { Runner } from "../engine";
import { actions } from "./actions";
import { describe } from "./describe";
import type { Parameters } from "./parameters";
import type { Event, Input, State } from "./state";
import { init, next, step } from "./step";

export const cidrRunner: Runner<Parameters, State, Event, Input> = {
  init,
  next,
  step,
  atMs: (state) => state.nowMs,
  describe,
  actions,
};
