import type { ReactNode } from "react";
import type { Frame } from "@/lib/sim/engine";
import type { Locale } from "@/lib/text";

/** A view draws one frame of a run (it may look at the frames before it), has no hooks and knows no player. */
export type ViewProps<P = unknown, S = unknown, E = unknown> = {
  frames: Frame<S, E>[];
  index: number;
  parameters: P;
  locale: Locale;
  /** False while the learner predicts: nothing later than `index` may be drawn. A view that never looks ahead ignores it. */
  ahead?: boolean;
};
// A view is stored beside views of other engines; only its own engine's frames ever reach it.
// biome-ignore lint/suspicious/noExplicitAny: existential, as in AnyEngine.
export type AnyView = (props: ViewProps<any, any, any>) => ReactNode;
