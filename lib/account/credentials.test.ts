import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emailSchema, isOwnEmail, newPasswordSchema, recoveryCode, recoveryCodeSchema, samePassword } from "./credentials";

const email = (typed: unknown) => emailSchema.safeParse(typed);

describe("an email", () => {
  test("is one account's however it is typed", () => {
    expect(email("  Ada@Example.ORG ")).toMatchObject({ success: true, data: "ada@example.org" });
  });

  test.each(["o'brien@example.org", "张三@例子.中国", "a+b@localhost", "x';--@example.org"])("may be %s", (typed) => {
    expect(email(typed).success).toBe(true);
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
    5,
    null,
    { $ne: "" },
  ])("may not be %j", (typed) => {
    expect(email(typed).success).toBe(false);
  });
});

describe("a new password", () => {
  test("has at least eight characters, of any kind", () => {
    expect(newPasswordSchema.safeParse("1234567").success).toBe(false);
    expect(newPasswordSchema.safeParse("四个汉字").success).toBe(false);
    expect(newPasswordSchema.safeParse("🔑🔑🔑🔑").success).toBe(false);
    expect(newPasswordSchema.safeParse("八个汉字就够了呀").success).toBe(true);
    expect(newPasswordSchema.safeParse("x".repeat(201)).success).toBe(false);
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
        const canonical = recoveryCodeSchema.parse(code);
        const typed = ` ${code.toLowerCase().replaceAll("-", "  ").replaceAll("0", "o").replaceAll("1", "l")} `;
        expect(recoveryCodeSchema.parse(typed)).toBe(canonical);
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
    expect(recoveryCodeSchema.safeParse("ABCDE-12345").success).toBe(false);
    expect(recoveryCodeSchema.safeParse("-".repeat(101)).success).toBe(false);
  });
});
