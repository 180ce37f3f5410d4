import type { RowId } from "@/lib/sim/tcp/row";
import type { Segment } from "@/lib/sim/tcp/segment";
import type { Text } from "@/lib/text";
import { say } from "../say";
import { segmentWords } from "./words";

/** What a reaction is told of: the host that got the segment, as named within a sentence, and what it sent, if anything. */
export type Arrival = { who: Text; got: Segment; sent: Segment | undefined; state: string };

/** How a segment’s arrival is told, by the row of the transition table that decided. */
export type Reactions = Partial<Record<RowId, (arrival: Arrival) => Text>>;

export function answer(sent: Segment | undefined): Text {
  return sent ? segmentWords(sent) : say("什么也不发", "nothing");
}
