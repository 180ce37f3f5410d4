import { METHODS as NODE_METHODS } from "node:http";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/text";
import { findMethod, METHODS } from "./methods";

const named = (has: (method: (typeof METHODS)[number]) => boolean) =>
  METHODS.filter(has)
    .map(({ name }) => name)
    .sort();

describe("the methods", () => {
  test("are known to Node as well, but for QUERY, which is younger than some versions of it", () => {
    for (const { name } of METHODS) if (name !== "QUERY") expect(NODE_METHODS).toContain(name);
  });

  test("are each there once, and found by the exact name", () => {
    expect(new Set(METHODS.map(({ name }) => name)).size).toBe(METHODS.length);
    for (const method of METHODS) expect(findMethod(method.name)).toBe(method);
    expect(findMethod("get")).toBeUndefined();
  });

  test("are safe as RFC 9110 §9.2.1 and RFC 10008 §2 list them", () => {
    expect(named(({ safe }) => safe)).toEqual(["GET", "HEAD", "OPTIONS", "QUERY", "TRACE"]);
  });

  test("are idempotent where they are safe, and PUT and DELETE besides (RFC 9110 §9.2.2)", () => {
    expect(named(({ safe, idempotent }) => idempotent && !safe)).toEqual(["DELETE", "PUT"]);
    expect(named(({ safe, idempotent }) => safe && !idempotent)).toEqual([]);
  });

  test("are cacheable as RFC 9110 §9.2.3, RFC 5789 §2 and RFC 10008 §2.7 say", () => {
    expect(named(({ cacheable }) => cacheable === "yes")).toEqual(["GET", "HEAD", "QUERY"]);
    expect(named(({ cacheable }) => cacheable === "stated")).toEqual(["PATCH", "POST"]);
  });

  test("are not given away by what is said of them", () => {
    for (const { name, meaning } of METHODS)
      for (const locale of LOCALES) expect(meaning[locale]).not.toMatch(new RegExp(`\\b${name}\\b`, "i"));
  });
});
