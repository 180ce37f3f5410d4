import type { OPTION_HEAD, OPTION_PADDING, OPTION_UNKNOWN, OPTION_VALUE, TCP } from "../fields/tcp";
import { type MeaningsOf, meaning } from "./meaning";

const SOURCE = "RFC 9293 §3.1";

type Fields = readonly [...typeof TCP.fields, ...typeof TCP.tail];

const HEADER: MeaningsOf<Fields> = {
  "source-port": meaning(SOURCE, "The sender's end of the connection on its host.", "发送方主机上，连接的这一端。"),
  "destination-port": meaning(SOURCE, "The receiver's end of the connection on its host.", "接收方主机上，连接的那一端。"),
  "sequence-number": meaning(
    SOURCE,
    "The number of the first data byte in this segment; with SYN it is the initial sequence number, and data begin one later.",
    "本报文段第一个数据字节的编号；带 SYN 时是初始序列号，数据从它的下一个开始。",
  ),
  "acknowledgment-number": meaning(
    SOURCE,
    "The next number that the sender of this segment expects: everything before it has arrived. Valid only with ACK.",
    "发出本报文段的一方期待的下一个编号：在它之前的都已收到。只有 ACK 置位时才有效。",
  ),
  "data-offset": meaning(
    SOURCE,
    "The length of this header in 32-bit words, 5 to 15: where the data begin.",
    "首部有多少个 32 位字，5 到 15：数据从那里开始。",
  ),
  reserved: meaning(SOURCE, "Kept for future flags; sent as zero.", "留给将来的标志，发送时为零。"),
  cwr: meaning(
    "RFC 3168 §6.1.2",
    "The sender has reduced its congestion window, so the other side may stop repeating ECE.",
    "发送方已经减小拥塞窗口，对方可以不再重复 ECE。",
  ),
  ece: meaning(
    "RFC 3168 §6.1.3",
    "A packet arrived with a congestion mark; in a SYN, an offer to use such marks.",
    "收到了带拥塞标记的包；在 SYN 里则表示愿意使用这种标记。",
  ),
  urg: meaning(SOURCE, "The urgent pointer is valid.", "紧急指针有效。"),
  ack: meaning(
    SOURCE,
    "The acknowledgment number is valid; set in every segment of an established connection.",
    "确认号有效；连接建立之后的每个报文段都置位。",
  ),
  psh: meaning(
    "RFC 9293 §3.9.1.2",
    "Hand the data to the program now, do not wait for more.",
    "现在就把数据交给程序，不必等更多数据。",
  ),
  rst: meaning(SOURCE, "The connection is aborted, or there is none.", "连接被强行终止，或者根本没有这条连接。"),
  syn: meaning(
    "RFC 9293 §3.1, RFC 9293 §3.4",
    "The sequence number is where my numbers begin; takes up one number itself.",
    "序列号是我的编号起点；它自己占一个编号。",
  ),
  fin: meaning(
    "RFC 9293 §3.1, RFC 9293 §3.4",
    "I have no more data to send; takes up one number itself.",
    "我没有数据要发了；它自己占一个编号。",
  ),
  window: meaning(
    SOURCE,
    "How many bytes, from the acknowledgment number on, the sender of this segment is willing to take; shifted left where scaling was agreed.",
    "从确认号算起，发出本报文段的一方还愿意收多少字节；若商定了扩大，要先左移。",
  ),
  checksum: meaning(
    SOURCE,
    "Guards header, data and a pseudo-header with both IP addresses; never optional.",
    "保护首部、数据以及含双方 IP 地址的伪首部；不可省略。",
  ),
  "urgent-pointer": meaning(
    SOURCE,
    "With URG, how far after the sequence number the byte behind the urgent data is.",
    "URG 置位时，紧急数据之后的那个字节离序列号有多远。",
  ),
  options: meaning(
    SOURCE,
    "What both sides may agree on beyond the fixed header, up to 40 bytes.",
    "固定首部之外双方可以商定的内容，最多 40 字节。",
  ),
};

type Options = typeof OPTION_VALUE;
type OptionFields = readonly [
  ...typeof OPTION_HEAD,
  typeof OPTION_UNKNOWN,
  typeof OPTION_PADDING,
  ...Options["mss"]["fields"],
  ...Options["window-scale"]["fields"],
  ...Options["sack"]["fields"],
  ...Options["timestamps"]["fields"],
];

const OPTIONS: MeaningsOf<OptionFields> = {
  "option-kind": meaning(
    SOURCE,
    "Which option this is; EOL and NOP consist of this byte alone.",
    "这是哪一个选项；EOL 和 NOP 只有这一个字节。",
  ),
  "option-length": meaning(
    SOURCE,
    "Bytes of the whole option, kind and length included.",
    "整个选项的字节数，种类和长度也算在内。",
  ),
  "option-data": meaning(SOURCE, "The data of an option that is not read here.", "这里没有进一步解读的选项数据。"),
  "option-padding": meaning(SOURCE, "Zeros up to the next whole 32-bit word.", "补到整个 32 位字的零。"),
  mss: meaning(
    "RFC 9293 §3.2",
    "The largest segment that the sender of this option can receive; only in a SYN.",
    "发出此选项的一方能接收的最大报文段；只出现在 SYN 里。",
  ),
  shift: meaning(
    "RFC 7323 §2.2",
    "By how many bits the sender of this option right-shifts the windows it advertises; in effect only when both sides sent it in their SYN.",
    "发出此选项的一方通告窗口时右移多少位；双方都在 SYN 里发了才生效。",
  ),
  "sack-left": meaning(
    "RFC 2018 §3",
    "The first number of a block that arrived out of order.",
    "一块乱序到达的数据的第一个编号。",
  ),
  "sack-right": meaning("RFC 2018 §3", "The number directly after the last one of that block.", "这一块最后一个编号的下一个。"),
  "ts-value": meaning(
    "RFC 7323 §3.2",
    "The sender's timestamp clock when it sent this segment.",
    "发送本报文段时，发送方的时间戳时钟。",
  ),
  "ts-echo": meaning(
    "RFC 7323 §3.2",
    "A timestamp received from the other side, returned so that it can measure the round trip; valid with ACK.",
    "把对方的时间戳送回去，对方就能量出往返时间；ACK 置位时有效。",
  ),
};

export const TCP_MEANINGS = { ...HEADER, ...OPTIONS };
