import type { Place, Reporter } from "./diagnostic";
import { DIRECTIVES, type DirectiveForm, type DirectiveName, ruleOf, usage } from "./directives";
import { type DirectiveNode, plainText } from "./markdown";
import { didYouMean } from "./nearest";
import { placeAt, placeOf } from "./place";

export type Directive = {
  name: DirectiveName;
  form: DirectiveForm;
  attributes: Record<string, string>;
  /** The id of the heading above; "" before the first. */
  section: string;
  node: DirectiveNode;
  place: Place;
  /** Where the value of one attribute stands. */
  at(attribute: string): Place;
};

const FORMS: Record<DirectiveNode["type"], DirectiveForm> = {
  leafDirective: "leaf",
  textDirective: "text",
  containerDirective: "container",
};

/** Reads one directive of the file `path`; undefined where it is none, or has too many faults to be one. */
export function readDirective(
  node: DirectiveNode,
  path: string,
  source: string,
  section: string,
  reporter: Reporter,
): Directive | undefined {
  const place = placeOf(path, node);
  const form = FORMS[node.type];
  const rule = ruleOf(node.name);
  if (!rule) {
    const remedy = didYouMean(node.name, Object.keys(DIRECTIVES), `Allowed are ${Object.keys(DIRECTIVES).join(", ")}.`);
    reporter.error(place, "unknown-directive", `"${node.name}" is not a directive.`, remedy);
    return undefined;
  }
  // `ruleOf` found it, so it is one of the names.
  const name = node.name as DirectiveName;
  if (rule.form !== form) {
    reporter.error(place, "directive-form", `"${name}" is written in another form.`, `Write ${usage(name)}.`);
    return undefined;
  }
  const start = node.position?.start.offset ?? 0;
  const written = source.slice(start, node.position?.end.offset ?? start);
  const at = (attribute: string) => placeAt(path, source, start + attributeOffset(written, attribute));
  const attributes = Object.fromEntries(Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? ""]));
  if (form === "container" && !/\n:{3,}[ \t]*$/.test(written)) {
    reporter.error(place, "unclosed-directive", `:::${name} is not closed.`, "End it with ::: on a line of its own.");
  }
  if (form === "text" && plainText(node) === "") {
    reporter.error(place, "directive-form", `:${name} has no words.`, `Write ${usage(name)}.`);
  }
  const complete = checkAttributes(name, attributes, place, at, reporter);
  return complete ? { name, form, attributes, section, node, place, at } : undefined;
}

function checkAttributes(
  name: DirectiveName,
  attributes: Record<string, string>,
  place: Place,
  at: (attribute: string) => Place,
  reporter: Reporter,
): boolean {
  const { required, optional }: { required: readonly string[]; optional: readonly string[] } = DIRECTIVES[name];
  const allowed = [...required, ...optional];
  for (const key of Object.keys(attributes)) {
    if (allowed.includes(key)) continue;
    const remedy = didYouMean(key, allowed, allowed.length > 0 ? `It has ${allowed.join(", ")}.` : "It has none.");
    reporter.error(at(key), "unknown-attribute", `"${key}" is not an attribute of ${name}.`, remedy);
  }
  const missing = required.filter((key) => !attributes[key]);
  for (const key of missing) reporter.error(place, "missing", `${name} has no ${key}.`, `Write ${usage(name)}.`);
  return missing.length === 0;
}

/** The offset of an attribute's value in the directive as written, or of the directive where it is not found. */
function attributeOffset(written: string, attribute: string): number {
  const shortcut = attribute === "id" ? /\{#/.exec(written) : null;
  if (shortcut) return shortcut.index + 2;
  const match = new RegExp(`[{\\s]${attribute}\\s*(=\\s*["']?)?`).exec(written);
  if (!match) return 0;
  return match[1] === undefined ? match.index + 1 : match.index + match[0].length;
}
