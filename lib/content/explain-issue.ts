import type * as z from "zod/mini";
import { nearest } from "./nearest";
import { childOf, keysAt } from "./schema-keys";

type Issue = z.core.$ZodIssue;
export type Explained = { path: PropertyKey[]; key?: string; code: string; message: string; remedy: string };

/** One fault that a schema found, in the words of an author. `key` is set where the key itself is the fault. */
export function explainIssue(issue: Issue, schema: z.ZodMiniType, value: unknown): Explained[] {
  const path = [...issue.path];
  const name = nameOf(path);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(path, key, schema, value));
  const found = path.reduce<unknown>(childOf, value);
  if (found === undefined && path.length > 0) {
    const what =
      issue.code === "invalid_union" || issue.code === "invalid_value"
        ? oneOf(valuesOf(issue))
        : expectation(issue, keysAt(schema, path, value));
    return [{ path, code: "missing", message: `${name} is missing.`, remedy: `Add it: ${what}.` }];
  }
  return [{ path, ...describeValue(issue, name, found, keysAt(schema, path, value)) }];
}

function unknownKey(path: PropertyKey[], key: string, schema: z.ZodMiniType, value: unknown): Explained {
  const known = keysAt(schema, path, value);
  const near = nearest(key, known);
  const remedy = near === undefined ? `Allowed here: ${known.join(", ")}.` : `Did you mean "${near}"?`;
  return { path, key, code: "unknown-key", message: `"${key}" is not a key that ${nameOf(path)} has.`, remedy };
}

function describeValue(issue: Issue, name: string, found: unknown, keys: string[]): Omit<Explained, "path"> {
  switch (issue.code) {
    case "invalid_type":
      return wrong("wrong-type", `${name} is ${kindOf(found)}.`, `It has to be ${expectation(issue, keys)}.`);
    case "invalid_value":
    case "invalid_union": {
      const values = valuesOf(issue);
      if (values.length === 0)
        return wrong("wrong-type", `${name} is ${kindOf(found)}, in no form that is allowed.`, "See its schema.");
      const near = typeof found === "string" ? nearest(found, values) : undefined;
      return wrong("unknown-value", `${name} is "${String(found)}".`, near ? `Did you mean "${near}"?` : `Use ${oneOf(values)}.`);
    }
    case "invalid_format":
      return wrong("wrong-form", `${name} is "${String(found)}".`, formatRemedy(issue.format, issue));
    case "too_small":
      if (issue.minimum === 1 && issue.origin === "string") return wrong("empty", `${name} is empty.`, "Write it.");
      return wrong(
        "too-small",
        `${name} is too ${issue.origin === "array" ? "short" : "small"}.`,
        `It needs ${bound(issue, "at least")}.`,
      );
    case "too_big":
      return wrong(
        "too-big",
        `${name} is too ${issue.origin === "array" ? "long" : "big"}.`,
        `It may have ${bound(issue, "at most")}.`,
      );
    default:
      // The schemas of lib/quiz say it themselves ("A choice has exactly one right option.").
      return wrong("not-allowed", `${name} breaks a rule of its kind.`, issue.message);
  }
}

function wrong(code: string, message: string, remedy: string) {
  return { code, message, remedy };
}

function bound(
  issue: { origin: string; minimum?: number | bigint; maximum?: number | bigint; inclusive?: boolean },
  words: string,
): string {
  const limit = issue.minimum ?? issue.maximum;
  if (issue.origin === "array") return `${words} ${limit} ${limit === 1 ? "entry" : "entries"}`;
  if (issue.origin === "string") return `${words} ${limit} characters`;
  return issue.inclusive === false ? `more than ${limit}` : `${words} ${limit}`;
}

function formatRemedy(format: string, issue: Issue): string {
  if (format === "url") return "Write a whole address with https://.";
  const pattern = "pattern" in issue && typeof issue.pattern === "string" ? issue.pattern : "";
  return pattern.includes("\\.")
    ? "Write lower-case words with hyphens, and a dot after the topic: tcp-handshake.why-three."
    : "Write lower-case words with hyphens: tcp-handshake.";
}

function valuesOf(issue: Issue): string[] {
  if (issue.code === "invalid_value") return issue.values.map(String);
  return issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

function oneOf(values: string[]): string {
  return values.length === 0 ? "a value" : `one of ${values.join(", ")}`;
}

const EXPECTATIONS: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  boolean: "true or false",
};

function expectation(issue: Issue, keys: string[]): string {
  const expected = "expected" in issue ? String(issue.expected) : "";
  if (expected === "object") return `a group of keys: { ${keys.join(", ")} }`;
  return EXPECTATIONS[expected] ?? `a value of type ${expected}`;
}

function kindOf(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of keys";
  if (typeof value === "string") return "a text";
  return typeof value === "number" ? "a number" : String(value);
}

/** `options[1].why.en`, with indices counted from 0 as the answers do; "this entry" for the whole. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "this entry";
  return path.map((part, i) => (typeof part === "number" ? `[${part}]` : `${i > 0 ? "." : ""}${String(part)}`)).join("");
}
