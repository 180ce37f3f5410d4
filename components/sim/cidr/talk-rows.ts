import { formatAddress } from "@/lib/reference/cidr";
import type { Event, HostIndex, Input, State, TalkDeed, TalkWork } from "@/lib/sim/cidr/state";
import { takesForLocal } from "@/lib/sim/cidr/talk";
import { otherThan } from "@/lib/sim/cidr/words";
import type { Frame } from "@/lib/sim/engine";
import type { DeedRow, ExchangeRow, MessageRow } from "../exchange/model";
import type { Say } from "./words";

export type Frames = Frame<State, Event | Input>[];

/** A, the router and B, from left to right, on one link as on two. */
const ROUTER = 1;
const placeOf = (host: HostIndex) => (host === 0 ? 0 : 2);

/** What has happened up to `index`; what an attempt before the last one brought is not shown any more. */
export function rowsOf(frames: Frames, index: number, say: Say): ExchangeRow[] {
  const rows: ExchangeRow[] = [];
  for (let at = 1; at <= index; at += 1) {
    const frame = frames[at];
    const work = frame?.state.work;
    if (work?.task !== "talk" || frame?.event === null) continue;
    if (work.deed === "start") rows.length = 0;
    const row = rowOf(work, say);
    if (work.deed === "silence") settle(rows, say);
    if (row !== undefined) rows.push({ ...row, id: at, isNow: at === index });
  }
  return rows;
}

type Bare = Omit<MessageRow, "id" | "isNow"> | Omit<DeedRow, "id" | "isNow">;

function rowOf(work: TalkWork, say: Say): Bare | undefined {
  const { sender, deed } = work;
  const here = placeOf(sender);
  switch (deed) {
    case "local":
    case "remote":
      return { kind: "deed", party: here, text: say(deed === "local" ? "sees" : "seesNot") };
    case "no-gateway":
    case "gateway-remote":
      return { kind: "deed", party: here, text: say(deed === "no-gateway" ? "noWay" : "noWayToGateway"), tone: "bad" };
    case "ask":
    case "answer":
    case "proxy":
      return arpRow(work, deed, say);
    case "direct":
      return packetRow(work, here, placeOf(otherThan(sender)), say);
    case "to-router":
      return packetRow(work, here, ROUTER, say);
    case "forward": {
      const row = packetRow(work, ROUTER, placeOf(otherThan(sender)), say);
      return work.apart ? row : { ...row, remark: say("redirect") };
    }
    default:
      return undefined;
  }
}

function arpRow(work: TalkWork, deed: Extract<TalkDeed, "ask" | "answer" | "proxy">, say: Say): Bare {
  const { hosts, sender, apart } = work;
  const isLocal = takesForLocal(work);
  const here = placeOf(sender);
  const there = placeOf(otherThan(sender));
  if (deed === "ask") {
    const target = isLocal ? hosts[otherThan(sender)].address : hosts[sender].gateway;
    // A broadcast stays on its link: as far as the router, or, where all share one, as far as the other host.
    const to = apart ? ROUTER : there;
    return {
      kind: "message",
      from: here,
      to,
      title: `ARP ${say("who")} ${formatAddress(target ?? 0)}?`,
      remark: say("broadcast"),
      fate: "arrived",
    };
  }
  const from = deed === "proxy" || !isLocal ? ROUTER : there;
  return {
    kind: "message",
    from,
    to: here,
    title: say("arpReply"),
    details: [say(from === ROUTER ? "routerMac" : "itsMac")],
    fate: "arrived",
  };
}

function packetRow({ hosts, sender }: TalkWork, from: number, to: number, say: Say): Omit<MessageRow, "id" | "isNow"> {
  const address = formatAddress(hosts[otherThan(sender)].address);
  return {
    kind: "message",
    from,
    to,
    title: say(sender === 0 ? "packet" : "answer"),
    details: [`IP ${say("to")} ${address}`],
    fate: "arrived",
  };
}

/** The request that nobody answers. */
function settle(rows: ExchangeRow[], say: Say): void {
  const last = rows.at(-1);
  if (last?.kind === "message") rows[rows.length - 1] = { ...last, fate: "lost", remark: say("unheard"), isNow: true };
}
