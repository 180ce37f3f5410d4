import type { Text } from "@/lib/text";
import { join, say } from "../say";
import type { Parameters } from "./parameters";
import type { State, Step } from "./state";

/*
 * What a prediction has to say because the picture before the event does not show it. It is asked weeks later, too, with
 * that picture alone: no title, no parameters.
 */

/** What the user has entered, and what this browser makes of it. */
export function typedWords({ parameters }: State): Text {
  switch (parameters.entered) {
    case "bare":
      return join(
        say("用户输入 bank.example，没写 scheme。", "The user enters bank.example, without a scheme."),
        HABITS[parameters.browser],
      );
    case "http":
      return say("用户打开 http://bank.example/。", "The user opens http://bank.example/.");
    case "https":
      return say("用户打开 https://bank.example/。", "The user opens https://bank.example/.");
  }
}

const HABITS: Record<Parameters["browser"], Text> = {
  "http-first": say("这个浏览器自己会选 http。", "Left to itself, this browser then takes http."),
  "https-first": say(
    "这个浏览器自己会先试 https，不通就悄悄改用 http。",
    "Left to itself, this browser tries https first, and then quietly http.",
  ),
  asks: say(
    "这个浏览器自己会先试 https，改用 http 之前要问用户。",
    "Left to itself, this browser tries https first, and asks the user before it takes http.",
  ),
};

const DAY_MS = 86_400_000;

/** What the browser knows of the bank's HSTS. */
export function memoryWords({ parameters, hstsUntilMs, nowMs }: State): Text {
  if (parameters.hsts === "preloaded") {
    return say(
      "bank.example 在浏览器自带的 HSTS 名单上。",
      "The name bank.example is on the HSTS list that came with the browser.",
    );
  }
  const { hsts, maxAgeDays, lastVisitDaysAgo } = parameters;
  if (hsts === "none") return say("银行不发 HSTS。", "The bank sends no HSTS.");
  if (hstsUntilMs !== null && hstsUntilMs > nowMs && lastVisitDaysAgo === 0) {
    const days = Math.round((hstsUntilMs - nowMs) / DAY_MS);
    return say(
      `浏览器在先前的访问里收到了银行的 HSTS，还有 ${days} 天。`,
      `On an earlier visit the browser received the bank’s HSTS, good for ${days} days more.`,
    );
  }
  return lastVisitDaysAgo === 0
    ? say("银行发 HSTS，但这个浏览器从没来过。", "The bank sends HSTS, but this browser has never been there.")
    : say(
        `${lastVisitDaysAgo} 天前这个浏览器不受打扰地来过，收到银行的 HSTS，max-age 是 ${maxAgeDays} 天。`,
        `This browser was there undisturbed ${lastVisitDaysAgo} days ago and received the bank’s HSTS, with a max-age of ${maxAgeDays} days.`,
      );
}

/** What Mallory is about to do in this visit, and what the bank offers. */
export function attackWords({ parameters, attack, rootInstalled }: State): Text {
  const site =
    parameters.site === "https"
      ? say("银行有 https，并把 http 跳转过去。", "The bank has https and redirects http to it.")
      : say("银行只有 http。", "The bank has http only.");
  return join(site, ATTACKS[attack], attack === "own-ca" ? rootWords(rootInstalled) : null);
}

const ATTACKS: Record<State["attack"], Text> = {
  none: say("路上没有别人。", "Nobody is in the path."),
  listen: say("马洛里在路上，只听。", "Mallory is in the path and only listens."),
  "own-ca": say(
    "马洛里截住连接，出示自己的 CA 签给 bank.example 的证书。",
    "Mallory takes the connection and shows a certificate for bank.example from a CA of his own.",
  ),
  "other-name": say(
    "马洛里截住连接，出示公共 CA 签给 evil.example 的证书。",
    "Mallory takes the connection and shows a certificate for evil.example from a public CA.",
  ),
  copied: say(
    "马洛里截住连接，出示银行自己的证书，那是他抄下来的。",
    "Mallory takes the connection and shows the bank’s own certificate, of which he has a copy.",
  ),
  strip: say(
    "马洛里截住一切 http，把页面里的 https 改成 http；还能退回 http 的 https 尝试，他丢掉，别的 https 他放行。",
    "Mallory answers all http himself and makes every https in a page http; he drops https where the browser can fall back to http, and lets other https pass.",
  ),
};

/** The certificate that has just come, and who signs the handshake. */
export function shownWords(shown: (Step & { is: "certificate" })["shown"], { rootInstalled }: State): Text {
  switch (shown) {
    case "bank":
      return say(
        "为 bank.example 来的是银行自己的证书，公共 CA 签的，握手用它的私钥签。",
        "For bank.example there comes the bank’s own certificate, from a public CA, and its key signs the handshake.",
      );
    case "own-ca":
      return join(
        say(
          "浏览器要 bank.example，来的是一张写着 bank.example 的证书，签发者是马洛里自己的 CA，握手用它的私钥签。",
          "The browser wants bank.example. A certificate for bank.example comes, issued by a CA of Mallory’s own, and its key signs the handshake.",
        ),
        rootWords(rootInstalled),
      );
    case "other-name":
      return say(
        "浏览器要 bank.example，来的是马洛里的真证书：公共 CA 签给 evil.example 的，握手用它的私钥签。",
        "The browser wants bank.example and gets a genuine certificate of Mallory’s: a public CA has issued it for evil.example, and its key signs the handshake.",
      );
    case "copied":
      return say(
        "浏览器要 bank.example，来的是银行的证书，可出示它的是马洛里，只有一份副本。",
        "The browser wants bank.example. The bank’s certificate comes, but it is Mallory who shows it, with nothing but a copy.",
      );
  }
}

function rootWords(installed: boolean): Text {
  return installed
    ? say("他的根装在这台机器上。", "His root is installed on this machine.")
    : say("他的根不在浏览器里。", "His root is not in the browser.");
}
