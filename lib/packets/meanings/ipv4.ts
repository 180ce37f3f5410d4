import type { IPV4 } from "../fields/ipv4";
import { type MeaningsOf, meaning } from "./meaning";

const SOURCE = "RFC 791 §3.1";

type Fields = readonly [...typeof IPV4.fields, ...typeof IPV4.tail];

export const IPV4_MEANINGS: MeaningsOf<Fields> = {
  version: meaning(SOURCE, "The format of this header: 4.", "首部的格式：4。"),
  ihl: meaning(
    SOURCE,
    "The length of this header in 32-bit words, at least 5: where the payload begins.",
    "首部有多少个 32 位字，至少 5：载荷从那里开始。",
  ),
  dscp: meaning(
    "RFC 2474 §3",
    "Which treatment routers should give the packet; 0 is the default.",
    "路由器应当怎样对待这个包；0 是默认。",
  ),
  ecn: meaning(
    "RFC 3168 §5",
    "Whether the sender understands congestion marks, and whether a router has set one instead of dropping the packet.",
    "发送方是否懂得拥塞标记，以及路由器是否用打标记代替了丢弃。",
  ),
  "total-length": meaning(
    SOURCE,
    "Bytes of header and payload together; at most 65,535.",
    "首部与载荷合起来的字节数，最多 65,535。",
  ),
  identification: meaning(
    "RFC 6864 §4.1",
    "Tells which fragments belong together; it means nothing in a packet that is not and will not be fragmented.",
    "说明哪些分片属于同一个包；对没有分片也不会分片的包没有意义。",
  ),
  reserved: meaning(SOURCE, "Always zero.", "总是零。"),
  "dont-fragment": meaning(
    SOURCE,
    "Routers must not cut the packet; where it is too large they drop it and say so.",
    "路由器不得切分这个包；太大就丢弃，并告知发送方。",
  ),
  "more-fragments": meaning(SOURCE, "Further fragments of the same packet follow this one.", "后面还有同一个包的分片。"),
  "fragment-offset": meaning(
    SOURCE,
    "Where this fragment belongs in the packet, in units of 8 bytes.",
    "这个分片在原包里的位置，以 8 字节为单位。",
  ),
  ttl: meaning(
    SOURCE,
    "How many more routers may forward the packet: each takes at least one off, and at zero it is destroyed.",
    "还允许几个路由器转发：每个至少减一，减到零就销毁。",
  ),
  protocol: meaning(SOURCE, "Which protocol the payload is written in.", "载荷是用哪种协议写的。"),
  "header-checksum": meaning(
    SOURCE,
    "Guards this header only; computed anew at each router, because the TTL changes.",
    "只保护这个首部；每个路由器都要重算，因为 TTL 变了。",
  ),
  source: meaning(SOURCE, "The address that an answer would go to.", "回答会送往的地址。"),
  destination: meaning(
    SOURCE,
    "The address that routers forward towards; it stays the same from hop to hop.",
    "路由器据此转发的地址，一路上保持不变。",
  ),
  options: meaning(SOURCE, "Rarely used extras, padded to a whole 32-bit word.", "很少使用的附加内容，补齐到整个 32 位字。"),
};
