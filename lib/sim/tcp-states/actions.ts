import type { Action } from "@/lib/sim/engine";
import { HOSTS } from "@/lib/sim/tcp-network/hosts";
import { meddlingActions } from "@/lib/sim/tcp-network/meddling-actions";
import type { Text } from "@/lib/text";
import { say } from "../say";
import { callsOf } from "./possible";
import type { Call, Input, State } from "./state";
import { CALL_NAMES, LETTER } from "./words";

/** What the learner may do now: a call at either end, or something to a segment on its way. */
export function actions(state: State): Action<Input>[] {
  const calls = HOSTS.flatMap((host) =>
    callsOf(state, host).map(
      (call): Action<Input> => ({ input: { type: "call", host, call }, label: labelOf(LETTER[host], call) }),
    ),
  );
  return [...calls, ...meddlingActions(state.flight)];
}

function labelOf(letter: string, call: Call): Text {
  if (call === "crash") return say(`${letter}：死机重启`, `${letter}: crashes and restarts`);
  return say(`${letter}：${CALL_NAMES[call]}`, `${letter}: ${CALL_NAMES[call]}`);
}
