import type { ElementType } from "react";

/** HTML that the content compiler made from our own Markdown; raw HTML never passes it. */
export function Html({ html, as: Element = "span", className }: { html: string; as?: ElementType; className?: string }) {
  return <Element className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
