import type { ReactNode } from "react";
import base from "./view-base.module.css";

type Props = {
  caption: string;
  /** The same at its fullest moment: it lies under it, unseen, and keeps the room, so that no step moves what lies below. */
  room: ReactNode;
  children: ReactNode;
  /** What stands under both. */
  below?: ReactNode;
};

/** One captioned part of a view. */
export function Part({ caption, room, children, below }: Props) {
  return (
    <div className={base.part}>
      <p className={base.caption}>{caption}</p>
      <div className={base.stack}>
        <div>{children}</div>
        <div className={base.ghost} aria-hidden="true">
          {room}
        </div>
      </div>
      {below}
    </div>
  );
}
