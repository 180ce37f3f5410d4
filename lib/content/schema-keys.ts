import type * as z from "zod/mini";

/** The part of a schema's definition that leads to its keys. Zod publishes it for tools as `_zod.def`. */
type Definition = {
  type: string;
  shape?: Record<string, z.ZodMiniType>;
  element?: z.ZodMiniType;
  innerType?: z.ZodMiniType;
  options?: z.ZodMiniType[];
};

/**
 * The keys that `schema` allows at `path` inside `value`, for "Did you mean …?".
 * Of a union, those of the member whose `kind` the value has, or of all of them.
 */
export function keysAt(schema: z.ZodMiniType, path: readonly PropertyKey[], value: unknown): string[] {
  // The definition's type is not public per kind of schema; the fields above are checked before use.
  const definition = schema._zod.def as unknown as Definition;
  if (definition.innerType) return keysAt(definition.innerType, path, value);
  if (definition.options)
    return [...new Set(membersOf(definition.options, value).flatMap((member) => keysAt(member, path, value)))];
  const [head, ...rest] = path;
  if (head === undefined) return definition.shape ? Object.keys(definition.shape) : [];
  const inner = typeof head === "number" ? definition.element : definition.shape?.[String(head)];
  return inner ? keysAt(inner, rest, childOf(value, head)) : [];
}

function membersOf(options: z.ZodMiniType[], value: unknown): z.ZodMiniType[] {
  const kind = childOf(value, "kind");
  const matching = options.filter((option) => {
    const shape = (option._zod.def as unknown as Definition).shape;
    return shape?.kind?.safeParse(kind).success === true;
  });
  return matching.length > 0 ? matching : options;
}

export function childOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}
