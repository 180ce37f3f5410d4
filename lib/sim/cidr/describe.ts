import type { Text } from "@/lib/text";
import { say } from "../say";
import { describeBlock } from "./describe-block";
import { describeMerge } from "./describe-merge";
import { describeRoute } from "./describe-route";
import { describeTalk } from "./describe-talk";
import type { Event, Input, State } from "./state";

export function describe(before: State, event: Event | Input, { work }: State): Text {
  if (before.work === work) return say("什么也没有变。", "Nothing changes.");
  switch (work.task) {
    case "block":
      return describeBlock(event, work);
    case "talk":
      return describeTalk(event, work);
    case "merge":
      return describeMerge(event, work);
    case "route":
      return before.work.task === "route" ? describeRoute(before.work, event, work) : say("", "");
  }
}
