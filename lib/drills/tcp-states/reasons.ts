import type { Text } from "@/lib/text";
import type { AskedRow } from "./cases";

/** Why the endpoint does what a row says. */
export const REASONS: Record<AskedRow, Text> = {
  "1": {
    zh: "被动的 `OPEN` 只是等着：还不知道对方是谁，没有可发的对象。",
    en: "A passive `OPEN` only waits: the peer is not known yet, so there is nobody to send to.",
  },
  "2": {
    zh: "主动的 `OPEN` 发出自己的起始编号 `ISS`，等对方确认。",
    en: "An active `OPEN` sends its starting number `ISS` and waits for it to be acknowledged.",
  },
  "3": {
    zh: "从不用 `RST` 回答 `RST`，否则两端会没完没了。",
    en: "A `RST` is never answered by a `RST`, or the two ends would never stop.",
  },
  "4": {
    zh: "没有这个连接，就用 `RST` 说出来。来段没有确认号可借，于是用编号 0，并确认来段。",
    en: "There is no such connection, and a `RST` says so. With no acknowledgment number to borrow it is numbered 0 and acknowledges what came.",
  },
  "5": {
    zh: "没有这个连接。`RST` 借来段的确认号作自己的编号，对方才认它有效。",
    en: "There is no such connection. The `RST` borrows the number that was acknowledged, so that the peer finds it valid.",
  },
  "6": { zh: "还没有连接，没有什么可以复位。", en: "There is no connection yet that could be reset." },
  "7": {
    zh: "在 `LISTEN` 里什么也没有发过，任何确认都不对，用 `RST` 回绝。",
    en: "Nothing was sent in `LISTEN`, so every acknowledgment is wrong and is turned down with `RST`.",
  },
  "8": {
    zh: "记下对方的起始编号，把对它的确认和自己的 `SYN` 合在一个报文段里。",
    en: "It notes the peer’s starting number and puts the acknowledgment and its own `SYN` into one segment.",
  },
  "9": { zh: "还没有对方，没有谁要通知。", en: "There is no peer yet who would have to be told." },
  "10": {
    zh: "监听的一端改为主动，像从 `CLOSED` 打开一样发出 `SYN`。",
    en: "The listener turns active and sends its `SYN`, as it would from `CLOSED`.",
  },
  "11": {
    zh: "它确认了没有发过的编号，来自一个旧连接；`RST` 让对方清掉那个连接。",
    en: "It acknowledges what was never sent: a relic of an old connection, which the `RST` clears at the other end.",
  },
  "12": {
    zh: "编号对不上的 `RST` 可能是旧的或伪造的，不能算数；也从不用 `RST` 回答 `RST`。",
    en: "A `RST` with the wrong number may be old or forged and does not count; nor is it answered by another.",
  },
  "13": {
    zh: "确认号证明它回答的正是我方的 `SYN`：对方拒绝了。",
    en: "The acknowledgment number proves that it answers our `SYN`: the peer refuses.",
  },
  "14": {
    zh: "没有 `ACK`，就证明不了它回答的是我方的 `SYN`。",
    en: "Without an `ACK` nothing proves that it answers our `SYN`.",
  },
  "15": {
    zh: "双方的起始编号都确认了；这个 `ACK` 就是三次握手的第三段。",
    en: "Both starting numbers are confirmed; this `ACK` is the third segment of the handshake.",
  },
  "16": {
    zh: "双方同时打开：对方的 `SYN` 也要确认，所以同一个 `SYN` 加上 `ACK` 再发一次。",
    en: "Both open at once: the peer’s `SYN` has to be acknowledged too, so the same `SYN` goes out again with an `ACK`.",
  },
  "17": {
    zh: "没有对方的 `SYN`，就没有对方的起始编号，只好丢弃，接着等。",
    en: "Without the peer’s `SYN` there is no starting number of the peer: it is dropped, and the wait goes on.",
  },
  "18": {
    zh: "`SYN` 没有得到确认，重发同一个，下一次等得更久。",
    en: "The `SYN` is not acknowledged: the same one goes out again, and the next wait is longer.",
  },
  "19": {
    zh: "连接还没有建成，没有什么要向对方关闭，删掉 TCB 就是了。",
    en: "No connection stands, so there is nothing to close towards the peer: the TCB is deleted.",
  },
  "20": {
    zh: "作废的只是这一次尝试，监听的一端回去等下一个 `SYN`。",
    en: "Only this attempt has failed; the listener goes back to wait for the next `SYN`.",
  },
  "21": {
    zh: "主动打开的一端没有监听可退；告诉用户“connection refused”。",
    en: "An end that opened actively has no `LISTEN` to return to; its user is told “connection refused”.",
  },
  "22": {
    zh: "窗口内又来一个 `SYN`，对方是重新开始了；监听的一端回去重新等。",
    en: "Another `SYN` in the window: the peer has started over, and the listener goes back to wait.",
  },
  "24": {
    zh: "我方的 `SYN` 得到确认，双方的编号都确认了。单纯的 `ACK` 不用回答。",
    en: "Our `SYN` is acknowledged, so both numbers are confirmed. A mere `ACK` needs no answer.",
  },
  "24b": {
    zh: "对方的 `SYN` 已经收过，裁掉不算；它的 `ACK` 确认了我方的 `SYN`。",
    en: "The peer’s `SYN` is known and trimmed off; its `ACK` confirms ours.",
  },
  "25": {
    zh: "它确认了没有发过的编号，来自别的连接；状态不因它而变。",
    en: "It acknowledges what was never sent and belongs to another connection; the state does not change for it.",
  },
  "26": {
    zh: "先算 `ACK`，连接就打开了；再算 `FIN`，对方已经说完。",
    en: "First the `ACK` counts, and the connection is open; then the `FIN`: the peer has finished.",
  },
  "27": {
    zh: "没有数据要等，`FIN` 马上可以走，不必先到 `ESTABLISHED`。",
    en: "No data has to go first, so the `FIN` leaves at once, without waiting for `ESTABLISHED`.",
  },
  "27b": {
    zh: "`FIN` 排在数据之后，而数据要到 `ESTABLISHED` 才能发。",
    en: "The `FIN` comes after the data, and data cannot go before `ESTABLISHED`.",
  },
  "28": { zh: "`SYN,ACK` 没有得到确认，就重发。", en: "The `SYN,ACK` is not acknowledged and is sent again." },
  "29b": {
    zh: "主动打开的一端没有监听可退，放弃了就是 `CLOSED`。",
    en: "An end that opened actively has no `LISTEN` to return to: giving up means `CLOSED`.",
  },
  "30": {
    zh: "数据交给用户，`ACK` 说出接着要哪个编号。",
    en: "The data is delivered, and the `ACK` names the number wanted next.",
  },
  "31": {
    zh: "前面缺了一段，这一段先存着。`ACK` 仍是缺口处的编号，对方由此知道缺什么。",
    en: "Something before it is missing, so it is held. The `ACK` names the gap again, and that tells the peer what is missing.",
  },
  "32": {
    zh: "得到确认的数据不用再留着；单纯的确认不用回答。",
    en: "What is acknowledged need not be kept; a mere acknowledgment needs no answer.",
  },
  "32b": {
    zh: "它确认了还没有发过的编号，丢掉；回一个 `ACK`，说明自己发到了哪里。",
    en: "It acknowledges what has not been sent yet and is dropped; an `ACK` tells how far we really are.",
  },
  "33": {
    zh: "对方说完了：确认它的 `FIN`，再等本端的用户也 `CLOSE`。",
    en: "The peer has finished: its `FIN` is acknowledged, and now it is for our own user to `CLOSE`.",
  },
  "34": {
    zh: "本端说完了，用 `FIN` 告诉对方；对方还可以继续发。",
    en: "This end has finished and says so with `FIN`; the peer may go on sending.",
  },
  "35": {
    zh: "我方的方向关好了；对方的方向还开着，等它的 `FIN`。",
    en: "Our direction is closed; the peer’s is still open, and its `FIN` is awaited.",
  },
  "36": {
    zh: "两个 `FIN` 在路上交错。对方的已经确认，我方的还要等。",
    en: "The two `FIN`s crossed on the way. The peer’s is acknowledged; ours still waits.",
  },
  "37": {
    zh: "我方的 `FIN` 得到确认，对方也说完了；只剩下等 2 MSL。",
    en: "Our `FIN` is acknowledged and the peer has finished; only 2 MSL remain to be waited.",
  },
  "38": {
    zh: "关闭的只是我方的发送方向：收到的照样交给用户，照样确认。",
    en: "Only our own direction is closed: what arrives is delivered and acknowledged as before.",
  },
  "39": {
    zh: "双方都说完了。最后这个 `ACK` 可能丢失，所以还要留 2 MSL，好再答一次。",
    en: "Both have finished. This last `ACK` may be lost, so the end stays for 2 MSL to give it again.",
  },
  "41": { zh: "对方关了它的方向，我方的方向还开着。", en: "The peer closed its direction; ours is still open." },
  "42": {
    zh: "我方也说完了，发出 `FIN`，只等最后一个确认。",
    en: "We have finished too: the `FIN` goes out, and only its acknowledgment is awaited.",
  },
  "43": {
    zh: "两个 `FIN` 都确认了；同时关闭时，双方都要等 2 MSL。",
    en: "Both `FIN`s are acknowledged; after closing at once, both ends wait 2 MSL.",
  },
  "44": {
    zh: "我方的 `FIN` 得到确认，没有什么可等了；等 2 MSL 的是先关的一端。",
    en: "Our `FIN` is acknowledged and nothing remains; it is the end that closed first that waits 2 MSL.",
  },
  "45": {
    zh: "`FIN` 占一个编号，和数据一样会丢失，也一样重发。",
    en: "A `FIN` has a number of its own: like data it can be lost, and like data it is sent again.",
  },
  "46": {
    zh: "对方没有收到我方的 `ACK`，才重发 `FIN`；再确认一次。",
    en: "The peer repeats its `FIN` because our `ACK` was lost; so it is acknowledged again.",
  },
  "47": {
    zh: "对方没有收到最后的 `ACK`，才重发 `FIN`：再确认一次，2 MSL 从头计时。",
    en: "The peer repeats its `FIN` because the last `ACK` was lost: it is given again, and 2 MSL start over.",
  },
  "48": {
    zh: "这个连接的旧报文段已经在网络中消失，四元组可以再用了。",
    en: "Old segments of this connection have died out in the network; the four-tuple may be used again.",
  },
  "50": {
    zh: "编号正好的 `RST` 立即废掉连接，不用回答；告诉用户“connection reset”。",
    en: "A `RST` with the very number ends the connection at once and is not answered; the user is told “connection reset”.",
  },
  "51": {
    zh: "连接没有了；用户早已关闭，不必再告诉他。",
    en: "The connection is gone; the user had closed it already and need not be told.",
  },
  "52": {
    zh: "它也许是伪造的，不能照办。`ACK` 是质询：真忘了连接的对方会用 `RST` 回答。",
    en: "It may be forged and is not obeyed. The `ACK` is a challenge: a peer that really forgot the connection answers it with `RST`.",
  },
  "53": {
    zh: "`ABORT` 什么也不等：用 `RST` 告诉对方，排队的数据都丢掉。",
    en: "`ABORT` waits for nothing: a `RST` tells the peer, and queued data is thrown away.",
  },
  "54": {
    zh: "在给定的时间里没有得到确认，连接作废，告诉用户超时。",
    en: "Nothing was acknowledged in the time given: the connection is dropped and the user told.",
  },
  "55": {
    zh: "多半是重复的旧报文段，丢弃；`ACK` 告诉对方现在要哪个编号。",
    en: "Most likely an old duplicate: it is dropped, and the `ACK` names the number that is wanted now.",
  },
  "56": {
    zh: "编号在窗口之外，可能是旧的或伪造的，不予理会。",
    en: "Its number lies outside the window, so it may be old or forged, and is ignored.",
  },
  "57": {
    zh: "编号猜得近，却不准，也许是伪造的。`ACK` 是质询：只有编号完全对上的 `RST` 才算数。",
    en: "Its number is near but not right, perhaps a guess. The `ACK` is a challenge: only a `RST` with the very number counts.",
  },
  "59": {
    zh: "没有新东西就不回答；若连确认也要确认，双方会没完没了。",
    en: "Nothing new, no answer: if acknowledgments were acknowledged, the two would never stop.",
  },
  "60": {
    zh: "对方已经用 `FIN` 说过没有了，后面不该再有数据，不予理会。",
    en: "With its `FIN` the peer said that there is no more; data after that is ignored.",
  },
  "61": {
    zh: "连接还没有打开，数据排队，等到 `ESTABLISHED` 再发。",
    en: "The connection is not open yet: the data is queued until `ESTABLISHED`.",
  },
  "62": {
    zh: "窗口允许就发；连接打开以后，每个报文段都带 `ACK`。",
    en: "The window allows it, so it goes; once a connection is open, every segment carries an `ACK`.",
  },
  "63": {
    zh: "关闭以后不能再发，用户得到错误“connection closing”。",
    en: "After closing nothing can be sent; the user gets the error “connection closing”.",
  },
  "66": {
    zh: "`FIN` 只有一个：第二次 `CLOSE` 只得到错误“connection closing”。",
    en: "There is only one `FIN`: a second `CLOSE` just gets the error “connection closing”.",
  },
  "67": {
    zh: "双方都已经说完，不必用 `RST` 通知谁，删掉 TCB 就是了。",
    en: "Both sides have finished, so no `RST` has to tell anybody: the TCB is deleted.",
  },
  "68": {
    zh: "没有得到确认的数据要重发，`RTO` 翻倍。",
    en: "Data that is not acknowledged is sent again, and the `RTO` doubles.",
  },
  "69": {
    zh: "对方停在零窗口上，不说它就一直等；`ACK` 里写着新的窗口。",
    en: "The peer is stuck at a window of zero and would wait on; the `ACK` carries the new window.",
  },
  "70": {
    zh: "窗口更新可能已经丢失，所以要探测：对方的 `ACK` 会说出窗口现在有多大。",
    en: "A window update may have been lost, so it probes: the `ACK` this draws tells how large the window is now.",
  },
};
