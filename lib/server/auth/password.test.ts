import { verify } from "@node-rs/argon2";
import { expect, test, vi } from "vitest";
import { hashCode, hashSecret, isSecret } from "./password";

vi.mock("@node-rs/argon2", { spy: true });

test("a password is kept as argon2id and known again, in whatever form its letters come", async () => {
  const hashed = await hashSecret("über den Wolken");
  expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isSecret(hashed, "u\u0308ber den Wolken")).toBe(true);
  expect(await isSecret(hashed, "Über den Wolken")).toBe(false);
});

test("where there is no password a comparison is made all the same, and fails", async () => {
  await isSecret(await hashSecret("correct horse"), "wrong horse");
  vi.mocked(verify).mockClear();
  expect(await isSecret(undefined, "wrong horse")).toBe(false);
  expect(await isSecret(null, "wrong horse")).toBe(false);
  expect(verify).toHaveBeenCalledTimes(2);
});

test("a recovery code is hashed as it is read when it is typed", async () => {
  expect(await isSecret(await hashCode("ABCDE-12345-FGHJK-67890"), "ABCDE12345FGHJK67890")).toBe(true);
});
