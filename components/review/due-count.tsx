"use client";

/** How many items are due now. Empty until it is known, and when nobody is signed in. */
export function DueCount() {
  return null;
}
