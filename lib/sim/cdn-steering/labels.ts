import type { ParameterLabel } from "../engine";
import type { Parameters } from "./parameters";

const CITY_NAMES = {
  chengdu: { zh: "成都", en: "Chengdu" },
  tokyo: { zh: "东京", en: "Tokyo" },
  singapore: { zh: "新加坡", en: "Singapore" },
};

/** The words of the parameter form. */
export const labels: { [K in keyof Parameters]: ParameterLabel } = {
  steering: {
    label: { zh: "怎样引路", en: "Who leads users to an edge" },
    options: {
      dns: { zh: "CDN 的 DNS（GSLB）", en: "the CDN’s DNS (GSLB)" },
      anycast: { zh: "任播：一个地址，由路由决定", en: "anycast: one address, routing decides" },
      none: { zh: "没有 CDN", en: "nobody: there is no CDN" },
    },
  },
  visits: {
    label: { zh: "什么时候发生什么", en: "What happens when" },
    help: {
      zh: "秒数，谁来（anna、ben、cora、crowd）；或者哪个边缘（chengdu、tokyo、singapore）怎样（down、up、busy、idle）；或者 purge、change。用逗号隔开，最多 12 项。",
      en: "Seconds and who comes (anna, ben, cora, crowd); or a site (chengdu, tokyo, singapore) and what happens to it (down, up, busy, idle); or purge, change. Up to 12, with commas between.",
    },
  },
  publicAt: { label: { zh: "公共解析器在哪里", en: "Where the public resolver is" }, options: CITY_NAMES },
  ecs: { label: { zh: "公共解析器发送 ECS", en: "The public resolver sends ECS" } },
  addressTtlS: { label: { zh: "边缘地址的 TTL", en: "TTL of an edge’s address" }, unit: "s" },
  aliasTtlS: { label: { zh: "别名的 TTL", en: "TTL of the alias" }, unit: "s" },
  noticeS: {
    label: { zh: "边缘断了，多久才察觉", en: "Until a dead site is noticed" },
    unit: "s",
    help: { zh: "健康检查，或者路由的收敛。", en: "By the health check, or by routing." },
  },
  maxAgeS: { label: { zh: "图片的 max-age", en: "max-age of the picture" }, unit: "s" },
  shield: { label: { zh: "边缘和源站之间有上级缓存", en: "A parent cache between edges and origin" } },
  collapse: { label: { zh: "合并回源", en: "Collapsed forwarding" } },
  https: { label: { zh: "HTTPS（多一个往返）", en: "HTTPS (one more round trip)" } },
  nearRttMs: { label: { zh: "用户到同城边缘的往返", en: "Round trip, user to the edge in town" }, unit: "ms" },
  originRttMs: { label: { zh: "到源站的往返", en: "Round trip to the origin" }, unit: "ms" },
  shopDnsRttMs: { label: { zh: "解析器到商店的名称服务器", en: "Resolver to the shop’s name server" }, unit: "ms" },
  cdnDnsRttMs: { label: { zh: "解析器到 CDN 的名称服务器", en: "Resolver to the CDN’s name server" }, unit: "ms" },
};
