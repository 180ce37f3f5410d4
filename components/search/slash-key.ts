const STORED = "search-key";

/** WCAG 2.1.4: whoever speaks to the browser, or has a trembling hand, can turn the single key off. */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    return true; // Storage is forbidden here.
  }
}

export function setSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, "off");
  } catch {
    // The choice cannot be kept; the key goes on working.
  }
}

/** The key that opens the search, pressed where nothing is typed. With a Chinese input method it gives a 、. */
export function opensSearch(event: KeyboardEvent): boolean {
  if (event.key !== "/" && event.key !== "、") return false;
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.repeat) return false;
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  return !(target?.isContentEditable || target?.matches("input, select, textarea")) && isSlashOn();
}
