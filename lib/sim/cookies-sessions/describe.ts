import type { Text } from "@/lib/text";
import { say } from "../say";
import { describeBegin } from "./describe-begin";
import { describeBrowser } from "./describe-browser";
import { describeAnswer, describeServe } from "./describe-server";
import type { Event, Input, State } from "./state";

export function describe(before: State, event: Event | Input, after: State): Text {
  if (before === after) return say("什么也没有改变。", "Nothing changes.");
  if (event.kind !== "step") return describeBegin(before, event, after);
  const deed = after.deed;
  if (deed === null) return say("什么也没有发生。", "Nothing happens.");
  switch (event.step) {
    case "begin":
      return describeBegin(before, deed, after);
    case "serve":
      return describeServe(before, after);
    case "answer":
      return describeAnswer(after);
    default:
      return describeBrowser(event.step, before, after);
  }
}
