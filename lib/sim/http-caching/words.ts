import type { Text } from "@/lib/text";
import { say } from "../say";
import type { Content, Party, User } from "./message";
import type { State } from "./state";

export const USER_NAMES: Record<User, Text> = { anna: say("小安", "Anna"), ben: say("小本", "Ben") };

export const PARTY_NAMES: Record<Party, Text> = {
  anna: say("小安的浏览器", "Anna’s browser"),
  ben: say("小本的浏览器", "Ben’s browser"),
  shared: say("共享缓存", "the shared cache"),
  origin: say("源站", "the origin"),
};

/** At the head of an English sentence. */
export function capital({ zh, en }: Text): Text {
  return { zh, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}` };
}

/** Below this, seconds alone: so they stand in the headers. */
const LONG_S = 7200;
const UNITS: { seconds: number; zh: string; one: string; many: string }[] = [
  { seconds: 86_400, zh: "天", one: "day", many: "days" },
  { seconds: 3600, zh: "小时", one: "hour", many: "hours" },
  { seconds: 60, zh: "分", one: "min", many: "min" },
  { seconds: 1, zh: "秒", one: "s", many: "s" },
];

/** To the second, for freshness ends at one. */
export function duration(seconds: number): Text {
  if (seconds < LONG_S) return say(`${seconds} 秒`, `${seconds} s`);
  let left = seconds;
  const parts: Text[] = [];
  for (const unit of UNITS) {
    const count = Math.floor(left / unit.seconds);
    left -= count * unit.seconds;
    if (count > 0) parts.push(say(`${count} ${unit.zh}`, `${count} ${count === 1 ? unit.one : unit.many}`));
  }
  return say(parts.map(({ zh }) => zh).join(" "), parts.map(({ en }) => en).join(" "));
}

const LANGUAGES: Record<string, Text> = { zh: say("中文", "Chinese"), en: say("英文", "English") };

/** "version 1, in Chinese", "version 2 for Anna": what one gets to see. */
export function contentWords({ content: kind }: State["parameters"], { version, variant }: Content): Text {
  const which = say(`第 ${version} 版`, `version ${version}`);
  if (variant === "") return which;
  switch (kind) {
    case "language": {
      const language = LANGUAGES[variant] ?? say(variant, variant);
      return say(`${which.zh}，${language.zh}`, `${which.en} in ${language.en}`);
    }
    case "user": {
      // The origin has made it for one of the two.
      const whose = USER_NAMES[variant as User];
      return say(`${which.zh}，${whose.zh}的页面`, `${which.en} of ${whose.en}’s page`);
    }
    default:
      return say(`${which.zh}，${variant} 压缩`, `${which.en}, coded in ${variant}`);
  }
}

/** The variant that is right for a user; another one is somebody else's. */
export function variantOf({ content, login, benLanguage, benEncoding }: State["parameters"], user: User): string {
  switch (content) {
    case "same":
      return "";
    case "language":
      return user === "anna" ? "zh" : benLanguage;
    case "encoding":
      return user === "anna" ? "gzip" : benEncoding;
    case "user":
      return login === "none" ? "" : user;
  }
}
