import type { Runner } from "../engine";
import { describe } from "./describe";
import { actions } from "./inputs";
import { INTERFACES } from "./interfaces";
import type { Parameters } from "./parameters";
import type { Event, Input, State } from "./state";
import { init, next, step } from "./step";

export const arpRunner: Runner<Parameters, State, Event, Input> = {
  init,
  next,
  step,
  atMs: (state) => state.nowMs,
  describe,
  actions,
  interfaces: INTERFACES,
};
