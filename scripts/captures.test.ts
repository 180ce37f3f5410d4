import { describe, expect, test } from "vitest";
import { encodePcap } from "@/lib/packets/pcap";
import { CATALOGUE, type SimulationName } from "@/lib/sim/catalogue";
import type { SimulationEntry } from "@/lib/sim/engine";
import { loadEngine } from "@/lib/sim/load";
import { captureOf, trace } from "@/lib/sim/trace";
import { dissectWithTshark, readFields } from "./tshark";

// Needs tshark; without it these tests fail and say what to install, because nothing else judges the captures.

const names = Object.keys(CATALOGUE) as SimulationName[];

describe.each(names)("The captures of %s", (name) => {
  const entry: SimulationEntry<object> = CATALOGUE[name];
  const scenarios = Object.entries(entry.scenarios);

  test.each(scenarios)(
    "%s: nothing malformed, no bad checksum, exactly the remarks that the scenario lists",
    async (_, scenario) => {
      const engine = await loadEngine[name]();
      const { parameters, seed = 1, inputs = [], expert = {} } = scenario;
      const { frames } = trace(engine, { parameters, seed, inputs });
      const interfaces = engine.interfaces ?? [];
      const verdicts = await Promise.all(
        interfaces.map(async ({ id }) => {
          const captured = captureOf(engine, frames, id);
          if (captured.length === 0) return [id, []] as const; // in an empty file there is nothing to judge
          const verdict = await dissectWithTshark(encodePcap(captured));
          expect(verdict).toMatchObject({ frames: captured.length, malformed: 0, badChecksums: 0 });
          return [id, verdict.experts] as const;
        }),
      );
      const remarks = Object.fromEntries(verdicts.filter(([, experts]) => experts.length > 0));
      expect(remarks).toEqual(Object.fromEntries(Object.entries(expert).filter(([, list]) => list.length > 0)));
      const known = interfaces.map(({ id }) => id);
      expect(Object.keys(expert).filter((id) => !known.includes(id))).toEqual([]);
    },
  );
});

const HTTP_FIELDS = ["http.request.method", "http.request.uri", "http.response.code", "http.cookie"];

/** What tshark reads of HTTP, request lines and status codes in their order, and how many frames hold TLS application data. */
async function insideOf(pcap: Uint8Array, keyLog?: string): Promise<{ http: string[]; sealed: number }> {
  const frames = await readFields(pcap, [...HTTP_FIELDS, "tls.app_data"], keyLog);
  const lines = frames.map((layers) => HTTP_FIELDS.flatMap((field) => layers[field] ?? []).join(" "));
  return {
    http: lines.filter((line) => line !== ""),
    sealed: frames.filter((layers) => layers["tls.app_data"] !== undefined).length,
  };
}

describe("The key log of tls-handshake", async () => {
  const engine = await loadEngine["tls-handshake"]();
  const entry: SimulationEntry<object> = CATALOGUE["tls-handshake"];
  const GET = "GET /account session=7f3a91";
  const POST = "POST /transfer session=7f3a91";
  /** What the client's own keys show, and what the thief's. */
  const INSIDE: Record<keyof (typeof CATALOGUE)["tls-handshake"]["scenarios"], { client: string[]; eavesdropper: string[] }> = {
    tls13: { client: [GET, "200"], eavesdropper: [] },
    "hello-retry": { client: [GET, "200"], eavesdropper: [] },
    "tls12-rsa": { client: [GET, "200"], eavesdropper: [] },
    "tls12-rsa-stolen": { client: [GET, "200"], eavesdropper: [GET, "200"] },
    "tls12-ecdhe": { client: [GET, "200"], eavesdropper: [] },
    "tls12-ecdhe-stolen": { client: [GET, "200"], eavesdropper: [] },
    "tls13-stolen": { client: [GET, "200"], eavesdropper: [] },
    resumption: { client: [GET, "200"], eavesdropper: [] },
    "zero-rtt": { client: [GET, "200"], eavesdropper: [] },
    "zero-rtt-replay": { client: [POST, "200"], eavesdropper: [] },
    "zero-rtt-single-use": { client: [POST, "200"], eavesdropper: [] },
    "zero-rtt-too-early": { client: [POST, "425", POST, "200"], eavesdropper: [] },
    "ticket-key-stolen": { client: [POST, "200"], eavesdropper: [POST] },
  };

  test.each(Object.entries(INSIDE))("%s: opens what its owner can read, and without it nothing is read", async (name, inside) => {
    const scenario = entry.scenarios[name];
    if (scenario === undefined) throw new Error(`There is no scenario ${name}.`);
    const { frames } = trace(engine, {
      parameters: scenario.parameters,
      seed: scenario.seed ?? 1,
      inputs: scenario.inputs ?? [],
    });
    for (const [place, expected] of Object.entries(inside)) {
      const pcap = encodePcap(captureOf(engine, frames, place));
      const keys = engine.keyLog?.(frames, place) ?? "";
      const without = await insideOf(pcap);
      expect([place, without.http]).toEqual([place, []]);
      expect(without.sealed).toBeGreaterThanOrEqual(2);
      // An empty key log needs no second look.
      expect([place, keys === "" ? [] : (await insideOf(pcap, keys)).http]).toEqual([place, expected]);
    }
  });

  test("opens ChaCha20-Poly1305 and shares on P-256 as well", async () => {
    const { parameters } = entry.scenarios.tls13 ?? {};
    for (const suite of ["TLS_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"]) {
      const { frames } = trace(engine, { parameters: { ...parameters, suite, serverGroup: "secp256r1" }, seed: 5, inputs: [] });
      const { http } = await insideOf(encodePcap(captureOf(engine, frames, "client")), engine.keyLog?.(frames, "client"));
      expect(http).toEqual([GET, "200"]);
    }
  });
});
