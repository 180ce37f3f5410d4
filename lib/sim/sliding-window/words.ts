import type { Text } from "@/lib/text";
import { saySpaced } from "../say";
import { letterOf, seqOf } from "./numbers";
import type { Parameters } from "./parameters";
import { isTcp } from "./protocols";
import type { Flight } from "./state";

export function capitalised({ zh, en }: Text): Text {
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** "frame 2 (C)", with TCP "seq = 2001 (C)": its number, and what it carries. */
export function frameWords({ protocol }: Parameters, { number, frame }: Pick<Flight, "number" | "frame">): Text {
  const letter = letterOf(frame);
  if (isTcp(protocol))
    return saySpaced(`报文段 seq = ${seqOf(number)}（${letter}）`, `the segment seq = ${seqOf(number)} (${letter})`);
  return saySpaced(`帧 ${number}（${letter}）`, `frame ${number} (${letter})`);
}

/** "ACK 2", with TCP "ACK (ack = 2001)". */
export function ackWords({ protocol }: Parameters, number: number): Text {
  if (isTcp(protocol)) return saySpaced(`ACK（ack = ${seqOf(number)}）`, `ACK (ack = ${seqOf(number)})`);
  return saySpaced(`ACK ${number}`, `ACK ${number}`);
}

/** The SACK blocks of an ACK as octets: "2001–4000". */
export function blockWords({ blocks }: Flight): string {
  return blocks.map(([first, end]) => `${seqOf(first)}–${seqOf(end) - 1}`).join(", ");
}

export function flightWords(parameters: Parameters, flight: Flight): Text {
  return flight.kind === "frame" ? frameWords(parameters, flight) : ackWords(parameters, flight.number);
}

/** "2, 3 and 4", of the letters that go to the program: "C, D and E". */
export function lettersOf(places: readonly number[]): Text {
  const letters = places.map(letterOf);
  const last = letters.pop() ?? "";
  return letters.length === 0
    ? saySpaced(last, last)
    : saySpaced([...letters, last].join("、"), `${letters.join(", ")} and ${last}`);
}
