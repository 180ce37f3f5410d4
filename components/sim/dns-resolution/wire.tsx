import base from "../view-base.module.css";
import styles from "./tree.module.css";

/** An arrow with its tag: the direction is in the shape, trouble in a word and a cross. */
export function Wire(props: { direction: "out" | "back"; tag: string; trouble?: string; code?: boolean; at: number }) {
  const { direction, tag, trouble, code = false, at } = props;
  return (
    <span className={styles.wire} data-direction={direction} data-trouble={trouble === undefined ? undefined : ""}>
      <span className={code ? base.code : styles.tag}>{trouble === undefined ? tag : `✕ ${trouble}`}</span>
      <span className={styles.line} aria-hidden="true">
        {/* A new key on each frame lets the dot set out again. */}
        {trouble === undefined && <span key={at} className={styles.dot} />}
      </span>
    </span>
  );
}
