import type { Text } from "@/lib/text";
import { say } from "../say";
import type { Cache, Edge, ResolverName, Site, User } from "./network";
import { HOMES } from "./network";
import type { State } from "./state";

export const USER_NAMES: Record<User, Text> = {
  anna: say("小安", "Anna"),
  ben: say("小本", "Ben"),
  cora: say("小可", "Cora"),
  crowd: say("一百个人", "A hundred people"),
};
/** "Anna’s machine" */
export function machineOf(user: User): Text {
  const { zh, en } = USER_NAMES[user];
  return user === "crowd" ? say("他们的电脑", "Their machines") : say(`${zh}的电脑`, `${en}’s machine`);
}

export const SITE_NAMES: Record<Site, Text> = {
  chengdu: say("成都", "Chengdu"),
  tokyo: say("东京", "Tokyo"),
  singapore: say("新加坡", "Singapore"),
  origin: say("源站", "the origin"),
};
/** At the head of an English sentence; an edge is called by its city. */
export const CACHE_NAMES: Record<Cache, Text> = {
  chengdu: say("成都边缘", "Chengdu"),
  tokyo: say("东京边缘", "Tokyo"),
  singapore: say("新加坡边缘", "Singapore"),
  shield: say("上级缓存", "The parent cache"),
};
export const RESOLVER_NAMES: Record<ResolverName, Text> = {
  isp: say("运营商的解析器", "the provider’s resolver"),
  public: say("公共解析器", "the public resolver"),
};

export function resolverOf(user: User): Text {
  return RESOLVER_NAMES[HOMES[user].resolver];
}

/** At the head of an English sentence. */
export function capital({ zh, en }: Text): Text {
  return { zh, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}` };
}

export function edgeName(edge: Edge): Text {
  return SITE_NAMES[edge];
}

/** Whom a cache asks. */
export function parentOf({ parameters }: Pick<State, "parameters">, at: Cache): Text {
  return parameters.shield && at !== "shield" ? say("上级缓存", "the parent cache") : SITE_NAMES.origin;
}

/** Milliseconds without a needless fraction. */
export function ms(value: number): string {
  return `${Math.round(value * 10) / 10} ms`;
}

export function wholeSeconds(valueMs: number): number {
  return Math.floor(valueMs / 1000);
}
