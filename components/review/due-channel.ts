/** The name under which this page says that the number of due items has changed. */
export const DUE_CHANGED = "due-changed";

export function announceDue(): void {
  dispatchEvent(new Event(DUE_CHANGED));
}
