import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { CDN_NAME, ECS_BITS, HOMES, RESOLVER_ADDRESSES, SHOP_NAME, TARGET_ADDRESSES } from "./network";
import type { Message, State } from "./state";
import { candidatesFor } from "./steer";
import { capital, edgeName, machineOf, resolverOf, SITE_NAMES } from "./words";

type Query = Message & { kind: "query" };
type Answer = Message & { kind: "answer" };

/** A question reaches a resolver or a name server. */
export function describeQuery(before: State, query: Query, after: State): Text {
  if (query.to === "shop") return atShop(after);
  if (query.to === "gslb") return atCdn(query, after);
  const visit = before.visits.find(({ id }) => id === query.visit);
  if (visit === undefined) return say("没有人再等这个回答。", "Nobody waits for this answer any more.");
  const { zh, en } = capital(resolverOf(visit.user));
  const sent = newMessage(before, after);
  if (sent?.kind === "answer" && sent.target !== null) {
    const address = TARGET_ADDRESSES[sent.target];
    return say(
      `${zh}的缓存里就有：${address}，TTL 还剩 ${sent.targetTtlS} 秒。它马上回答，CDN 什么也不知道。`,
      `${en} has it cached: ${address}, ${sent.targetTtlS} s left. It answers at once, and the CDN hears nothing of it.`,
    );
  }
  if (sent?.kind === "query" && sent.to === "gslb") {
    const isForOthers = after.resolvers[HOMES[visit.user].resolver].held.some(({ expiresMs }) => expiresMs > after.nowMs);
    const why = isForOthers
      ? say("缓存里的地址是给别的网段的", "the address in its cache is meant for another network")
      : say("地址的 TTL 过了", "the address has run out");
    return join(say(`${zh}还记得别名，可是${why.zh}，`, `${en} still knows the alias, but ${why.en}.`), asksCdn(sent, "It asks"));
  }
  return say(
    `${zh}的缓存帮不上忙，去问商店的名称服务器：${SHOP_NAME} A。`,
    `${en} has nothing cached that would help, and asks the shop’s name server for ${SHOP_NAME} A.`,
  );
}

function newMessage(before: State, after: State): Message | undefined {
  return after.messages.find(({ id }) => id > before.serial);
}

function asksCdn({ prefix }: Query, start: string): Text {
  const told =
    prefix === null
      ? say("。", ".")
      : say(`，并用 ECS 说明用户的网段 ${prefix}/${ECS_BITS}。`, `, and tells the user’s network by ECS: ${prefix}/${ECS_BITS}.`);
  return say(`去问 CDN 的名称服务器：${CDN_NAME} A${told.zh}`, `${start} the CDN’s name server for ${CDN_NAME} A${told.en}`);
}

function atShop({ parameters }: State): Text {
  return parameters.steering === "none"
    ? say(
        `商店的名称服务器给出源站的地址 ${TARGET_ADDRESSES.origin}。全世界都是这一个。`,
        `The shop’s name server gives the address of the origin, ${TARGET_ADDRESSES.origin}: the same to all the world.`,
      )
    : say(
        `商店的名称服务器回答：${SHOP_NAME} 是 ${CDN_NAME} 的别名（CNAME）。对谁都这样回答。`,
        `The shop’s name server answers that ${SHOP_NAME} is an alias of ${CDN_NAME} (CNAME). It says so to everybody.`,
      );
}

function atCdn({ prefix }: Query, after: State): Text {
  const { note, parameters, sites } = after;
  if (note?.is !== "steer") {
    return say(
      `CDN 的名称服务器给出各个边缘共用的地址 ${TARGET_ADDRESSES.anycast}，不管是谁来问。`,
      `The CDN’s name server gives the address that all its sites share, ${TARGET_ADDRESSES.anycast}, whoever asks.`,
    );
  }
  const { resolver, place, chosen } = note;
  const seen =
    prefix === null
      ? say(`看到的是解析器的地址 ${RESOLVER_ADDRESSES[resolver]}`, `sees the resolver’s address ${RESOLVER_ADDRESSES[resolver]}`)
      : say(`看到 ECS 里的网段 ${prefix}/${ECS_BITS}`, `sees the network ${prefix}/${ECS_BITS} in ECS`);
  const [where, which] = [edgeName(place), edgeName(chosen)];
  const head = say(`GSLB ${seen.zh}，就当用户在${where.zh}。`, `The GSLB ${seen.en} and takes the user to be in ${where.en}.`);
  const address = TARGET_ADDRESSES[chosen];
  const passed = candidatesFor(after, place).slice(
    0,
    candidatesFor(after, place).findIndex(({ edge }) => edge === chosen),
  );
  const why = passed.map(({ edge, up }) => {
    const { zh, en } = edgeName(edge);
    return up
      ? say(`${zh}更近，但是过载；`, `${en} is nearer but overloaded;`)
      : say(`${zh}更近，但是断了；`, `${en} is nearer but dead;`);
  });
  const gives = say(
    passed.length === 0
      ? `离那里最近的是${which.zh}，给出 ${address}，TTL ${parameters.addressTtlS} 秒。`
      : `它给出${which.zh}的 ${address}，TTL ${parameters.addressTtlS} 秒。`,
    passed.length === 0
      ? `The nearest site is ${which.en}: it answers ${address}, TTL ${parameters.addressTtlS} s.`
      : `it answers with ${which.en}, ${address}, TTL ${parameters.addressTtlS} s.`,
  );
  const isMistaken = sites[chosen].knownUp && !sites[chosen].up;
  const trap = isMistaken ? say("它还不知道那里已经断了。", "It does not know yet that this site is dead.") : null;
  return join(head, ...why, gives, trap);
}

/** An answer reaches the resolver or the user’s machine. */
export function describeAnswer(before: State, answer: Answer, after: State): Text {
  const visit = [...before.visits, ...after.visits].find(({ id }) => id === answer.visit);
  if (visit === undefined) return say("没有人再等这个回答。", "Nobody waits for this answer any more.");
  if (answer.to === "user") return atUser(answer, after);
  const { zh, en } = capital(resolverOf(visit.user));
  const sent = newMessage(before, after);
  if (answer.aliasTtlS !== null) {
    const keeps = say(`${zh}把别名记 ${answer.aliasTtlS} 秒，`, `${en} keeps the alias for ${answer.aliasTtlS} s.`);
    return sent?.kind === "query"
      ? join(keeps, asksCdn(sent, "Then it asks"))
      : join(keeps, say("地址还在缓存里，就用它回答。", "The address is still in its cache, and so it answers."));
  }
  if (answer.target === null) return say("什么也没有改变。", "Nothing changes.");
  const scope =
    answer.target === "anycast" || answer.prefix === null
      ? say("谁来问都用它", "for everybody who asks")
      : say(`只给 ${answer.prefix}/${ECS_BITS} 的人用`, `for users in ${answer.prefix}/${ECS_BITS} only`);
  return say(
    `${zh}把地址记 ${answer.targetTtlS} 秒，${scope.zh}，并回答用户。`,
    `${en} keeps the address for ${answer.targetTtlS} s, ${scope.en}, and answers the user.`,
  );
}

function atUser({ visit: id, target, targetTtlS }: Answer, after: State): Text {
  const visit = after.visits.find((one) => one.id === id);
  if (visit === undefined || target === null) return say("没有人再等这个回答。", "Nobody waits for this answer any more.");
  const machine = machineOf(visit.user);
  const keeps = visit.user === "crowd" ? "keep" : "keeps";
  const site = SITE_NAMES[visit.site ?? "origin"];
  const way =
    target === "anycast"
      ? say(`路由器把 SYN 送到最近的${site.zh}`, `routers take the SYN to the nearest site, ${site.en}`)
      : say(`SYN 发往${site.zh}`, `the SYN goes to ${site.en}`);
  return say(
    `${machine.zh}把 ${TARGET_ADDRESSES[target]} 记 ${targetTtlS} 秒，马上去连：${way.zh}。`,
    `${machine.en} ${keeps} ${TARGET_ADDRESSES[target]} for ${targetTtlS} s and ${keeps === "keep" ? "connect" : "connects"}: ${way.en}.`,
  );
}
