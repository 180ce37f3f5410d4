/** Fits beside the number of an option on a phone of 360 pixels, in the monospaced face. */
const LONGEST = 20;

/**
 * Whether inline code is to stay on one line also on a phone: it is short, and has a place where a line could break
 * (`ack = 1001`, `SYN-RECEIVED`). A single word never breaks there while it fits.
 */
export function staysWhole(code: string): boolean {
  return code.length <= LONGEST && /[\s/?|-]/.test(code);
}

/** The class that does it (components/ui/base.css). */
export const WHOLE_CLASS = "whole";
