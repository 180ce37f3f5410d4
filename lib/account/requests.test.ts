import { describe, expect, test } from "vitest";
import { deletionSchema, recoverySchema, signInSchema, signUpSchema } from "./requests";
import { settingsChangeSchema } from "./settings";

const good = { email: " Ada@Example.org", password: "correct horse" };
const faults = (schema: { safeParse(value: unknown): { success: boolean; error?: { issues: { path: PropertyKey[] }[] } } }) => ({
  of: (value: unknown) => schema.safeParse(value).error?.issues.map(({ path }) => path.join(".")) ?? [],
});

describe("a request to open an account", () => {
  test("is read with the email as it is kept, and with a language and zone to begin with", () => {
    const read = signUpSchema.parse(good);
    expect(read).toEqual({ email: "ada@example.org", password: "correct horse", locale: "en", timeZone: "UTC" });
  });

  test.each<[string, object, string]>([
    ["a short password", { password: "1234567" }, "password"],
    ["a password of a megabyte", { password: "x".repeat(1_000_000) }, "password"],
    ["the email as password", { password: "ada@example.org " }, "password"],
    ["no email", { email: undefined }, "email"],
    ["an email that is an object", { email: { $ne: "" } }, "email"],
    ["an email of a megabyte", { email: `${"x".repeat(1_000_000)}@example.org` }, "email"],
    ["a language that is none of ours", { locale: "fr" }, "locale"],
    ["a zone that is nowhere", { timeZone: "Mars/Olympus" }, "timeZone"],
    ["more than was asked for", { role: "admin" }, ""],
  ])("is refused for %s, and says where", (_, given, path) => {
    expect(faults(signUpSchema).of({ ...good, ...given })).toEqual([path]);
  });
});

test("signing in holds an old password to no rule of today, and lets next-auth have its own fields", () => {
  expect(signInSchema.safeParse({ email: "a@b", password: "x", csrfToken: "t", json: "true" }).success).toBe(true);
  expect(signInSchema.safeParse({ email: "a@b", password: "" }).success).toBe(false);
});

test("a recovery code is read however it is typed", () => {
  const read = recoverySchema.parse({ ...good, code: " abcde-fghjk 12345-6789o" });
  expect(read.code).toBe("ABCDEFGHJK1234567890");
  expect(faults(recoverySchema).of({ ...good, code: "abcde" })).toEqual(["code"]);
});

test("a deletion is a password or a word, not both and not neither", () => {
  expect(deletionSchema.safeParse({ password: "x" }).success).toBe(true);
  expect(deletionSchema.safeParse({ confirm: "delete" }).success).toBe(true);
  for (const wrong of [{}, { confirm: "yes" }, { confirm: "delete", password: "x" }, [], null]) {
    expect(deletionSchema.safeParse(wrong).success).toBe(false);
  }
});

describe("settings", () => {
  test("may be given in part, or none of them", () => {
    expect(settingsChangeSchema.parse({})).toEqual({});
    expect(settingsChangeSchema.parse({ rolloverHour: 23, newPerDay: 0 })).toEqual({ rolloverHour: 23, newPerDay: 0 });
  });

  test.each<[string, unknown]>([
    ["rolloverHour", 24],
    ["rolloverHour", 3.5],
    ["newPerDay", -1],
    ["reviewsPerDay", 5001],
    ["retention", 0.5],
    ["retention", "0.9"],
    ["timeZone", "Asia/Shanghai'; drop table learner; --"],
    ["locale", null],
  ])("refuse %s %j", (name, value) => {
    expect(faults(settingsChangeSchema).of({ [name]: value })).toEqual([name]);
  });

  test("refuse what is no setting", () => {
    expect(settingsChangeSchema.safeParse({ epoch: 7 }).success).toBe(false);
  });
});
