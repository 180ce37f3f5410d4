import type { Text } from "@/lib/text";
import type { Flow } from "./flow";
import { flightInNetwork, flightSize, type Sender } from "./sender";
import { transmissionsBetween } from "./transmissions";
import { segmentList } from "./words";

/** What one ACK did to the sender `was`, and what left because of it. */
export function describeAck(was: Flow, ack: number, is: Flow): Text {
  const change = describeReaction(was, ack, is);
  const sent = transmissionsBetween(was, is);
  // The repair itself is part of the reaction's own sentence.
  const rest = is.sender.reaction === "fast-retransmit" || is.sender.reaction === "partial-ack" ? sent.slice(1) : sent;
  const fresh = segmentList(rest.filter((item) => !item.again).map((item) => item.segment));
  const again = segmentList(rest.filter((item) => item.again).map((item) => item.segment));
  const zh = [change.zh, again.zh && `重发 ${again.zh}`, fresh.zh && `发出 ${fresh.zh}`].filter(Boolean).join("；");
  const en = [change.en, again.en && `sends ${again.en} again`, fresh.en && `sends ${fresh.en}`].filter(Boolean).join("; ");
  if (is.outcome === "done" && was.outcome === "running")
    return { zh: `${zh}。全部数据都确认了。`, en: `${en}. Everything is acknowledged.` };
  return { zh: `${zh}。`, en: `${en}.` };
}

/** Without the full stop: what leaves because of it follows. */
function describeReaction(was: Flow, ack: number, is: Flow): Text {
  const { cwnd, counted, duplicates, recover, una } = is.sender;
  switch (is.sender.reaction) {
    case "slow-start":
      return describeSlowStart(was, ack, is);
    case "avoidance-counted":
      return {
        zh: `ACK ${ack}：拥塞避免，cwnd 仍为 ${cwnd}，已攒 ${counted}/${cwnd} 个确认`,
        en: `ACK ${ack}: congestion avoidance, cwnd stays ${cwnd} with ${counted} of ${cwnd} counted`,
      };
    case "avoidance-grew":
      return {
        zh: `ACK ${ack}：拥塞避免，一整个窗口都确认了，cwnd 加 1 到 ${cwnd}`,
        en: `ACK ${ack}: congestion avoidance, a whole window is acknowledged, cwnd grows by 1 to ${cwnd}`,
      };
    case "reno-friendly":
    case "concave":
    case "convex":
    case "unused-window":
      return describeCubic(was, ack, is);
    case "duplicate":
      return {
        zh: `第 ${duplicates} 个重复 ACK ${ack}：有报文段越过缺口到了，发送方先等着`,
        en: `Duplicate ACK ${ack}, number ${duplicates}: something arrived beyond a gap, and the sender waits`,
      };
    case "duplicate-ignored":
      return {
        zh: `又一个重复 ACK ${ack}（第 ${duplicates} 个）：什么也不改变`,
        en: `Duplicate ACK ${ack}, number ${duplicates}: it changes nothing`,
      };
    case "fast-retransmit":
      return describeFastRetransmit(was, is);
    case "inflated":
      return {
        zh: `快速恢复中又一个重复 ACK ${ack}：又有一段离开了网络，cwnd 撑大到 ${cwnd}`,
        en: `One more duplicate ACK ${ack}: another segment has left the network, so cwnd swells to ${cwnd}`,
      };
    case "partial-ack":
      return {
        zh: `ACK ${ack} 只是部分确认，没有盖过 #${recover}：#${una} 也丢了，立即重发；cwnd = ${was.sender.cwnd} − ${una - was.sender.una} + 1 = ${cwnd}`,
        en: `ACK ${ack} is partial, short of #${recover}: #${una} is missing too and is sent again at once; cwnd = ${was.sender.cwnd} − ${una - was.sender.una} + 1 = ${cwnd}`,
      };
    case "recovered":
      return describeRecovered(was, ack, is);
    case "stray-ack":
      return {
        zh: `ACK ${ack}：没有新内容，是多余重传引来的`,
        en: `ACK ${ack}: nothing new, it answers a segment that was sent twice`,
      };
    case "none":
    case "timeout":
    case "timeout-again":
      throw new Error(`An ACK cannot have the reaction "${is.sender.reaction}".`);
    default:
      return is.sender.reaction satisfies never;
  }
}

function describeSlowStart(was: Flow, ack: number, is: Flow): Text {
  const { cwnd, ssthresh, una } = is.sender;
  const more = cwnd - was.sender.cwnd;
  const acked = una - was.sender.una;
  // Where an ACK covers several segments, how many it adds is the point.
  const zhCovers = acked > 1 ? `（确认 ${acked} 段）` : "";
  const enCovers = acked > 1 ? ` covers ${acked} segments` : "";
  const zh = `ACK ${ack}${zhCovers}：慢启动，cwnd 加 ${more} 到 ${cwnd}`;
  const en = `ACK ${ack}${enCovers}: slow start, cwnd grows by ${more} to ${cwnd}`;
  if (cwnd < ssthresh) return { zh, en };
  return { zh: `${zh}，够到 ssthresh，从此是拥塞避免`, en: `${en} and reaches ssthresh: congestion avoidance from here on` };
}

function describeCubic(was: Flow, ack: number, is: Flow): Text {
  const { cwnd, cubic, reaction } = is.sender;
  if (reaction === "unused-window") {
    return {
      zh: `ACK ${ack}：在途的比 cwnd 允许的少，没用满的窗口不增长，cwnd 仍为 ${cwnd}`,
      en: `ACK ${ack}: less is in flight than cwnd allows, and CUBIC grows no window that is not used; cwnd stays ${cwnd}`,
    };
  }
  const grew = cwnd > was.sender.cwnd;
  const zhCwnd = grew ? `cwnd 涨到 ${cwnd}` : `cwnd 仍为 ${cwnd}`;
  const enCwnd = grew ? `cwnd grows to ${cwnd}` : `cwnd stays ${cwnd}`;
  const seconds = (((cubic?.ackedMs ?? 0) - (cubic?.stage?.startMs ?? 0)) / 1000).toFixed(1);
  const most = (cubic?.maximum ?? 0).toFixed(1);
  if (reaction === "concave") {
    return {
      zh: `ACK ${ack}：这一阶段已 ${seconds} s，三次曲线还没到 W_max（${most}），越涨越慢；${zhCwnd}`,
      en: `ACK ${ack}: ${seconds} s into this stage the cubic curve is below W_max (${most}) and rises ever more slowly; ${enCwnd}`,
    };
  }
  if (reaction === "convex") {
    return {
      zh: `ACK ${ack}：这一阶段已 ${seconds} s，三次曲线过了 W_max（${most}），越涨越快；${zhCwnd}`,
      en: `ACK ${ack}: ${seconds} s into this stage the cubic curve is past W_max (${most}) and rises ever faster; ${enCwnd}`,
    };
  }
  return {
    zh: `ACK ${ack}：按 Reno 的涨法此时会更大，CUBIC 就跟着这个估计 W_est 走；${zhCwnd}`,
    en: `ACK ${ack}: by its estimate W_est Reno would have more by now, so CUBIC follows that; ${enCwnd}`,
  };
}

function describeFastRetransmit(was: Flow, is: Flow): Text {
  const { cwnd, ssthresh, una, recovering } = is.sender;
  const share = shareOf(was.sender, flightInNetwork(was.sender));
  const zh = `第三个重复 ACK ${una}：断定 #${una} 丢了，立即重发；ssthresh = ${share.zh}，至少 2，即 ${ssthresh}；`;
  const en = `Third duplicate ACK ${una}: #${una} counts as lost and is sent again at once; ssthresh = ${share.en}, at least 2, so ${ssthresh}; `;
  return recovering
    ? {
        zh: `${zh}cwnd = ${ssthresh} + 3 = ${cwnd}，进入快速恢复`,
        en: `${en}cwnd = ${ssthresh} + 3 = ${cwnd}, fast recovery begins`,
      }
    : { zh: `${zh}cwnd = 1，重新慢启动`, en: `${en}cwnd = 1, slow start begins again` };
}

/** What a loss leaves of the flight, in words. */
export function shareOf({ algorithm }: Sender, flight: number): Text {
  return algorithm === "cubic"
    ? { zh: `在途 ${flight} 的七成`, en: `seven tenths of the ${flight} in flight` }
    : { zh: `在途 ${flight} 的一半`, en: `half of the ${flight} in flight` };
}

function describeRecovered(was: Flow, ack: number, is: Flow): Text {
  const { cwnd } = is.sender;
  const flight = flightSize(is.sender);
  const zh = `ACK ${ack} 确认了新数据：快速恢复结束，cwnd 从 ${was.sender.cwnd} 缩回 ${cwnd}`;
  const en = `ACK ${ack} covers new data: fast recovery ends, and cwnd deflates from ${was.sender.cwnd} to ${cwnd}`;
  // Reno after the first of two holes: the window is full of what has long arrived.
  if (flight <= cwnd) return { zh, en };
  return { zh: `${zh}；在途还有 ${flight}，什么也发不了`, en: `${en}; with ${flight} in flight nothing may leave` };
}
