import type { Text } from "@/lib/text";
import type { Flow } from "./flow";
import { flightInNetwork, flightSize } from "./sender";
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
  const { cwnd, ssthresh, counted, duplicates, recover, una } = is.sender;
  switch (is.sender.reaction) {
    case "slow-start":
      return cwnd < ssthresh
        ? { zh: `ACK ${ack}：慢启动，cwnd 加 1 到 ${cwnd}`, en: `ACK ${ack}: slow start, cwnd grows by 1 to ${cwnd}` }
        : {
            zh: `ACK ${ack}：慢启动，cwnd 加 1 到 ${cwnd}，够到 ssthresh，从此是拥塞避免`,
            en: `ACK ${ack}: slow start, cwnd grows by 1 to ${cwnd} and reaches ssthresh: congestion avoidance from here on`,
          };
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

function describeFastRetransmit(was: Flow, is: Flow): Text {
  const { cwnd, ssthresh, una, recovering } = is.sender;
  const flight = flightInNetwork(was.sender);
  const zh = `第三个重复 ACK ${una}：断定 #${una} 丢了，立即重发；ssthresh = 在途 ${flight} 的一半，至少 2，即 ${ssthresh}；`;
  const en = `Third duplicate ACK ${una}: #${una} counts as lost and is sent again at once; ssthresh = half of the ${flight} in flight, at least 2, so ${ssthresh}; `;
  return recovering
    ? {
        zh: `${zh}cwnd = ${ssthresh} + 3 = ${cwnd}，进入快速恢复`,
        en: `${en}cwnd = ${ssthresh} + 3 = ${cwnd}, fast recovery begins`,
      }
    : { zh: `${zh}cwnd = 1，重新慢启动`, en: `${en}cwnd = 1, slow start begins again` };
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
