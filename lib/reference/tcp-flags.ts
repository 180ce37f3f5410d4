import type { TcpFlag } from "@/lib/packets/packet";
import type { Text } from "@/lib/text";

/** A control bit of the TCP header. */
export type Flag = {
  name: TcpFlag | "AE";
  /** Its weight in the 12 bits of Rsrvd and the flags byte; what lies beyond 0xff is in the byte before. */
  mask: number;
  /** What a segment says by setting it. */
  meaning: Text;
  cites: readonly string[];
};

/** From the high bit down. */
export const TCP_FLAGS: readonly Flag[] = [
  {
    name: "AE",
    mask: 0x100,
    meaning: {
      zh: "与下面两位合成一个计数器，数收到的拥塞标记（双方商定之后）",
      en: "With the next two: a counter of congestion marks, where both sides agreed on it",
    },
    cites: ["RFC 9768 §3.1.1"],
  },
  {
    name: "CWR",
    mask: 0x80,
    meaning: { zh: "你转告的拥塞，我已经放慢了", en: "I have slowed down for the congestion you reported" },
    cites: ["RFC 3168 §6.1"],
  },
  {
    name: "ECE",
    mask: 0x40,
    meaning: { zh: "我收到了带拥塞标记的包", en: "A packet with a congestion mark has reached me" },
    cites: ["RFC 3168 §6.1"],
  },
  {
    name: "URG",
    mask: 0x20,
    meaning: { zh: "紧急指针有效", en: "The urgent pointer is valid" },
    cites: ["RFC 9293 §3.1"],
  },
  {
    name: "ACK",
    mask: 0x10,
    meaning: { zh: "确认号有效", en: "The acknowledgment number is valid" },
    cites: ["RFC 9293 §3.1"],
  },
  {
    name: "PSH",
    mask: 0x08,
    meaning: { zh: "不必再等，把数据交给程序吧", en: "Do not wait for more, hand the data to the program" },
    cites: ["RFC 9293 §3.1", "RFC 9293 §3.9.1.2"],
  },
  {
    name: "RST",
    mask: 0x04,
    meaning: { zh: "这条连接作废", en: "This connection is void" },
    cites: ["RFC 9293 §3.1"],
  },
  {
    name: "SYN",
    mask: 0x02,
    meaning: { zh: "我的编号从这个序列号开始", en: "My numbers start at this sequence number" },
    cites: ["RFC 9293 §3.1"],
  },
  {
    name: "FIN",
    mask: 0x01,
    meaning: { zh: "我这个方向的数据到此为止", en: "This is the end of the data in my direction" },
    cites: ["RFC 9293 §3.1"],
  },
];
