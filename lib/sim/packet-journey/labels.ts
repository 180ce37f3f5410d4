import type { Engine } from "../engine";
import type { Parameters } from "./parameters";

export const labels: Engine<Parameters, unknown, unknown>["labels"] = {
  task: {
    label: { zh: "笔记本要做", en: "The laptop" },
    options: {
      page: { zh: "打开 http://shop.example/", en: "opens http://shop.example/" },
      traceroute: { zh: "traceroute 到服务器", en: "runs traceroute to the server" },
    },
  },
  ttl: {
    label: { zh: "发出时的 TTL", en: "TTL at the start" },
    stops: [1, 2, 3, 64, 128, 255],
    help: { zh: "笔记本和平板的包；traceroute 自己定", en: "Of the laptop’s and the tablet’s packets; traceroute takes its own" },
  },
  nameKnown: { label: { zh: "域名已解析过", en: "The name is known" } },
  neighboursKnown: { label: { zh: "ARP 缓存都是热的", en: "ARP caches are warm" } },
  nat: { label: { zh: "家用路由器做 NAT", en: "The home router does NAT" } },
  tablet: { label: { zh: "平板随后也打开，源端口相同", en: "The tablet follows, from the same port" } },
  server: {
    label: { zh: "服务器", en: "The server" },
    options: {
      open: { zh: "在端口 80 上等着", en: "listens at port 80" },
      closed: { zh: "开着机，端口 80 没有人", en: "is on, with nobody at port 80" },
      off: { zh: "关机", en: "is switched off" },
      "no-route": { zh: "在，可是运营商没有通往它的路由", en: "is there, but the provider has no route" },
    },
  },
};
