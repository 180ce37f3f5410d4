import type { ReactNode } from "react";
import type { Place } from "./scales";

type Props = { place: Place; top?: number; children: ReactNode };

/** Room for strokes and shapes that stand over the plot's edge. */
const BLEED_PX = 8;
/** So much short of the place, under the dot that stands there: what happens at this very moment is not drawn before its frame. */
const SHORT_PX = 2;

/**
 * A layer over the plot that shows its drawing up to `place` of the width. The drawing is the whole run's, so a frame
 * changes only where the layer is cut, which lays nothing out anew.
 */
export function Passed({ place, top = 0, children }: Props) {
  const hidden = Math.round((1 - Math.min(Math.max(place, 0), 1)) * 1e4) / 100;
  // Before anything has passed not even the left edge's bleed is seen.
  const left = hidden === 100 ? "0px" : `-${BLEED_PX}px`;
  const right = hidden === 0 ? `-${BLEED_PX}px` : `calc(${hidden}% + ${SHORT_PX}px)`;
  const clipPath = `inset(-${BLEED_PX}px ${right} -${BLEED_PX}px ${left})`;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-x-0" style={{ top, clipPath }}>
      {children}
    </div>
  );
}
