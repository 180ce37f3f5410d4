import { describe, expect, test } from "vitest";
import { SUITES, type SuiteName } from "@/lib/tls/suites";
import { ECDHE, played, RSA } from "./fixtures";
import type { Parameters } from "./parameters";
import { knowledgeOf } from "./reading";
import { recordsOf } from "./sizes";
import type { State } from "./state";

/** Fact sheet (e): the flights of §1 and §2, the eavesdropper of §3, the round trips of §5, the replay of §6. */

const namesOf = (state: State, at = 0) => state.sent.filter(({ connection }) => connection === at).map(({ name }) => name);
const firstResponseRtts = ({ sent, parameters }: State) =>
  (sent.find(({ name }) => name === "response")?.arrivesAtMs ?? 0) / parameters.rttMs;

describe("the flights", () => {
  test("of TLS 1.3 are those of e.1", () => {
    expect(namesOf(played()).slice(2, -3)).toEqual([
      "client-hello",
      "server-hello",
      "encrypted-extensions",
      "certificate",
      "certificate-verify",
      "server-finished",
      "client-finished",
      "request",
      "session-ticket",
    ]);
  });

  test("of TLS 1.2 with RSA are those of e.2, without ServerKeyExchange", () => {
    expect(namesOf(played({ suite: RSA })).slice(2, 9)).toEqual([
      "client-hello",
      "server-hello",
      "certificate",
      "server-hello-done",
      "client-key-exchange",
      "client-finished",
      "server-finished",
    ]);
    expect(namesOf(played({ suite: ECDHE }))).toContain("server-key-exchange");
  });

  test("of a resumed connection bring no certificate and no signature", () => {
    for (const visit of ["resumed", "early"] as const) {
      expect(namesOf(played({ visit }))).not.toContain("certificate");
      expect(namesOf(played({ visit }))).not.toContain("certificate-verify");
    }
  });
});

describe("round trips to the first byte of the response (e.5)", () => {
  test.each<[string, Partial<Parameters>, number]>([
    ["TLS 1.2, RSA", { suite: RSA }, 4],
    ["TLS 1.2, ECDHE", { suite: ECDHE }, 4],
    ["TLS 1.3", {}, 3],
    ["TLS 1.3 with HelloRetryRequest", { serverGroup: "secp256r1" }, 4],
    ["TLS 1.3 resumed", { visit: "resumed" }, 3],
    ["0-RTT", { visit: "early" }, 2],
    ["0-RTT answered with 425", { visit: "early", replayDefence: "too-early" }, 3],
  ])("%s: %#", (_, parameters, rtts) => {
    expect(firstResponseRtts(played({ ...parameters, rttMs: 40 }))).toBe(rtts);
  });
});

describe("the eavesdropper (e.3)", () => {
  const status = (parameters: Partial<Parameters>) =>
    Object.fromEntries(knowledgeOf(played(parameters)).map(({ subject, status: value }) => [subject, value]));

  test("of TLS 1.2 reads name, certificate and ALPN, and nothing inside", () => {
    for (const suite of [RSA, ECDHE]) {
      expect(status({ suite })).toEqual({
        site: "clear",
        certificate: "clear",
        protocol: "clear",
        request: "sealed",
        response: "sealed",
      });
    }
  });

  test("of TLS 1.3 reads the name alone", () => {
    expect(status({})).toEqual({
      site: "clear",
      certificate: "sealed",
      protocol: "sealed",
      request: "sealed",
      response: "sealed",
    });
    expect(status({ visit: "resumed" })).toMatchObject({ site: "clear", certificate: "absent" });
  });

  test("sees of every encrypted record of TLS 1.3 the same type, and of TLS 1.2 the true one", () => {
    const types = (suite: SuiteName) => {
      const state = played({ suite });
      return new Set(
        state.sent.flatMap((message) => recordsOf(state, message).flatMap(({ type, sealed }) => (sealed ? [type] : []))),
      );
    };
    expect([...types("TLS_AES_128_GCM_SHA256")]).toEqual([23]);
    expect([...types(RSA)].sort()).toEqual([21, 22, 23]);
  });
});

describe("a key that is stolen afterwards (e.2)", () => {
  const opened = (parameters: Partial<Parameters>, key: "certificate" | "ticket") =>
    knowledgeOf(played(parameters, [{ kind: "steal", key }]))
      .filter(({ status }) => status === "opened")
      .map(({ subject }) => subject);

  test("opens everything where the premaster secret was sent under it, and nothing else anywhere", () => {
    for (const suite of Object.keys(SUITES) as SuiteName[]) {
      expect(opened({ suite }, "certificate")).toEqual(suite === RSA ? ["request", "response"] : []);
    }
  });

  test("opens, where it is the ticket key, the early request and not the response", () => {
    expect(opened({ visit: "early" }, "ticket")).toEqual(["request"]);
    expect(opened({ visit: "resumed" }, "ticket")).toEqual([]);
    expect(opened({}, "ticket")).toEqual([]);
  });
});

describe("a replayed first flight (e.6)", () => {
  const transfers = (parameters: Partial<Parameters>) =>
    played({ visit: "early", request: "post", ...parameters }, [{ kind: "replay" }]).transfers;

  test("runs the transfer twice unless the server has a defence", () => {
    expect(transfers({})).toBe(2);
    expect(transfers({ replayDefence: "single-use" })).toBe(1);
    expect(transfers({ replayDefence: "too-early" })).toBe(1);
  });

  test("is not to be had where no early data were sent", () => {
    for (const visit of ["first", "resumed"] as const)
      expect(played({ visit }, [{ kind: "replay" }]).connections).toHaveLength(1);
  });

  test("can be repeated, and each repetition counts", () => {
    const replay = { kind: "replay" } as const;
    expect(played({ visit: "early", request: "post" }, [replay, replay, replay]).transfers).toBe(4);
  });
});
