import type { Text } from "@/lib/text";
import { type Finding, readReply } from "./findings";
import type { Input } from "./inputs";
import type { Event, Flight, State } from "./state";
import { ASKERS, partyOf, serverOf, show, spaced } from "./words";

/** What comes in before a side decides whom to ask: the beginning of a question about that frame. */
export function happening(before: State, event: Event | Input): Text {
  const { zh, en } = told(before, event);
  return { zh: spaced(zh), en };
}

function told(before: State, event: Event | Input): Text {
  if ("flight" in event) {
    const flight = before.flights.find(({ id }) => id === event.flight);
    if (flight === undefined) throw new Error("next-server: nothing arrives in this frame.");
    return arrival(flight);
  }
  if ("who" in event) {
    const out = event.who === "client" ? before.waiting : before.job?.waiting;
    const from = partyOf(out?.exchange.responder ?? "resolver");
    return { zh: `等到了时限，${from.zh}没有回答。`, en: `Time is up, and ${from.en} has not answered.` };
  }
  const [coming] = before.upcoming;
  if (coming === undefined) throw new Error("next-server: nothing is asked in this frame.");
  return { zh: `客户端要解析${show(coming.question)}。`, en: `The client is to resolve ${show(coming.question)}.` };
}

function arrival({ leg, from, to, exchange, message }: Flight): Text {
  const [question] = exchange.query.questions;
  if (question === undefined) throw new Error("next-server: the query asks nothing.");
  if (leg === "query") {
    const asker = partyOf(to);
    return { zh: `${asker.zh}收到问题${show(question)}。`, en: `The question ${show(question)} reaches ${asker.en}.` };
  }
  if (leg !== "reply" || message === null || exchange.zone === null) {
    return { zh: `${partyOf(from).zh}的 ${leg} 到了。`, en: `The ${leg} of ${partyOf(from).en} arrives.` };
  }
  const server = serverOf(from, exchange.zone);
  const { zh, en } = meaning(readReply(message, question, exchange.zone), show(question));
  const asker = ASKERS[exchange.asker];
  return { zh: `${server.zh}回答${asker.zh}：${zh}。`, en: `To ${asker.en} comes the reply of ${server.en}: ${en}.` };
}

function meaning(finding: Finding, asked: string): Text {
  switch (finding.kind) {
    case "answer":
      return { zh: `${asked} 的记录`, en: `the record for ${asked}` };
    case "alias":
      return { zh: `这是 ${finding.name} 的别名`, en: `the name is an alias of ${finding.name}` };
    case "nxdomain":
      return { zh: `NXDOMAIN，没有 ${finding.name}`, en: `NXDOMAIN, there is no ${finding.name}` };
    case "nodata":
      return { zh: `${finding.name} 没有这种记录`, en: `${finding.name} has no such record` };
    case "referral": {
      const hosts = finding.servers.flatMap((record) => (record.type === "NS" ? [record.host] : []));
      const glue =
        finding.glue.length === 0 ? { zh: "没有附上地址", en: "without an address" } : { zh: "附有地址", en: "with addresses" };
      return {
        zh: `去问 ${finding.zone} 的服务器 ${hosts.join("、")}，${glue.zh}`,
        en: `a referral to ${hosts.join(" and ")}, in charge of ${finding.zone}, ${glue.en}`,
      };
    }
    case "truncated":
      return { zh: "空的应答，置了 TC", en: "empty, with TC set" };
    case "refused":
      return { zh: "REFUSED", en: "REFUSED" };
    case "useless":
      return { zh: "没有用处", en: "of no use" };
  }
}
