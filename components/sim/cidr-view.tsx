import type { Parameters } from "@/lib/sim/cidr/parameters";
import type { Event, Input, RouteWork, State } from "@/lib/sim/cidr/state";
import { Block } from "./cidr/block";
import { Merge } from "./cidr/merge";
import { Lookups, Table } from "./cidr/table";
import { Hosts, Judgement } from "./cidr/talk";
import { type Frames, rowsOf } from "./cidr/talk-rows";
import styles from "./cidr/view.module.css";
import { type Say, wordsIn } from "./cidr/words";
import { Exchange } from "./exchange";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { cidrRunner as runner } from "@/lib/sim/cidr/runner";
export const loadEngine = () => import("@/lib/sim/cidr/engine").then((module) => module.cidr);

/** Addresses as bits, and what is done with them: one picture for each of the four tasks. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const work = frames[index]?.state.work;
  if (work === undefined) return null;
  const say = wordsIn(locale);
  return (
    <div className={`${base.view} ${styles.view}`}>
      {work.task === "block" && <Block work={work} say={say} />}
      {work.task === "merge" && <Merge work={work} say={say} />}
      {work.task === "talk" && (
        <>
          <Hosts work={work} say={say} />
          <Judgement work={work} say={say} />
          <Exchange model={{ parties: ["A", say("router"), "B"], rows: rowsOf(frames, index, say) }} label={say("picture")} />
        </>
      )}
      {work.task === "route" && <Routing work={work} frames={frames} say={say} />}
    </div>
  );
}

/** Room is kept for the longest table and for all packets of the run. */
function Routing({ work, frames, say }: { work: RouteWork; frames: Frames; say: Say }) {
  const most = frames.reduce((rooms, { state }) => Math.max(rooms, state.work.task === "route" ? state.work.table.length : 0), 1);
  const last = frames.at(-1)?.state.work;
  return (
    <>
      <Table work={work} rooms={most} say={say} />
      <Lookups done={work.done} rooms={last?.task === "route" ? last.done.length : 0} say={say} />
    </>
  );
}
