import type { Text } from "@/lib/text";
import type { LookupSkill } from "../lookup";

type Device = { name: Text; layer: "1" | "2" | "3" | "4"; why: Text; cites: readonly string[] };

/** Devices and by what they decide where a thing goes: that is the layer they work at. */
const DEVICES: Record<string, Device> = {
  repeater: {
    name: { zh: "中继器", en: "a repeater" },
    layer: "1",
    why: { zh: "它只把信号整形、放大，不懂里面是什么。", en: "It restores the signal and knows nothing of what is in it." },
    cites: ["IEEE 802.3"],
  },
  hub: {
    name: { zh: "集线器", en: "a hub" },
    layer: "1",
    why: {
      zh: "它是多口的中继器，来的比特往所有的口送。",
      en: "It is a repeater of many ports and sends the bits out of all of them.",
    },
    cites: ["IEEE 802.3"],
  },
  bridge: {
    name: { zh: "网桥", en: "a bridge" },
    layer: "2",
    why: {
      zh: "它看目的 MAC 地址，决定帧要不要过去。",
      en: "It looks at the destination MAC address to decide whether the frame crosses.",
    },
    cites: ["IEEE 802.1Q"],
  },
  switch: {
    name: { zh: "普通的（二层）交换机", en: "an ordinary switch" },
    layer: "2",
    why: {
      zh: "它看目的 MAC 地址，决定从哪个口出去，帧不改。",
      en: "It looks at the destination MAC address to choose the port, and leaves the frame as it is.",
    },
    cites: ["IEEE 802.1Q"],
  },
  "access-point": {
    name: { zh: "无线接入点（只做桥接的）", en: "a wireless access point that only bridges" },
    layer: "2",
    why: { zh: "它在无线和有线之间按 MAC 地址转发帧。", en: "It passes frames between radio and cable by their MAC addresses." },
    cites: ["IEEE 802"],
  },
  router: {
    name: { zh: "路由器", en: "a router" },
    layer: "3",
    why: {
      zh: "它看目的 IP 地址，查路由表，再装进新的帧。",
      en: "It looks up the destination IP address in its routes and makes a new frame.",
    },
    cites: ["RFC 1812 §5.2.1"],
  },
  "layer-3-switch": {
    name: { zh: "三层交换机在两个 VLAN 之间转发时", en: "a layer-3 switch between two VLANs" },
    layer: "3",
    why: {
      zh: "跨 VLAN 就是路由：看的是目的 IP 地址。",
      en: "From one VLAN to another is routing: it goes by the destination IP address.",
    },
    cites: ["RFC 1812 §5.2.1"],
  },
  "port-balancer": {
    name: {
      zh: "按地址和端口分发 TCP 连接、不看内容的负载均衡",
      en: "a load balancer that hands out TCP connections by address and port, without reading them",
    },
    layer: "4",
    why: { zh: "端口是传输层首部里的字段。", en: "Ports are fields of the transport header." },
    cites: ["RFC 9293 §3.1"],
  },
};

const LAYERS: Record<Device["layer"], Text> = {
  "1": { zh: "第 1 层，物理层", en: "Layer 1, physical" },
  "2": { zh: "第 2 层，数据链路层", en: "Layer 2, data link" },
  "3": { zh: "第 3 层，网络层", en: "Layer 3, network" },
  "4": { zh: "第 4 层，传输层", en: "Layer 4, transport" },
};

// Cases and answers are the keys of the two tables.
const device = (id: string) => DEVICES[id] as Device;

export const layerOfDevice: LookupSkill = {
  cases: Object.keys(DEVICES),
  answers: Object.keys(LAYERS),
  scale: { nameOf: (asked) => device(asked).name },
  isRight: (answer, asked) => device(asked).layer === answer,
  prompt: (asked) => {
    const { zh, en } = device(asked).name;
    return { zh: `${zh}按哪一层的信息转发？`, en: `By the information of which layer does ${en} forward?` };
  },
  text: (answer) => LAYERS[answer as Device["layer"]],
  why: (_, asked) => device(asked).why,
  cites: (asked) => device(asked).cites,
};
