import { staysWhole, WHOLE_CLASS } from "@/lib/short-code";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The HTML of a drill's text: plain words, and `code` in backticks. Nothing else in it is markup. */
export function inlineHtml(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");
  return escaped.replace(/`([^`]+)`/g, (_, code: string) => {
    const whole = staysWhole(code) ? ` class="${WHOLE_CLASS}"` : "";
    return `<code${whole}>${code}</code>`;
  });
}
