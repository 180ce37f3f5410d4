import { describe, expect, test } from "vitest";
import { actOfKey } from "./key-act";

describe("a key while an item is asked", () => {
  test("is text in a field, whatever it means elsewhere", () => {
    for (const key of ["u", "s", "?", "1", "3", " ", "Enter"]) expect(actOfKey(key, "field")).toBeUndefined();
  });

  test("undoes, suspends and grades from anywhere else, also with the focus on a button", () => {
    for (const place of ["control", "elsewhere"] as const) {
      expect(actOfKey("u", place)).toEqual({ type: "undo" });
      expect(actOfKey("S", place)).toEqual({ type: "suspend" });
      expect(actOfKey("?", place)).toEqual({ type: "help" });
      expect(["1", "2", "3", "4", "5", "0"].map((key) => actOfKey(key, place))).toEqual([
        { type: "grade", grade: 1 },
        { type: "grade", grade: 2 },
        { type: "grade", grade: 3 },
        { type: "grade", grade: 4 },
        undefined,
        undefined,
      ]);
    }
  });

  test("presses the control it is pressed on, where it is space or Enter", () => {
    for (const key of [" ", "Enter"]) {
      expect(actOfKey(key, "control")).toBeUndefined();
      expect(actOfKey(key, "elsewhere")).toEqual({ type: "show" });
    }
  });
});
