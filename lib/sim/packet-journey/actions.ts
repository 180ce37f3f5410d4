import type { Action } from "../engine";
import { type Input, isAtRest, type State } from "./state";
import { VISIT_LIMIT } from "./step";

export function actions(state: State): Action<Input>[] {
  const { parameters, visits, serverOn, nat, arp } = state;
  const offered: Action<Input>[] = [];
  if (isAtRest(state) && visits < VISIT_LIMIT) {
    offered.push(
      { input: { kind: "visit", host: "laptop" }, label: { zh: "笔记本再访问一次", en: "The laptop visits again" } },
      { input: { kind: "visit", host: "tablet" }, label: { zh: "平板访问", en: "The tablet visits" } },
      { input: { kind: "traceroute" }, label: { zh: "跑一次 traceroute", en: "Run traceroute" } },
    );
    if (serverOn && parameters.nat) {
      offered.push({ input: { kind: "knock" }, label: { zh: "外面来敲端口 8080", en: "Knock at port 8080 from outside" } });
    }
  }
  if (nat.length > 0) {
    offered.push({ input: { kind: "restart-router" }, label: { zh: "重启家用路由器", en: "Restart the home router" } });
  }
  if (Object.values(arp).some((known) => known.length > 0)) {
    offered.push({ input: { kind: "forget-neighbours" }, label: { zh: "清空所有 ARP 缓存", en: "Empty all ARP caches" } });
  }
  if (serverOn) offered.push({ input: { kind: "power-off" }, label: { zh: "关掉服务器", en: "Switch the server off" } });
  return offered;
}
