import { describe, expect, it } from "vitest";
import { predictionAt } from "../fixtures";
import { formFields } from "../form";
import { runOf } from "../link";
import { trace } from "../trace";
import { cookiesSessions } from "./engine";
import { CAREFUL, endOf, play } from "./fixtures";
import { responseText } from "./messages";
import { cookiesSessionsEntry } from "./scenarios";
import type { Event, Input, State } from "./state";
import { step } from "./step";

type Name = keyof typeof cookiesSessionsEntry.scenarios;
const NAMES = Object.keys(cookiesSessionsEntry.scenarios) as Name[];

function framesOf(name: Name) {
  return trace(cookiesSessions, runOf(cookiesSessionsEntry.scenarios[name])).frames;
}

/** What the shop answered to the requests of a run, in their order. */
function answersOf(states: State[]): (string | null)[] {
  return states.filter((state, at) => state.found !== null && states[at - 1]?.found === null).map(({ answer }) => answer);
}

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(
      formFields(cookiesSessions)
        .map((field) => field.key)
        .sort(),
    ).toEqual(Object.keys(CAREFUL).sort());
  });

  it.each(NAMES)("runs the scenario %s to rest and says in both languages what each frame does", (name) => {
    const frames = framesOf(name);
    expect(frames.length).toBeLessThan(40);
    for (const [at, frame] of frames.entries()) {
      const before = frames[at - 1];
      if (before === undefined) continue;
      const text = cookiesSessions.describe(before.state as State, frame.event as Event, frame.state as State);
      expect(text.en).toMatch(/^[A-Z].*\.$/);
      expect(text.zh).toMatch(/。$/);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN|null|Nothing changes/);
    }
  });
});

describe("a visitor stays known", () => {
  it("until the browser is closed, where the cookie has no lifetime", () => {
    const states = play({});
    expect(answersOf(states)).toEqual(["page", "welcome", "cart", "login-first"]);
    expect(states.at(-1)?.jar.map(({ name }) => name)).toEqual(["theme"]);
    // The shop does not learn of it: its entry is still there.
    expect(states.at(-1)?.stores[0]).toMatchObject([{ user: "alice", cart: 1 }]);
  });

  it("for as long as Max-Age says, where it has one", () => {
    const account: Input = { kind: "open", what: "account" };
    expect(answersOf(play({ maxAge: "3600" }, [account])).slice(3)).toEqual(["account", "account"]);
    expect(answersOf(play({ maxAge: "3600" }, [{ kind: "wait", seconds: 3600 }, account])).slice(3)).toEqual([
      "account",
      "login-first",
    ]);
  });

  it("now and then, where two servers remember for themselves; always with one store, and with a token", () => {
    const two = { story: "servers", balancer: "turns" } as const;
    expect(answersOf(play({ ...two, keeping: "memory" }))).toEqual(["welcome", "login-first", "account", "cart", "login-first"]);
    const known = ["welcome", "account", "account", "cart", "account"];
    expect(answersOf(play({ ...two, keeping: "store" }))).toEqual(known);
    expect(answersOf(play({ ...two, keeping: "token" }))).toEqual(known);
  });

  it("at one server until that restarts, where each browser has its own", () => {
    const more: Input[] = [{ kind: "crash" }, { kind: "open", what: "account" }];
    expect(answersOf(play({ story: "servers", keeping: "memory", balancer: "sticky" }, more))).toEqual([
      "welcome",
      "account",
      "account",
      "cart",
      "account",
      "login-first",
    ]);
  });

  it.each([
    ["__Host- without Secure", { prefix: true, secure: false }],
    ["__Host- with Domain", { prefix: true, domain: "shop.example" }],
    ["__Host- with another Path", { prefix: true, path: "/account" }],
    ["None without Secure", { sameSite: "None", secure: false }],
    ["a Domain that does not cover the shop", { domain: "www.shop.example" }],
  ] as const)("not at all, where the browser refuses the cookie: %s", (_, change) => {
    const states = play({ ...change, story: "servers" });
    expect(answersOf(states).filter((answer) => answer === "account")).toEqual([]);
    expect(states.some(({ refusals }) => refusals.some((one) => one !== null))).toBe(true);
  });
});

describe("Mallory gets in", () => {
  it.each([
    ["wide-domain", 1],
    ["fixation", 1],
    ["fixation-renewed", 0],
    ["host-prefix", 0],
    ["script", 1],
    ["http-only", 0],
    ["logout-cookie", 1],
    ["logout-entry", 0],
    ["token", 1],
    ["token-servers", 0],
    ["stay", 0],
  ] as [Name, number][])("in %s so many times: %i", (name, expected) => {
    expect(framesOf(name).at(-1)?.state).toMatchObject({ breached: expected });
  });

  it("with an overheard token until it expires, and by nothing that he signs himself", () => {
    const token = { story: "logout", keeping: "token", secure: false } as const;
    expect(endOf(token, [{ kind: "use" }]).breached).toBe(2);
    expect(endOf(token, [{ kind: "wait", seconds: 3600 }, { kind: "use" }])).toMatchObject({
      breached: 1,
      found: { is: "expired" },
    });
    expect(endOf(token, [{ kind: "forge" }])).toMatchObject({ breached: 1, found: { is: "forged" } });
  });

  it("not by reading an HttpOnly cookie; but his script can act in the page as Alice does", () => {
    const end = endOf({ story: "script" }, [{ kind: "ride" }]);
    expect(end).toMatchObject({ loot: null, breached: 0 });
    expect(end.stores[0]).toMatchObject([{ user: "alice", cart: 1 }]);
  });

  it("and the script is gone once Alice opens another page", () => {
    const end = endOf({ story: "script" }, [{ kind: "open", what: "home" }]);
    expect(step(end, { kind: "ride" })).toBe(end);
  });
});

describe("what goes over the wire", () => {
  it("deletes a cookie by its own attributes and Max-Age=0", () => {
    const states = play({ story: "logout", secure: false, domain: "shop.example" });
    const bye = states.find(({ answer }) => answer === "bye");
    expect(bye === undefined ? [] : responseText(bye).fields).toEqual([
      "Location: /",
      "Set-Cookie: sid=; Domain=shop.example; Path=/; Max-Age=0; HttpOnly; SameSite=Lax",
    ]);
    expect(states.at(-1)?.jar).toEqual([]);
  });

  it("captures the request by http, and nothing of what is encrypted", () => {
    const frames = framesOf("logout-cookie");
    const sent = frames.flatMap((frame, at) => {
      const before = frames[at - 1];
      if (before === undefined) return [];
      return cookiesSessions.packets?.(before.state as State, frame.event as Event, frame.state as State) ?? [];
    });
    // Handshake 3, request and its ACK, answer and its ACK, end 3.
    expect(sent).toHaveLength(10);
  });
});

describe("a prediction", () => {
  const predictionOf = (name: Name, at: number, id: string) => predictionAt(cookiesSessions, framesOf(name), at, id);
  const predict = (name: Name, at: number, id: string) => predictionOf(name, at, id).answer;

  it("says what decides: the cookie, who opens what, what the shop has done since", () => {
    const promptOf = (name: Name, at: number, id: string) => predictionOf(name, at, id).prompt;
    expect(promptOf("reach", 17, "session")).toContain("sid is for shop.example alone, Path=/, Secure, SameSite=Lax.");
    expect(promptOf("reach", 17, "session")).toContain("Alice opens https://blog.shop.example/.");
    expect(promptOf("fixation", 16, "mallory")).toContain("At the login the shop kept the identifier.");
    expect(promptOf("fixation-renewed", 17, "mallory")).toContain("dropped the old identifier");
    expect(promptOf("token", 20, "mallory")).toMatch(/the token’s exp is still \d+ s off/);
    expect(promptOf("two-memories", 9, "alice")).toMatch(
      /server B with sid=6d01…\. Each server keeps sessions in its own memory/,
    );
    expect(() => predict("reach", 18, "session")).toThrow("decides on no cookie");
  });

  it("of a cookie knows the rule", () => {
    expect(predict("reach", 7, "coupon")).toBe("No, because of the path");
    expect(predict("reach", 12, "coupon")).toBe("No, because of the path");
    expect(predict("reach", 17, "session")).toBe("No, because of the host");
    expect(predict("reach", 17, "theme")).toBe("Yes, it does");
    expect(predict("reach", 21, "session")).toBe("No, because it is not https");
    expect(predict("reach", 26, "session")).toBe("No, because another site causes it");
    expect(predict("wide-domain", 17, "session")).toBe("Yes, it does");
  });

  it("of what stays knows what has a lifetime", () => {
    expect(predict("stay", 17, "kept")).toBe("theme");
    expect(predict("max-age", 17, "kept")).toBe("sid and theme");
    expect(predict("http-only", 11, "read")).toBe("theme");
    expect(predict("script", 11, "read")).toBe("sid and theme");
  });

  it("of what is shown knows whether the shop has the entry", () => {
    expect(predict("fixation", 16, "mallory")).toBe("The account of Alice: the right value will do");
    expect(predict("fixation-renewed", 17, "mallory")).toBe("The login page: this value opens nothing");
    expect(predict("two-memories", 9, "alice")).toBe("The login page: this server has no such session");
    expect(predict("stay", 21, "alice")).toBe("The login page: no identifier has come");
  });
});
