import type { Transition } from "@/lib/sim/tcp/row";
import type { TcpState } from "@/lib/sim/tcp/tcb";

/** What a person has to know of an outcome: which flags are sent, whether with data, and the state that follows. */
export type Outcome = { sends: string | null; data: "some" | "one" | null; next: TcpState };

/** The outcome of a row for an endpoint in this state; "same" is that very state, also for a row of another state. */
export function outcomeOf({ send, next }: Transition, state: TcpState): Outcome {
  return {
    sends: send && (/<CTL=([A-Z,]+)>/.exec(send)?.[1] ?? null),
    data: send === null || !send.includes("<DATA") ? null : send.includes("<DATA=1>") ? "one" : "some",
    next: next === "same" ? state : next,
  };
}

/**
 * The outcome of a case as an option for an endpoint in the state that is asked. Undefined where it would not be true of
 * the case: what leaves another state as it is, or leads to the state asked, reads as staying there.
 */
export function optionOutcome(row: Transition, state: TcpState, asked: TcpState): Outcome | undefined {
  if (state !== asked && (row.next === "same" || row.next === asked)) return undefined;
  return outcomeOf(row, asked);
}

export function isSameOutcome(a: Outcome, b: Outcome): boolean {
  return a.sends === b.sends && a.data === b.data && a.next === b.next;
}
