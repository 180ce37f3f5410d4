import type { Runner } from "../engine";
import { describe } from "./describe";
import { actions } from "./inputs";
import type { Parameters } from "./parameters";
import type { Event, Input, State } from "./state";
import { init, next, step } from "./step";

export const httpVersionsRunner: Runner<Parameters, State, Event, Input> = {
  init,
  next,
  step,
  atMs: (state) => state.nowMs,
  describe,
  actions,
};
