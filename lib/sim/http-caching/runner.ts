import type { Runner } from "../engine";
import { actions } from "./actions";
import { describe } from "./describe";
import { init } from "./init";
import { INTERFACES } from "./interfaces";
import type { Parameters } from "./parameters";
import { earliest } from "./schedule";
import type { Event, Input, State } from "./state";
import { step } from "./step";

export const httpCachingRunner: Runner<Parameters, State, Event, Input> = {
  init,
  next: earliest,
  step,
  atMs: (state) => state.nowMs,
  describe,
  actions,
  interfaces: INTERFACES,
};
