import { describe, expect, it } from "vitest";
import { parseEnvironment } from "./environment";

const DATABASE_URL = "postgresql://somebody:word@db.example:5432/retransmit";

describe("the environment of the site", () => {
  it("needs nothing but the database", () => {
    expect(parseEnvironment({ DATABASE_URL, HOME: "/root" })).toEqual({
      ok: true,
      value: { DATABASE_URL, DATABASE_POOL_SIZE: 10, TRUST_PROXY: 0 },
    });
  });

  it("takes an empty value for none", () => {
    const parsed = parseEnvironment({ DATABASE_URL, NEXTAUTH_SECRET: "", DATABASE_POOL_SIZE: "", NEXTAUTH_URL: "" });
    expect(parsed).toEqual({ ok: true, value: { DATABASE_URL, DATABASE_POOL_SIZE: 10, TRUST_PROXY: 0 } });
  });

  it("names everything that is wrong at once", () => {
    const parsed = parseEnvironment({ DATABASE_POOL_SIZE: "many", NEXTAUTH_SECRET: "short", TRUST_PROXY: "-1" });
    expect(parsed.ok ? "" : parsed.reason).toBe(
      [
        "The environment must be corrected:",
        "  DATABASE_URL must be postgresql://user:password@host:port/database (npm start sets it where you do not).",
        "  DATABASE_POOL_SIZE must be a whole number.",
        "  NEXTAUTH_SECRET must have at least 32 characters.",
        "  TRUST_PROXY must not be negative.",
      ].join("\n"),
    );
  });
});
