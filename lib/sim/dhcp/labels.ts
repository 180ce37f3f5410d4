import type { Engine } from "../engine";
import type { Parameters } from "./parameters";

export const labels: Engine<Parameters, unknown, unknown>["labels"] = {
  start: {
    label: { zh: "客户端开机时", en: "As it is switched on, the client" },
    options: {
      new: { zh: "什么也不记得", en: "remembers nothing" },
      reboot: { zh: "记得这个网络里的地址，租期没到", en: "remembers its address here, with the lease running" },
      moved: { zh: "记得另一个网络里的地址", en: "remembers an address of another network" },
    },
  },
  servers: {
    label: { zh: "服务器", en: "Servers" },
    options: { one: { zh: "一台：A", en: "one: A" }, two: { zh: "两台：A 和 B", en: "two: A and B" } },
  },
  delayAMs: { label: { zh: "A 提议前的检查", en: "A checks before it offers, for" }, unit: "ms" },
  delayBMs: { label: { zh: "B 提议前的检查", en: "B checks before it offers, for" }, unit: "ms" },
  sharedLeases: { label: { zh: "A 和 B 互通租约记录", en: "A and B share their records of leases" } },
  relay: { label: { zh: "服务器在另一个网络，由路由器中继", en: "Servers on another network, behind a relay" } },
  leaseS: { label: { zh: "租期", en: "Lease" }, unit: "s", stops: [60, 600, 3600, 28_800, 86_400, 604_800] },
  renewals: { label: { zh: "看几次续租", en: "Renewals to watch" } },
  broadcastBit: {
    label: { zh: "BROADCAST 位", en: "BROADCAST bit" },
    help: { zh: "客户端请服务器用广播回答", en: "The client asks to be answered by broadcast" },
  },
  occupied: { label: { zh: "192.168.1.101 已经有人自己设上了", en: "Somebody has set 192.168.1.101 by hand" } },
};
