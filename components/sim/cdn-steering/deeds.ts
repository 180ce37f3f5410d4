import type { Event, Input, Note, State } from "@/lib/sim/cdn-steering/state";
import { CACHE_NAMES, ms, SITE_NAMES, USER_NAMES } from "@/lib/sim/cdn-steering/words";
import type { Locale } from "@/lib/text";
import type { DeedRow } from "../exchange/model";
import { type Column, columnOf } from "./rows";
import { type Say, wordsIn } from "./words";

export type Deed = Pick<DeedRow, "text" | "tone"> & { column: Column };

/** What the parties did in a frame, apart from what they sent. */
export function deedsOf(before: State, event: Event | Input, after: State, locale: Locale): Deed[] {
  if (before === after) return [];
  const say = wordsIn(locale);
  const colon = locale === "zh" ? "：" : ": ";
  switch (event.type) {
    case "site":
    case "meddle": {
      const words = { down: "dead", up: "back", busy: "busy", idle: "idle" } as const;
      const tone = event.deed === "down" || event.deed === "busy" ? "bad" : "good";
      return [{ column: "edge", text: `${SITE_NAMES[event.edge][locale]}${colon}${say(words[event.deed])}`, tone }];
    }
    case "content":
    case "content-now":
      return event.deed === "purge"
        ? [{ column: after.parameters.steering === "none" ? "origin" : "edge", text: say("purged") }]
        : [{ column: "origin", text: `${say("newVersion")}${after.origin.version}` }];
    case "notice": {
      const { knownUp } = after.sites[event.edge];
      const column = after.parameters.steering === "none" ? "origin" : "gslb";
      return [{ column, text: `${say("noticed")}${colon}${SITE_NAMES[event.edge][locale]} ${say(knownUp ? "back" : "dead")}` }];
    }
    case "visit": {
      const visit = after.visits.at(-1);
      if (visit === undefined || !visit.ownAddress) return [];
      return [{ column: "user", text: `${USER_NAMES[visit.user][locale]}${colon}${say("ownAddress")}` }];
    }
    case "timeout": {
      const late = before.visits.find(({ id }) => id === event.visit);
      if (after.note?.is !== "gave-up" || late === undefined) return [];
      return [{ column: "user", text: `${USER_NAMES[late.user][locale]}${colon}${say("givesUp")}`, tone: "bad" }];
    }
    default:
      return after.note === null ? [] : noted(after.note, after, locale, say);
  }
}

const HOW = {
  hit: "hit",
  miss: "miss",
  stale: "stale",
  collapsed: "collapsed",
  store: "stores",
  freshen: "freshens",
  again: "again",
} as const;

function noted(note: Note, { origin }: State, locale: Locale, say: Say): Deed[] {
  const colon = locale === "zh" ? "：" : ": ";
  switch (note.is) {
    case "steer":
      return [{ column: "gslb", text: `${say("chooses")}${locale === "zh" ? "" : " "}${SITE_NAMES[note.chosen][locale]}` }];
    case "cache": {
      const tone = note.how === "hit" ? "good" : undefined;
      return [{ column: columnOf(note.at), text: `${CACHE_NAMES[note.at][locale]}${colon}${say(HOW[note.how])}`, tone }];
    }
    case "seen": {
      const { user, totalMs, version } = note.seen;
      const isOld = version < origin.version;
      const text = `${USER_NAMES[user][locale]} ${say("after")} ${ms(totalMs)}${isOld ? `${colon}${say("old")}` : ""}`;
      return [{ column: "user", text, tone: isOld ? "bad" : "good" }];
    }
    default:
      return [];
  }
}
