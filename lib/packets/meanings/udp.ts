import type { UDP } from "../fields/udp";
import { type MeaningsOf, meaning } from "./meaning";

const SOURCE = "RFC 768";

export const UDP_MEANINGS: MeaningsOf<typeof UDP.fields> = {
  "source-port": meaning(
    SOURCE,
    "The port that an answer should go to; zero when none is expected.",
    "回答应当送往的端口；不期待回答时为零。",
  ),
  "destination-port": meaning(
    SOURCE,
    "Which program on the receiving host gets the datagram.",
    "接收主机上由哪个程序收取这个数据报。",
  ),
  length: meaning(SOURCE, "Bytes of header and data together; at least 8.", "首部与数据合起来的字节数，至少 8。"),
  checksum: meaning(
    SOURCE,
    "Guards header, data and a pseudo-header with both IP addresses; over IPv4 zero means there is none.",
    "保护首部、数据以及含双方 IP 地址的伪首部；在 IPv4 上，零表示没有校验和。",
  ),
};
