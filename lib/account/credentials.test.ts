import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCode, isEmail, isLongEnough, isOwnEmail, plainCode, plainEmail, recoveryCode, samePassword } from "./credentials";

describe("an email", () => {
  test("is one account's however it is typed", () => {
    expect(plainEmail("  Ada@Example.ORG ")).toBe("ada@example.org");
  });

  test.each(["o'brien@example.org", "张三@例子.中国", "a+b@localhost", "x';--@example.org"])("may be %s", (typed) => {
    expect(isEmail(plainEmail(typed))).toBe(true);
  });

  test.each([
    "",
    "ada",
    "ada@",
    "@example.org",
    "a b@example.org",
    "a@b@c",
    `a@${"b".repeat(255)}`,
    "a\0@example.org",
    "a\ud800@example.org",
  ])("may not be %j", (typed) => {
    expect(isEmail(plainEmail(typed))).toBe(false);
  });
});

describe("a new password", () => {
  test("has at least eight characters, of any kind", () => {
    expect(isLongEnough("1234567")).toBe(false);
    expect(isLongEnough("四个汉字")).toBe(false);
    expect(isLongEnough("🔑🔑🔑🔑")).toBe(false);
    expect(isLongEnough("八个汉字就够了呀")).toBe(true);
  });

  test("is not the email, nor its first half", () => {
    expect(isOwnEmail(" Ada@example.org", "ada@example.org")).toBe(true);
    expect(isOwnEmail("ada.lovelace", "ada.lovelace@example.org")).toBe(true);
    expect(isOwnEmail("ada.lovelace2", "ada.lovelace@example.org")).toBe(false);
  });

  test("is the same from every keyboard", () => {
    expect(samePassword("u\u0308ber")).toBe(samePassword("über"));
    expect(samePassword("ａｂｃ")).toBe("abc");
  });
});

describe("a recovery code", () => {
  const bytes = fc.uint8Array({ minLength: 20, maxLength: 20 });

  test("is read as it was shown, whatever the case, the spaces and the letters taken for digits", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = recoveryCode(random);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
        const canonical = plainCode(code);
        const typed = ` ${code.toLowerCase().replaceAll("-", "  ").replaceAll("0", "o").replaceAll("1", "l")} `;
        expect(plainCode(typed)).toBe(canonical);
      }),
    );
  });

  test("has a hundred bits: each letter hangs on a byte of its own", () => {
    const codes = new Set(
      Array.from({ length: 20 }, (_, n) => recoveryCode(Uint8Array.from({ length: 20 }, (_, m) => +(m === n)))),
    );
    expect(codes.size).toBe(20);
  });

  test("of another length is none", () => {
    expect(isCode(plainCode("ABCDE-12345"))).toBe(false);
    expect(isCode(plainCode("ABCDE-FGHJK-12345-67890-ABCDE"))).toBe(false);
    expect(isCode(plainCode("ABCDE-FGHJK-12345-67890"))).toBe(true);
  });
});
