import * as z from "zod/mini";
import type { Text } from "@/lib/text";
import type { AnyEngine } from "./engine";

/** One field of a simulation's parameter form. Plain data: it is made while building and sent to the player as it is. */
export type Field = { key: string; label: Text; help?: Text } & (
  | { kind: "number"; min: number; max: number; step: number; unit?: string; stops?: number[] }
  | { kind: "choice"; options: { value: string; label: Text }[] }
  | { kind: "flag" }
  | { kind: "text"; maxLength: number }
);

type Property = {
  type?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  maxLength?: number;
};

/**
 * Derives the form from the engine's parameter schema and labels. Throws where a parameter has no bounds: a learner
 * could then ask for a run that never ends.
 */
export function formFields(engine: AnyEngine): Field[] {
  const schema = z.toJSONSchema(engine.params) as { properties?: Record<string, Property> };
  return Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const label = engine.labels[key];
    if (label === undefined) throw new Error(`Parameter "${key}" has no label.`);
    return { key, label: label.label, help: label.help, ...control(key, property, label) };
  });
}

function control(key: string, property: Property, label: { unit?: string; options?: Record<string, Text>; stops?: number[] }) {
  if (property.enum) {
    return {
      kind: "choice" as const,
      options: property.enum.map((value) => ({ value, label: optionLabel(key, value, label.options) })),
    };
  }
  switch (property.type) {
    case "boolean":
      return { kind: "flag" as const };
    case "integer":
    case "number": {
      const { minimum, maximum } = property;
      if (minimum === undefined || maximum === undefined) throw new Error(`Parameter "${key}" has no bounds.`);
      const step = property.multipleOf ?? (property.type === "integer" ? 1 : (maximum - minimum) / 100);
      return { kind: "number" as const, min: minimum, max: maximum, step, unit: label.unit, stops: label.stops };
    }
    case "string": {
      if (property.maxLength === undefined) throw new Error(`Parameter "${key}" has no greatest length.`);
      return { kind: "text" as const, maxLength: property.maxLength };
    }
    default:
      throw new Error(`Parameter "${key}" has a type that no control shows: ${property.type}.`);
  }
}

function optionLabel(key: string, value: string, options: Record<string, Text> | undefined): Text {
  const label = options?.[value];
  if (label === undefined) throw new Error(`Value "${value}" of parameter "${key}" has no label.`);
  return label;
}
