import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CATALOGUE, type SimulationName } from "@/lib/sim/catalogue";
import { dnsResolution } from "@/lib/sim/dns-resolution/engine";
import { dnsResolutionEntry } from "@/lib/sim/dns-resolution/scenarios";
import type { AnyEngine, AnyRunner, SimulationEntry } from "@/lib/sim/engine";
import { runOf } from "@/lib/sim/link";
import { loadEngine } from "@/lib/sim/load";
import { tlsHandshake } from "@/lib/sim/tls-handshake/engine";
import { tlsHandshakeEntry } from "@/lib/sim/tls-handshake/scenarios";
import { play } from "@/lib/sim/trace";
import { playerWords } from "./labels";
import { TakeAway } from "./take-away";

/** Processes on one machine, and a chain of certificates that is judged and not sent. */
const SENDS_NOTHING = new Set(["io-models", "deadlock", "processes-threads", "fastcgi-pool", "certificate-chain"]);

function buttons(engine: AnyEngine, scenarios: Parameters<typeof TakeAway>[0]["scenarios"], scenario: string): string[] {
  const base = scenarios[scenario];
  if (base === undefined) throw new Error(`There is no scenario ${scenario}.`);
  const run = runOf(base);
  const html = renderToStaticMarkup(
    <TakeAway
      // Of all that the player has, this part reads only what stands here.
      {...({ name: "a", locale: "en", scenarios, address: "/a", alone: true } as unknown as Parameters<typeof TakeAway>[0])}
      runner={engine as AnyRunner}
      loadEngine={async () => engine}
      control={{ scenario, run, trace: play(engine, run) } as Parameters<typeof TakeAway>[0]["control"]}
      word={playerWords("en")}
    />,
  );
  return [...html.matchAll(/<button[^>]*>([^<]*)</g)].map(([, text = ""]) => text);
}

test("a capture of what is encrypted can be taken away with its key log", () => {
  expect(buttons(tlsHandshake, tlsHandshakeEntry.scenarios, "tls13")).toEqual([
    "Copy link",
    "Download .pcap",
    "Download key log",
  ]);
});

test("where nothing is encrypted there is no key log", () => {
  expect(buttons(dnsResolution, dnsResolutionEntry.scenarios, "cold")).toEqual(["Copy link", "Download .pcap"]);
});

test.each(Object.entries(CATALOGUE))(
  "%s can be captured, or says why not, or sends nothing",
  async (name, entry: SimulationEntry<object>) => {
    const { interfaces } = await loadEngine[name as SimulationName]();
    expect(entry.noCapture === undefined).toBe(interfaces !== undefined || SENDS_NOTHING.has(name));
  },
);
