import styles from "./view.module.css";
import type { Look } from "./words";

type Props = { look: Look; fromMs: number; toMs: number; spanMs: number };

/** Height and place of each look, so that it is told apart without colour as well: what moves is high, what waits is low. */
const SHAPES: Record<Look, { y: number; height: number }> = {
  setup: { y: 1.5, height: 10 },
  turn: { y: 4, height: 5 },
  asked: { y: 6, height: 1 },
  coming: { y: 1.5, height: 10 },
  hole: { y: 3.5, height: 6 },
  blocked: { y: 1, height: 11 },
};

/** One stretch of a row. Its hue is that of the layer at which it waits. */
export function Bar({ look, fromMs, toMs, spanMs }: Props) {
  const percent = (ms: number) => `${(ms / spanMs) * 100}%`;
  return (
    <rect
      className={styles.bar}
      data-look={look}
      data-layer={look === "hole" || look === "blocked" ? "transport" : "application"}
      x={percent(fromMs)}
      width={percent(Math.max(toMs - fromMs, 0))}
      {...SHAPES[look]}
    />
  );
}
