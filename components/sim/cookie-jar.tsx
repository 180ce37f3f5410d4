import type { Cookie } from "@/lib/cookies/cookie";
import type { Locale, Text } from "@/lib/text";
import styles from "./cookie-jar.module.css";

export type JarRow = {
  cookie: Cookie;
  /** What the browser decides on it, in a few words. */
  verdict: string;
  /** It stays in the jar. */
  isOut: boolean;
  /** The cookie that it is all about, once it is decided on. */
  tone?: "go" | "stay";
};

const DAY_S = 86_400;
const SHOWN_LENGTH = 12;

const WORDS = {
  hostOnly: { zh: "仅此主机", en: "this host only" },
  withSubdomains: { zh: "含子域", en: "and subdomains" },
  untilClosed: { zh: "关浏览器为止", en: "until closed" },
  left: { zh: "还有", en: "for" },
  days: { zh: "天", en: "days" },
  noSameSite: { zh: "没写 SameSite", en: "no SameSite" },
} satisfies Record<string, Text>;

/** What a browser keeps: each cookie with its attributes, and whether it goes along with the request that is being made. */
export function CookieJar({ rows, nowMs, locale }: { rows: JarRow[]; nowMs: number; locale: Locale }) {
  return (
    <ul className={styles.jar}>
      {rows.map(({ cookie, verdict, isOut, tone }) => (
        <li key={`${cookie.name} ${cookie.domain} ${cookie.hostOnly} ${cookie.path}`} data-out={isOut}>
          <code>
            {cookie.name}={shortened(cookie.value)}
          </code>
          <b data-tone={tone}>{verdict}</b>
          <span className={styles.attributes}>{attributesOf(cookie, nowMs, locale)}</span>
        </li>
      ))}
    </ul>
  );
}

function shortened(value: string): string {
  return value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value;
}

function attributesOf(cookie: Cookie, nowMs: number, locale: Locale): string {
  const { domain, hostOnly, path, secure, httpOnly, sameSite, untilMs } = cookie;
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  return [
    `${domain} (${say(hostOnly ? "hostOnly" : "withSubdomains")})`,
    path,
    sameSite === "Default" ? say("noSameSite") : `SameSite=${sameSite}`,
    ...(secure ? ["Secure"] : []),
    ...(httpOnly ? ["HttpOnly"] : []),
    untilMs === null ? say("untilClosed") : `${say("left")} ${duration(Math.ceil((untilMs - nowMs) / 1000), say("days"))}`,
  ].join(" · ");
}

function duration(seconds: number, days: string): string {
  if (seconds > 2 * DAY_S) return `${Math.round(seconds / DAY_S)} ${days}`;
  return seconds > 600 ? `${Math.round(seconds / 60)} min` : `${seconds} s`;
}
