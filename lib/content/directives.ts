/** `leaf` stands on a line of its own (`::name{…}`), `text` in a sentence (`:name[…]{…}`), `container` around blocks. */
export type DirectiveForm = "leaf" | "text" | "container";
type DirectiveRule = { form: DirectiveForm; required: readonly string[]; optional: readonly string[] };

/** Everything that a lesson may hold beside plain Markdown. The set is closed: a new one is a decision. */
export const DIRECTIVES = {
  /** A runnable simulation; with `predict` it stops at the predict items of this scenario. */
  simulation: { form: "leaf", required: ["name", "scenario"], optional: ["predict"] },
  /** An item, asked where it was just taught. */
  recall: { form: "leaf", required: ["item"], optional: [] },
  /** What the notes said and what is so, of a claim that is not right. */
  misconception: { form: "leaf", required: ["claim"], optional: [] },
  /** The figure of a protocol's header, from the fields of the packet builder. */
  header: { form: "leaf", required: ["protocol"], optional: [] },
  /** A reference table of content/tables/ or lib/reference/. */
  table: { form: "leaf", required: ["name"], optional: [] },
  /** A drawing of lib/content/figures.ts. */
  figure: { form: "leaf", required: ["name"], optional: [] },
  /** A word of the glossary; the margin explains it. */
  term: { form: "text", required: ["id"], optional: [] },
  /** A link to another lesson. */
  topic: { form: "text", required: ["id"], optional: [] },
  /** A side remark, set in the margin where there is one. */
  aside: { form: "container", required: [], optional: [] },
} as const satisfies Record<string, DirectiveRule>;
export type DirectiveName = keyof typeof DIRECTIVES;

export function ruleOf(name: string): DirectiveRule | undefined {
  return Object.hasOwn(DIRECTIVES, name) ? DIRECTIVES[name as DirectiveName] : undefined;
}

/** How an author writes it, for the remedies. */
export function usage(name: DirectiveName): string {
  const { form, required } = DIRECTIVES[name] as DirectiveRule;
  const attributes = required.map((attribute) => `${attribute}="…"`).join(" ");
  if (form === "text") return `:${name}[words]{${attributes}}`;
  return form === "leaf" ? `::${name}{${attributes}}` : `:::${name} … :::`;
}
