import type { ICMP, ICMP_ECHO_REST } from "../fields/icmp";
import { type MeaningsOf, meaning } from "./meaning";

const SOURCE = "RFC 792";

type Fields = readonly [...typeof ICMP.fields, ...typeof ICMP_ECHO_REST, ...typeof ICMP.tail];

export const ICMP_MEANINGS: MeaningsOf<Fields> = {
  type: meaning(
    SOURCE,
    "What the message reports or asks, and so what the rest looks like.",
    "报文报告或询问什么，其余部分的格式由此而定。",
  ),
  code: meaning(SOURCE, "The reason, within the type.", "在该类型之内的具体原因。"),
  checksum: meaning(SOURCE, "Guards the whole ICMP message.", "保护整个 ICMP 报文。"),
  rest: meaning(SOURCE, "Differs by type; most types leave it unused.", "因类型而异，多数类型不用它。"),
  identifier: meaning(
    SOURCE,
    "Tells which running ping an echo belongs to; the reply repeats it.",
    "说明回送属于哪一个正在运行的 ping；应答原样带回。",
  ),
  sequence: meaning(SOURCE, "Counts the echoes of one ping; the reply repeats it.", "给同一个 ping 的回送编号；应答原样带回。"),
  data: meaning(
    SOURCE,
    "In an echo any bytes, which the reply returns; in an error message the header of the packet at fault and its next 8 bytes.",
    "在回送里是任意字节，应答原样送回；在差错报文里是出错包的首部和其后的 8 字节。",
  ),
};
