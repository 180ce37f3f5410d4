import { withChoices } from "@/lib/sim/choices";
import type { PredictionQuestion } from "@/lib/sim/engine";
import type { TcpState } from "@/lib/sim/tcp/tcb";
import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { midSentence } from "./words";

/** What one simulation adds to the question. */
type Asked<S, E> = {
  /** What comes, told without what becomes of it: the picture shows the state before. */
  coming(before: S, event: E, after: S): Text;
  stateOf(state: S): TcpState;
  /** The end that is asked about, as a sentence begins with it. */
  nameOf(state: S): Text;
  /** Whether it was this end that acted in the step. */
  acted(after: S): boolean;
  /** Wrong choices in the order in which they tempt; the state before the step comes before them all. */
  pool: readonly TcpState[] | ((held: TcpState, right: TcpState) => readonly TcpState[]);
  describe(before: S, event: E, after: S): Text;
};

/** Which state one end is in once the step that the prompt names is over. */
export function stateQuestion<S, E>(asked: Asked<S, E>): PredictionQuestion<S, E> {
  return {
    prompt(before, event, after) {
      const who = asked.nameOf(after);
      const state = say(`紧接着，${who.zh}处于什么状态？`, `Which state is ${midSentence(who).en} in immediately afterwards?`);
      return join(asked.coming(before, event, after), state);
    },
    ask(before, event, after) {
      const right = asked.stateOf(after);
      const held = asked.stateOf(before);
      const pool = [held, ...(typeof asked.pool === "function" ? asked.pool(held, right) : asked.pool)];
      return withChoices(stateText(right), pool.map(stateText), whyState(asked, before, event, after));
    },
  };
}

/** What the step did to the end that is asked about, which is often not the one that acted. */
function whyState<S, E>(asked: Asked<S, E>, before: S, event: E, after: S): Text {
  const who = asked.nameOf(after);
  const [held, is] = [asked.stateOf(before), asked.stateOf(after)];
  const said = asked.describe(before, event, after);
  if (held !== is)
    return join(said, say(`${who.zh}就这样从 ${held} 到了 ${is}。`, `That takes ${midSentence(who).en} from ${held} to ${is}.`));
  if (asked.acted(after))
    return join(said, say(`${who.zh}的状态不变，还是 ${is}。`, `It leaves ${midSentence(who).en} where it was, in ${is}.`));
  return join(
    say(
      `这一步${who.zh}既没有收到什么，也没有做什么，所以还是 ${is}。`,
      `${who.en} receives nothing and does nothing in this step, so it is still in ${is}.`,
    ),
    said,
  );
}

function stateText(state: TcpState): Text {
  return { zh: state, en: state };
}
