import type { Scenario, SimulationEntry } from "../engine";
import { ASKED, CHANGED, WHOLE } from "./expert";
import type { Parameters } from "./parameters";
import { ACCOUNT, ALONE, LANGUAGES, OUTAGE, SHARED } from "./settings";

const scenarios = {
  "two-questions": {
    title: { zh: "两个问题", en: "Two questions" },
    summary: {
      zh: "还新鲜，一声不吭就用；不新鲜了，问源站一句，304 又是 60 秒。换了版才整份重传。",
      en: "Fresh: used without a word. Stale: one question, and a 304 is good for another 60 s. Only a new version travels whole.",
    },
    parameters: ALONE,
    expert: { anna: ASKED, origin: ASKED },
  },
  "no-cache": {
    title: { zh: "no-cache：每次都问", en: "no-cache: ask each time" },
    summary: {
      zh: "存是存的，但每次用之前都问一句。换了版，立刻就知道。",
      en: "It is stored, but each use is asked about. A new version is seen at once.",
    },
    parameters: { ...ALONE, cacheControl: "no-cache", visits: "0 anna, 10 anna, 20 change, 30 anna" },
    expert: { anna: ASKED, origin: ASKED },
  },
  "no-store": {
    title: { zh: "no-store：什么也不留", en: "no-store: keep nothing" },
    summary: {
      zh: "什么都没有存，也就没有什么可问：每次都是整份，没有变也一样。",
      en: "With nothing stored there is nothing to ask about: all of it each time, changed or not.",
    },
    parameters: { ...ALONE, cacheControl: "no-store", visits: "0 anna, 10 anna, 20 anna" },
    expert: { anna: WHOLE, origin: WHOLE },
  },
  age: {
    title: { zh: "Age：在别处放了多久", en: "Age: how long it lay elsewhere" },
    summary: {
      zh: "小本 0 秒取来，共享缓存留了一份。小安 40 秒拿到它，60 秒的保鲜期只剩 20 秒。",
      en: "Ben fetches the page at 0 s, and the shared cache keeps it. When Anna gets that copy at 40 s, 20 s of its 60 are left.",
    },
    parameters: { ...SHARED, visits: "0 ben, 40 anna, 55 anna, 65 anna" },
    expert: { anna: ASKED, ben: WHOLE, origin: ASKED },
  },
  "s-maxage": {
    title: { zh: "s-maxage：两种缓存两个期限", en: "s-maxage: another lifetime for shared caches" },
    summary: {
      zh: "同一份响应，浏览器里能用 100 秒，共享缓存里只能用 10 秒。",
      en: "One response, good for 100 s in a browser and for 10 s in the shared cache.",
    },
    parameters: { ...SHARED, cacheControl: "s-maxage=10, max-age=100", visits: "0 anna, 50 anna, 52 ben" },
    expert: { anna: WHOLE, ben: WHOLE, origin: ASKED },
  },
  "stale-when-down": {
    title: { zh: "源站断了：旧的先用着", en: "Origin down: the stale copy will do" },
    summary: {
      zh: "副本不新鲜了，又没有谁可问。标准允许缓存这时用旧的。",
      en: "The copy is stale and there is nobody to ask. A cache may then use it all the same.",
    },
    parameters: OUTAGE,
    expert: { anna: WHOLE, origin: WHOLE },
  },
  "must-revalidate": {
    title: { zh: "源站断了：must-revalidate", en: "Origin down: must-revalidate" },
    summary: {
      zh: "一样的断法，一样的副本，多一条 must-revalidate：宁可报错，也不给旧的。",
      en: "The same copy in the same outage, with must-revalidate: rather an error than something old.",
    },
    parameters: { ...OUTAGE, cacheControl: "max-age=60, must-revalidate" },
    expert: { anna: WHOLE, origin: WHOLE },
  },
  "private-forgotten": {
    title: { zh: "忘了写 private", en: "private, forgotten" },
    summary: {
      zh: "账户页每人不同，靠 Cookie 认人，响应却只写了 max-age=60。看小本打开时看到什么。",
      en: "An account page differs for each user, told apart by a cookie, but the response says max-age=60 and no more. See what Ben gets.",
    },
    parameters: ACCOUNT,
    expert: { anna: WHOLE, ben: WHOLE, origin: WHOLE },
  },
  private: {
    title: { zh: "写了 private", en: "With private" },
    summary: {
      zh: "共享缓存不许存，小安自己的浏览器照样可以。",
      en: "The shared cache may not keep it, and Anna’s own browser still may.",
    },
    parameters: { ...ACCOUNT, cacheControl: "private, max-age=60" },
    expert: { anna: WHOLE, ben: WHOLE, origin: WHOLE },
  },
  authorization: {
    title: { zh: "凭 Authorization 登录", en: "Logged in by Authorization" },
    summary: {
      zh: "一样忘了 private，但凭据在 Authorization 里：标准不许共享缓存存它的回答，除非响应写明可以（比如 public）。对 Cookie 没有这样的规矩。",
      en: "private is forgotten again, but the credentials are in Authorization, and its answers no shared cache may keep unless they say so, by public for instance. For cookies there is no such rule.",
    },
    parameters: { ...ACCOUNT, login: "authorization" },
    expert: { anna: WHOLE, ben: WHOLE, origin: WHOLE },
  },
  "vary-forgotten": {
    title: { zh: "忘了写 Vary", en: "Vary, forgotten" },
    summary: {
      zh: "同一个地址有中文也有英文。小本要英文，拿到的却是小安的那一份。",
      en: "One address, in Chinese and in English. Ben asks for English and gets what was made for Anna.",
    },
    parameters: LANGUAGES,
    expert: { anna: WHOLE, ben: WHOLE, origin: WHOLE },
  },
  vary: {
    title: { zh: "Vary: Accept-Language", en: "Vary: Accept-Language" },
    summary: {
      zh: "请求里的语言也算进键里：共享缓存存两份，各给各的。",
      en: "The language in the request belongs to the key: the shared cache keeps two copies, one for each.",
    },
    parameters: { ...LANGUAGES, vary: "Accept-Language" },
    expert: { anna: WHOLE, ben: WHOLE, origin: WHOLE },
  },
  reload: {
    title: { zh: "刷新与强制刷新", en: "Reload and hard reload" },
    summary: {
      zh: "副本还新鲜。打开一次，刷新一次，强制刷新一次，请求各不相同。",
      en: "The copy is fresh. Opened, reloaded, reloaded hard: three different requests.",
    },
    parameters: { ...ALONE, cacheControl: "max-age=600", visits: "0 anna, 10 anna, 20 anna reload, 30 anna hard" },
    expert: { anna: ASKED, origin: ASKED },
  },
  immutable: {
    title: { zh: "一年，immutable", en: "A year, immutable" },
    summary: {
      zh: "名字里带指纹的脚本：一年之内刷新也不问。",
      en: "A script with a fingerprint in its name: for a year not even a reload asks.",
    },
    parameters: {
      ...ALONE,
      cacheControl: "max-age=31536000, immutable",
      visits: "0 anna, 86400 anna reload, 31449600 anna, 31536000 anna",
    },
    expert: { anna: ASKED, origin: ASKED },
  },
  heuristic: {
    title: { zh: "谁也没有说期限", en: "Nobody said how long" },
    summary: {
      zh: "没有 max-age，没有 Expires。文件十天没有改过，缓存就估计它再新鲜一天。可它改了。",
      en: "No max-age, no Expires. The file has not changed for ten days, so the cache takes it to be good for one more. But it does change.",
    },
    parameters: {
      ...ALONE,
      cacheControl: "",
      lastModified: "-864000",
      visits: "0 anna, 3600 change, 43200 anna, 86399 anna, 86400 anna",
    },
    expert: { anna: WHOLE, origin: WHOLE },
  },
  "clock-ahead": {
    title: { zh: "小安的钟快五分钟", en: "Anna’s clock is five minutes ahead" },
    summary: {
      zh: "刚出炉的响应，在她看来已经 300 秒大了。max-age=600 也躲不过。",
      en: "A response just made looks 300 s old to her. max-age=600 is no help against that.",
    },
    parameters: { ...ALONE, cacheControl: "max-age=600", clockS: 300, visits: "0 anna, 299 anna, 300 anna" },
    expert: { anna: ASKED, origin: ASKED },
  },
  "restored-backup": {
    title: { zh: "只有日期：换回旧版", en: "Dates only: an older version put back" },
    summary: {
      zh: "只凭 Last-Modified 来问。源站换上更旧的文件，日期说“没有更新”，于是回 304。错了。",
      en: "Last-Modified is all there is to ask by. An older file is put back, the date says “nothing newer”, and the answer is 304. Wrong.",
    },
    parameters: {
      ...ALONE,
      cacheControl: "no-cache",
      etag: "none",
      lastModified: "-5400",
      visits: "0 anna, 10 anna, 20 restore, 30 anna, 40 change, 50 anna",
    },
    expert: { anna: ASKED, origin: ASKED },
  },
  put: {
    title: { zh: "改动使副本作废", en: "A change makes copies invalid" },
    summary: {
      zh: "小安的 PUT 经过她的浏览器和共享缓存，两处的副本都作废。小本的浏览器没有经过，还用着旧的。",
      en: "Anna’s PUT passes through her browser and the shared cache, and both drop their copies. It does not pass Ben’s, which goes on using the old one.",
    },
    parameters: { ...SHARED, visits: "0 anna, 10 ben, 20 anna put, 30 anna, 40 ben" },
    expert: { anna: CHANGED, ben: WHOLE, origin: CHANGED },
  },
  "stale-while-revalidate": {
    title: { zh: "先给旧的，后台去问", en: "Old at once, asked in the background" },
    summary: {
      zh: "stale-while-revalidate=30：过期 30 秒之内不让人等，这一次看到的可能是旧的，下一次就是新的。",
      en: "stale-while-revalidate=30: for 30 s past its time nobody has to wait. This visit may see the old version; the next sees the new one.",
    },
    parameters: {
      ...ALONE,
      cacheControl: "max-age=60, stale-while-revalidate=30",
      visits: "0 anna, 50 change, 70 anna, 80 anna",
    },
    expert: { anna: WHOLE, origin: WHOLE },
  },
} satisfies Record<string, Scenario<Parameters>>;

export const httpCachingEntry = {
  title: { zh: "HTTP 缓存", en: "HTTP caching" },
  summary: {
    zh: "两个人的浏览器、一个共享缓存、一个源站。改响应的首部，看每个缓存一问一答地决定：直接用、去问、不许存。",
    en: "Two browsers, a shared cache and an origin. Edit the header of the response, and see each cache decide question by question: use it, ask, do not keep it.",
  },
  layer: "application",
  topic: "http-caching",
  simplifications: [
    {
      zh: "只有一个地址、一种方法 GET（和改它的 PUT），内容很小；传输要多久不算，抓包里的连接总是刚好建好，内容也只是几个没有压缩的字。",
      en: "There is one address, read by GET and changed by PUT, and its content is small: transfer takes no time. In a capture each connection stands just in time, and the content is a few words, not coded.",
    },
    {
      zh: "缓存只用 RFC 9111、RFC 5861 和 RFC 8246 写明的规矩；“可以”的地方，它存、它听请求里的指令、它发两种条件。真实的 CDN 常常不理请求里的 no-cache 和 max-age。",
      en: "Caches follow RFC 9111, RFC 5861 and RFC 8246. Where these say “may”, they store, heed the directives of a request, and send both conditions. Many real CDNs ignore no-cache and max-age of a request.",
    },
    {
      zh: '带参数的 private="…" 和 no-cache="…" 当作不带参数，多数缓存也这样做。按 RFC 9111，s-maxage 不许共享缓存用过期的副本，写着 stale-while-revalidate 也不行；不少 CDN 放得更宽。',
      en: 'private="…" and no-cache="…" count as if they had no argument, as in most caches. By RFC 9111 s-maxage forbids a shared cache to use a stale copy even with stale-while-revalidate; many CDNs are less strict.',
    },
    {
      zh: "估计的保鲜期是 Last-Modified 到 Date 的十分之一。时间按整秒算，浏览器的缓存永远不满。",
      en: "An estimated lifetime is a tenth of the time from Last-Modified to Date. Caches count whole seconds and are never full.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;
