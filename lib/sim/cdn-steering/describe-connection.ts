import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { HOMES, type Site, TARGET_ADDRESSES, toSite } from "./network";
import type { Message, State, Visit } from "./state";
import { isEdge } from "./wire";
import { capital, machineOf, ms, SITE_NAMES, USER_NAMES } from "./words";

const GONE = say("没有人再等它。", "Nobody waits for it any more.");

function placeName(site: Site): Text {
  const name = SITE_NAMES[site];
  return capital(site === "origin" ? name : say(`${name.zh}边缘`, name.en));
}

/** A SYN reaches a site. */
export function describeSyn(_before: State, { to }: Message, { note, parameters }: State): Text {
  const { zh, en } = placeName(isEdge(to) ? to : "origin");
  if (note?.is === "dead") return say(`${zh}断着，SYN 没有人答。`, `${en} is dead: nobody answers the SYN.`);
  const name = isEdge(to) ? say("以商店的名义", " in the shop’s name") : say("", "");
  return parameters.https
    ? say(`${zh}${name.zh}答 SYN,ACK，接着是 TLS。`, `${en} answers SYN,ACK${name.en}, and TLS follows.`)
    : say(`${zh}${name.zh}答 SYN,ACK。`, `${en} answers SYN,ACK${name.en}.`);
}

/** The connection stands. */
export function describeAccept(_before: State, message: Message, { visits, parameters }: State): Text {
  const visit = visits.find(({ id }) => id === message.visit);
  if (visit === undefined) return GONE;
  const { zh, en } = capital(machineOf(visit.user));
  const rtt = ms(toSite(parameters, HOMES[visit.user].city, visit.site ?? "origin"));
  const trips = parameters.https
    ? say("TCP 和 TLS 各一个往返", "TCP and TLS took a round trip each")
    : say("TCP 一个往返", "TCP took one round trip");
  return say(
    `${trips.zh}（${rtt}），连接建好了。${zh}发出 GET。`,
    `The connection stands; ${trips.en}, of ${rtt}. ${en} ${visit.user === "crowd" ? "send" : "sends"} the GET.`,
  );
}

/** The browser has waited for long enough. */
export function describeTimeout(before: State, id: number, after: State): Text {
  const late = before.visits.find((visit) => visit.id === id);
  if (late === undefined) return GONE;
  return after.note?.is === "gave-up" ? gaveUp(late, after) : again(late, after);
}

function again({ id, user, attempts, site: first }: Visit, { visits }: State): Text {
  const waited = 2 ** (attempts - 1);
  const { zh, en } = capital(machineOf(user));
  const head = say(
    `等了 ${waited} 秒没有回音，${zh}再发一次 SYN，还是那个地址。`,
    `${waited} s without an answer: ${en} ${user === "crowd" ? "send" : "sends"} the SYN again, to the same address.`,
  );
  const site = visits.find((visit) => visit.id === id)?.site;
  if (site === undefined || site === null || site === first) return head;
  const name = SITE_NAMES[site];
  return join(head, say(`路由器这一次把它送到${name.zh}。`, `This time routers take it to ${name.en}.`));
}

function gaveUp({ user, phase, target }: Visit, { stubs, nowMs }: State): Text {
  const { zh, en } = USER_NAMES[user];
  const tries = phase === "connecting" ? say("三次 SYN 都没有回音", "three SYNs") : say("等了 10 秒没有回音", "10 s of waiting");
  const stub = stubs[user];
  const left = stub !== null && stub.target === target ? Math.ceil((stub.expiresMs - nowMs) / 1000) : 0;
  const see = user === "crowd" ? "see" : "sees";
  return join(
    say(`${tries.zh}，浏览器放弃了：${zh}看不到图片。`, `The browser gives up after ${tries.en}: ${en} ${see} no picture.`),
    left > 0 && target !== null
      ? say(
          `${TARGET_ADDRESSES[target]} 还要在缓存里待 ${left} 秒。`,
          `The address ${TARGET_ADDRESSES[target]} stays cached for another ${left} s.`,
        )
      : null,
  );
}
