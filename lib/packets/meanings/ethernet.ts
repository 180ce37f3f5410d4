import type { ETHERNET } from "../fields/ethernet";
import { type MeaningsOf, meaning } from "./meaning";

type Fields = readonly [...typeof ETHERNET.fields, ...typeof ETHERNET.tail];

export const ETHERNET_MEANINGS: MeaningsOf<Fields> = {
  destination: meaning(
    "RFC 894",
    "The interface on this link that should take the frame; ff:ff:ff:ff:ff:ff means every one.",
    "本链路上应当接收这一帧的接口；ff:ff:ff:ff:ff:ff 表示所有接口。",
  ),
  source: meaning(
    "RFC 826",
    "The interface that put the frame on this link; it changes at every router.",
    "把这一帧发到本链路上的接口；每过一个路由器就换一次。",
  ),
  ethertype: meaning("RFC 894", "Which protocol the payload is written in.", "载荷是用哪种协议写的。"),
  padding: meaning(
    "RFC 894",
    "Zeros that bring the data up to 46 bytes; the IP packet does not count them.",
    "把数据补足到 46 字节的零；IP 的总长度不把它们算进去。",
  ),
};
