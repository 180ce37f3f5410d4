import type { ReactNode } from "react";
import { UNITS } from "./curve-path";

/** One layer of a plot, as wide as the page: horizontal places are percentages, so text keeps its size. */
export function Layer({ top = 0, heightPx, children }: { top?: number; heightPx: number; children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={heightPx}
      overflow="visible"
      fontSize="12"
      fontFamily="var(--mono)"
      className="pointer-events-none absolute inset-x-0 block"
      style={{ top }}
    >
      {children}
    </svg>
  );
}

/** Stretched to the width of the page: only paths, whose strokes keep their width. `bleed`: what is drawn above it is seen. */
export function Stretched({ heightPx, bleed = false, children }: { heightPx: number; bleed?: boolean; children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={heightPx}
      viewBox={`0 0 ${UNITS} ${heightPx}`}
      preserveAspectRatio="none"
      overflow={bleed ? "visible" : "hidden"}
      fill="none"
      className="block"
    >
      {children}
    </svg>
  );
}
