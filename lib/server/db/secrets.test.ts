import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { disconnect } from "./client";
import { readOrMakeSecret } from "./secrets";

afterAll(disconnect);

test("instances that start together end up with one secret, and later ones with the same", async () => {
  const name = randomUUID();
  const secrets = await Promise.all(["a", "b", "c", "d"].map((made) => readOrMakeSecret(name, made)));
  expect(new Set(secrets).size).toBe(1);
  expect(await readOrMakeSecret(name, "e")).toBe(secrets[0]);
});
