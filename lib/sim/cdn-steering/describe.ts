import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { describeAccept, describeSyn, describeTimeout } from "./describe-connection";
import { describeAnswer, describeQuery } from "./describe-dns";
import { describeRequest, describeResponse } from "./describe-http";
import { type Edge, SHOP_NAME, TARGET_ADDRESSES, type User } from "./network";
import { LATER_S } from "./permitted";
import type { SiteDeed } from "./script";
import type { Event, Input, State } from "./state";
import { capital, edgeName, machineOf, resolverOf, USER_NAMES } from "./words";

/** What a step did, in a few plain sentences. */
export function describe(before: State, event: Event | Input, after: State): Text {
  if (before === after) return say("什么也没有改变。", "Nothing changes.");
  switch (event.type) {
    case "visit":
      return begun(after, event.user);
    case "ask": {
      const { zh, en } = USER_NAMES[event.user];
      return say(`你让${zh} ${LATER_S} 秒后来一次。`, `You let ${en} come ${LATER_S} s from now.`);
    }
    case "site":
    case "meddle":
      return siteDeed(after, event.edge, event.deed);
    case "content":
    case "content-now":
      return event.deed === "purge"
        ? say("CDN 各处的副本都清掉了。", "All copies in the CDN are purged.")
        : say(
            `源站换上第 ${after.origin.version} 版。没有谁通知边缘。`,
            `The origin puts up version ${after.origin.version}. Nobody tells the edges.`,
          );
    case "notice":
      return noticed(before, event.edge, after);
    case "timeout":
      return describeTimeout(before, event.visit, after);
    case "arrive":
      return arrived(before, event.message, after);
  }
}

function begun({ visits }: State, user: User): Text {
  const visit = visits.at(-1);
  if (visit === undefined) throw new Error("A visit has begun.");
  const { zh, en } = USER_NAMES[visit.user];
  const opens =
    user === "crowd"
      ? say(`${zh}同时打开网页。`, `${en} open the page at the same moment.`)
      : say(`${zh}打开网页。`, `${en} opens the page.`);
  const machine = machineOf(visit.user);
  if (visit.target !== null) {
    const address = TARGET_ADDRESSES[visit.target];
    return join(
      opens,
      say(
        `${machine.zh}还记着地址 ${address}，TTL 没有过，谁也不问，直接发 SYN。`,
        `${machine.en} still ${isOne(user) ? "has" : "have"} the address ${address}, whose TTL is not over: nobody is asked, the SYN goes out.`,
      ),
    );
  }
  const resolver = resolverOf(visit.user);
  return join(
    opens,
    say(
      `${machine.zh}没有 ${SHOP_NAME} 的地址，去问${resolver.zh}。`,
      `${machine.en} ${isOne(user) ? "has" : "have"} no address for ${SHOP_NAME} and ${isOne(user) ? "asks" : "ask"} ${resolver.en}.`,
    ),
  );
}

function isOne(user: User): boolean {
  return user !== "crowd";
}

function siteDeed({ parameters }: State, edge: Edge, deed: SiteDeed): Text {
  const { zh, en } = edgeName(edge);
  const watcher = parameters.steering === "anycast" ? say("路由", "routing") : say("GSLB ", "the GSLB");
  const after = parameters.noticeS;
  switch (deed) {
    case "down":
      return say(
        `${zh}边缘断了。${watcher.zh}要过 ${after} 秒才知道。`,
        `The ${en} site goes dead. It takes ${after} s until ${watcher.en} knows.`,
      );
    case "up":
      return say(
        `${zh}边缘恢复了。${watcher.zh}要过 ${after} 秒才知道。`,
        `The ${en} site is well again. It takes ${after} s until ${watcher.en} knows.`,
      );
    case "busy":
      return say(
        `${zh}边缘过载：每次回答要多等 400 ms。`,
        `The ${en} site is overloaded: each of its answers takes 400 ms more.`,
      );
    case "idle":
      return say(`${zh}边缘不忙了。`, `The ${en} site is no longer overloaded.`);
  }
}

function noticed(before: State, edge: Edge, { sites, parameters }: State): Text {
  const { zh, en } = edgeName(edge);
  const { knownUp } = sites[edge];
  if (before.sites[edge].knownUp === knownUp)
    return say(`${zh}边缘又好了，没有谁察觉过。`, `The ${en} site is as it was before; nobody has noticed anything.`);
  if (parameters.steering === "anycast") {
    return knownUp
      ? say(`${zh}又宣告那个地址，路由随之改回来。`, `${en} announces the address again, and routes change back.`)
      : say(
          `${zh}的宣告撤掉了：从现在起，路由器把发往同一个地址的包送到别的边缘。`,
          `The announcement of ${en} is withdrawn: from now on routers take packets for the same address to another site.`,
        );
  }
  return knownUp
    ? say(
        `健康检查发现${zh}边缘好了，GSLB 又会给出它。`,
        `The health check finds ${en} well again, and the GSLB hands it out once more.`,
      )
    : say(
        `健康检查发现${zh}边缘断了，GSLB 不再给出它的地址。已经拿到这个地址的人，没有谁去通知。`,
        `The health check finds ${en} dead, and the GSLB no longer hands out its address. Nobody tells those who have it already.`,
      );
}

function arrived(before: State, id: number, after: State): Text {
  const message = before.messages.find((one) => one.id === id);
  if (message === undefined) return say("什么也没有改变。", "Nothing changes.");
  const { note } = after;
  if (note?.is === "dead" && message.kind !== "syn") {
    const { zh, en } = capital(note.site === "origin" ? say("源站", "the origin") : edgeName(note.site));
    return say(`${zh}边缘断了，到那里的东西都丢了。`, `${en} is dead: what reaches it is lost.`);
  }
  switch (message.kind) {
    case "query":
      return describeQuery(before, message, after);
    case "answer":
      return describeAnswer(before, message, after);
    case "syn":
      return describeSyn(before, message, after);
    case "accept":
      return describeAccept(before, message, after);
    case "request":
      return describeRequest(before, message, after);
    case "response":
      return describeResponse(before, message, after);
  }
}
