import { GRADES, type Grade } from "@/lib/srs/event";

export type KeyAct = { type: "show" | "undo" | "suspend" | "help" } | { type: "grade"; grade: Grade };

/** Where a key was pressed: in a field that takes text, on something that space and Enter press, or elsewhere. */
export type KeyPlace = "field" | "control" | "elsewhere";

/** What a key means while an item is asked; undefined where it is not ours. */
export function actOfKey(key: string, place: KeyPlace): KeyAct | undefined {
  if (place === "field") return undefined;
  const grade = GRADES.find((value) => String(value) === key);
  if (grade !== undefined) return { type: "grade", grade };
  switch (key) {
    case " ":
    case "Enter":
      return place === "control" ? undefined : { type: "show" };
    case "u":
    case "U":
      return { type: "undo" };
    case "s":
    case "S":
      return { type: "suspend" };
    case "?":
      return { type: "help" };
    default:
      return undefined;
  }
}

/** A field that was answered is read-only: it keeps the focus, and what is pressed there is no text any more. */
export function keyPlaceOf(target: Pick<Element, "matches" | "closest">): KeyPlace {
  if (target.matches("select, :is(input:not([type=checkbox], [type=radio]), textarea):not([readonly])")) return "field";
  return target.closest("button, a, summary, label") === null ? "elsewhere" : "control";
}
