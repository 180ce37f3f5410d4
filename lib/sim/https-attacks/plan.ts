import type { Parameters } from "./parameters";
import type { Message, Outcome, Party, Step, Verdict } from "./state";

/** What decides a visit besides the parameters. */
export type Situation = { attack: Parameters["attack"]; rootInstalled: boolean; knowsHsts: boolean };

/** A whole visit, from the address bar to whoever has the password. */
export function planVisit(parameters: Parameters, situation: Situation): Step[] {
  const { entered, browser, hsts } = parameters;
  const url = entered === "bare" ? "bank.example" : `${entered}://bank.example/`;
  const steps: Step[] = [{ is: "enter", url }];
  if (entered === "https") return [...steps, ...byHttps(parameters, situation)];
  if (situation.knowsHsts) {
    const because = hsts === "preloaded" ? "preloaded" : "hsts";
    return [...steps, { is: "rewrite", because }, ...byHttps(parameters, situation)];
  }
  if (entered === "bare" && browser !== "http-first") {
    return [...steps, { is: "rewrite", because: "https-first" }, ...httpsFirst(parameters, situation)];
  }
  return [...steps, ...byHttp(parameters, situation)];
}

/** The browser tries https of its own accord. Who wants to strip need only drop that attempt. */
function httpsFirst(parameters: Parameters, situation: Situation): Step[] {
  const { site, browser, clicksThrough } = parameters;
  if (site === "https" && situation.attack !== "strip") return byHttps(parameters, situation);
  const to: Party = situation.attack === "strip" ? "mallory" : "bank";
  const tried: Step = { is: "hello", from: "you", to, fate: "lost" };
  if (browser !== "asks") return [tried, { is: "fall-back", asks: false }, ...byHttp(parameters, situation)];
  return [
    tried,
    { is: "fall-back", asks: true },
    { is: "warning", about: "http" },
    ...answered(parameters, situation, "http", clicksThrough),
  ];
}

/** What follows a warning, once the user has answered it. */
export function answered(parameters: Parameters, situation: Situation, about: "certificate" | "http", proceeds: boolean): Step[] {
  const answer: Step = { is: "answer", proceeds };
  if (!proceeds) return [answer, end("stopped")];
  return [answer, ...(about === "http" ? byHttp(parameters, situation) : throughMallory(parameters, false))];
}

function byHttp(parameters: Parameters, situation: Situation): Step[] {
  const { attack } = situation;
  if (attack === "strip" && parameters.site === "https") return stripped();
  if (parameters.site === "https") {
    return [plain("you", "bank", "get", "opens"), plain("bank", "you", "redirect", "closes"), ...byHttps(parameters, situation)];
  }
  const heard: Step[] = attack === "none" ? [] : [{ is: "read", message: "login", sealed: false }];
  return [
    plain("you", "bank", "get", "opens"),
    plain("bank", "you", "page-stripped"),
    plain("you", "bank", "login"),
    ...heard,
    plain("bank", "you", "welcome", "closes"),
    end(attack === "none" ? "safe" : "stolen"),
  ];
}

/** Plain http on this side, good https on the other: no certificate of his is ever shown to anybody. */
function stripped(): Step[] {
  return [
    plain("you", "mallory", "get", "opens"),
    ...handshake("mallory", "bank", "bank", "ACCEPTED"),
    sealed("mallory", "bank", "get"),
    sealed("bank", "mallory", "page"),
    plain("mallory", "you", "page-stripped"),
    plain("you", "mallory", "login"),
    { is: "read", message: "login", sealed: false },
    sealed("mallory", "bank", "login"),
    plain("mallory", "you", "welcome", "closes"),
    end("stolen"),
  ];
}

function byHttps(parameters: Parameters, situation: Situation): Step[] {
  const { attack, rootInstalled, knowsHsts } = situation;
  if (parameters.site === "http-only") {
    // Nobody answers at port 443, with or without Mallory.
    return [{ is: "hello", from: "you", to: "bank", fate: "lost" }, end("stopped")];
  }
  if (attack === "none" || attack === "listen" || attack === "strip") {
    return [
      ...handshake("you", "bank", "bank", "ACCEPTED"),
      sealed("you", "bank", "get"),
      sealed("bank", "you", "page"),
      ...noted(parameters),
      sealed("you", "bank", "login"),
      ...(attack === "none" ? [] : [{ is: "read", message: "login", sealed: true } as const]),
      sealed("bank", "you", "welcome"),
      end("safe"),
    ];
  }
  const verdict = verdictOf(attack, rootInstalled);
  const shown = handshake("you", "mallory", attack, verdict);
  if (verdict === "ACCEPTED") return [...shown, ...throughMallory(parameters, true)];
  if (verdict === "ERR_SSL_PROTOCOL_ERROR") return [...shown, { is: "no-button", because: "fatal" }, end("stopped")];
  if (knowsHsts) return [...shown, { is: "no-button", because: "hsts" }, end("stopped")];
  return [
    ...shown,
    { is: "warning", about: "certificate" },
    ...answered(parameters, situation, "certificate", parameters.clicksThrough),
  ];
}

/** Two sealed connections, and Mallory in the clear between them. */
function throughMallory(parameters: Parameters, withoutFault: boolean): Step[] {
  return [
    ...handshake("mallory", "bank", "bank", "ACCEPTED"),
    sealed("you", "mallory", "get"),
    sealed("mallory", "bank", "get"),
    sealed("bank", "mallory", "page"),
    sealed("mallory", "you", "page"),
    // A header that comes over a faulty connection is not noted (RFC 6797 §8.1).
    ...(withoutFault ? noted(parameters) : []),
    sealed("you", "mallory", "login"),
    { is: "read", message: "login", sealed: false },
    sealed("mallory", "bank", "login"),
    end("stolen"),
  ];
}

/** What the browser finds in the certificate that Mallory shows. The tests compare it with certificate-chain's real checks. */
export function verdictOf(attack: "own-ca" | "other-name" | "copied", rootInstalled: boolean): Verdict {
  if (attack === "own-ca") return rootInstalled ? "ACCEPTED" : "ERR_CERT_AUTHORITY_INVALID";
  return attack === "other-name" ? "ERR_CERT_COMMON_NAME_INVALID" : "ERR_SSL_PROTOCOL_ERROR";
}

function handshake(from: Party, to: Party, shown: (Step & { is: "certificate" })["shown"], verdict: Verdict): Step[] {
  return [
    { is: "hello", from, to, fate: "arrived" },
    { is: "certificate", from: to, to: from, shown },
    { is: "check", by: from, verdict },
  ];
}

function noted({ hsts, maxAgeDays }: Parameters): Step[] {
  return hsts === "none" ? [] : [{ is: "noted", maxAgeDays }];
}

function plain(from: Party, to: Party, message: Message, edge?: "opens" | "closes"): Step {
  return { is: "plain", from, to, message, opens: edge === "opens", closes: edge === "closes" };
}

function sealed(from: Party, to: Party, message: Message): Step {
  return { is: "sealed", from, to, message };
}

function end(outcome: Outcome): Step {
  return { is: "end", outcome };
}
