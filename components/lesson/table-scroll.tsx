import type { ReactNode } from "react";

/**
 * The box of a table, which scrolls sideways where the table is wider than the page; its edges show that there is more
 * (lesson.css). A group and no region: a page has many, and they are no landmarks.
 */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, and no fieldset: nothing is entered here.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways has to be reachable by keyboard.
    <div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
