import type { ARP } from "../fields/arp";
import { type MeaningsOf, meaning } from "./meaning";

const SOURCE = "RFC 826";

export const ARP_MEANINGS: MeaningsOf<typeof ARP.fields> = {
  "hardware-type": meaning(SOURCE, "What kind of link the hardware addresses belong to.", "硬件地址属于哪一类链路。"),
  "protocol-type": meaning(
    SOURCE,
    "Which protocol's addresses are being resolved, by EtherType.",
    "要解析的是哪种协议的地址，用以太类型表示。",
  ),
  "hardware-length": meaning(
    SOURCE,
    "Bytes of each hardware address: 6 for a MAC address.",
    "每个硬件地址的字节数：MAC 地址是 6。",
  ),
  "protocol-length": meaning(SOURCE, "Bytes of each protocol address: 4 for IPv4.", "每个协议地址的字节数：IPv4 是 4。"),
  operation: meaning(SOURCE, "Whether this asks for an address or answers.", "这是在询问地址，还是在回答。"),
  "sender-mac": meaning(
    SOURCE,
    "The sender's own hardware address: what the other side learns from this packet.",
    "发送方自己的硬件地址，对方正是从这里学到它。",
  ),
  "sender-ip": meaning(
    SOURCE,
    "The protocol address that goes with the sender's hardware address.",
    "与发送方硬件地址对应的协议地址。",
  ),
  "target-mac": meaning(
    SOURCE,
    "In a reply, the hardware address of the one who asked; in a request it is what is being looked for, so it says nothing.",
    "应答里是提问者的硬件地址；请求里它正是要找的东西，因此没有意义。",
  ),
  "target-ip": meaning(
    SOURCE,
    "The protocol address that somebody is asked to own up to.",
    "被询问的协议地址：谁拥有它，谁来回答。",
  ),
};
