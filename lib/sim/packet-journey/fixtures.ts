import type { Frame, RunInput } from "../engine";
import { runOf } from "../link";
import { trace } from "../trace";
import { datagramIn } from "./describe";
import { packetJourney } from "./engine";
import { nicOn } from "./network";
import type { Parameters } from "./parameters";
import { packetJourneyEntry } from "./scenarios";
import type { Event, Input, State } from "./state";

export type ScenarioName = keyof typeof packetJourneyEntry.scenarios;
export const SCENARIO_NAMES = Object.keys(packetJourneyEntry.scenarios) as ScenarioName[];
export type JourneyFrame = Frame<State, Event | Input>;

/** Runs a scenario, with what a test changes, to rest. */
export function framesOf(name: ScenarioName, change: Partial<Parameters> = {}, inputs: RunInput[] = []): JourneyFrame[] {
  const run = runOf(packetJourneyEntry.scenarios[name]);
  const { frames, ended } = trace(packetJourney, { ...run, parameters: { ...run.parameters, ...change }, inputs });
  if (ended !== "rest") throw new Error("The run does not come to rest.");
  // The engine is this one, so its frames hold its states and events.
  return frames as JourneyFrame[];
}

/** Everything that went onto a link: "wan 203.0.113.5:61000 > 198.51.100.10:80 ttl 63 SYN". */
export function wiresOf(frames: JourneyFrame[]): string[] {
  return frames.flatMap(({ event, state: { wire } }) => {
    if (wire === null || event === null) return [];
    const datagram = datagramIn(wire);
    if (wire.content.is === "arp") return [`${wire.link} ARP ${wire.content.operation} ${wire.content.targetIp}`];
    if (datagram === null) return [];
    const { body, source, destination, ttl } = datagram;
    if (body.is === "icmp") return [`${wire.link} ${source} > ${destination} ttl ${ttl} ICMP ${body.report}`];
    const what = body.is === "dns" ? `DNS ${body.message}` : body.segment;
    return [`${wire.link} ${source}:${body.sourcePort} > ${destination}:${body.destinationPort} ttl ${ttl} ${what}`];
  });
}

/** The cards of each frame: "02:… > 02:…". */
export function cardsOf(frames: JourneyFrame[]): string[] {
  return frames.flatMap(({ event, state: { wire } }) => {
    if (wire === null || event === null) return [];
    const to = wire.to === "all" ? "all" : nicOn(wire.to, wire.link).mac;
    return [`${nicOn(wire.from, wire.link).mac} > ${to}`];
  });
}
