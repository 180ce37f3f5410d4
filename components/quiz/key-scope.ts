"use client";

import { createContext, type RefObject, useContext } from "react";

/**
 * The unfolded box within which keys count, for a question that is one of many things on its page. Without one the whole
 * page is the question's.
 */
export const KeyScope = createContext<RefObject<HTMLDetailsElement | null> | undefined>(undefined);

/** Tells whether a key that was pressed on this element is meant for the question. */
export function useKeyScope(): (target: Element) => boolean {
  const scope = useContext(KeyScope);
  return (target) => scope === undefined || (scope.current?.open === true && scope.current.contains(target));
}
