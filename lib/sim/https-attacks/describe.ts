import type { Text } from "@/lib/text";
import { say } from "../say";
import { describeMessage } from "./describe-message";
import type { Event, Input, State, Step } from "./state";
import { capital, PARTY_WORDS } from "./words";

export function describe(before: State, event: Event | Input, after: State): Text {
  if (event.kind !== "step") return describeInput(before, event, after);
  const step = after.plan[event.step];
  return step === undefined ? say("什么也没有发生。", "Nothing happens.") : describeStep(step, after);
}

export function describeStep(step: Step, state: State): Text {
  switch (step.is) {
    case "enter":
      return say(`用户要打开 ${step.url}。`, `The user opens ${step.url}.`);
    case "rewrite":
      return REWRITES[step.because];
    case "plain":
    case "sealed":
    case "hello":
    case "certificate":
      return describeMessage(step, state);
    case "check":
      return check(step, state);
    case "fall-back":
      return step.asks
        ? say(
            "https 没有回应；这个浏览器不肯悄悄改用 http。",
            "There is no answer over https; this browser will not quietly take http instead.",
          )
        : say(
            "https 没有回应，浏览器就悄悄改用 http。",
            "There is no answer over https, so the browser quietly takes http instead.",
          );
    case "warning":
      return step.about === "http"
        ? say(
            "浏览器先问用户：这个网站只有 http，真的要打开吗？",
            "The browser asks first: this site has http only, open it all the same?",
          )
        : say(
            "浏览器亮出整页的警告，警告后面有一个“继续”。",
            "The browser fills the page with its warning, and behind it there is a “proceed”.",
          );
    case "answer":
      return step.proceeds
        ? say("用户点了“继续”。", "The user clicks “proceed”.")
        : say("用户没有继续，离开了。", "The user does not proceed, and leaves.");
    case "no-button":
      return step.because === "hsts"
        ? say(
            "bank.example 是 HSTS 主机：没有“继续”可点，连接到此为止。",
            "As bank.example is an HSTS host, there is no “proceed” to click: the connection ends.",
          )
        : say("这个错误不容商量，没有“继续”可点。", "This is an error and no warning: there is no “proceed” to click.");
    case "read":
      return step.sealed
        ? say("马洛里看到有一条记录经过，只知道它有多长。", "Mallory sees a record pass and learns nothing but its length.")
        : say("马洛里读到了密码：tortoise。", "Mallory has read the password: tortoise.");
    case "noted":
      return step.maxAgeDays === 0
        ? say("max-age=0：浏览器把关于 bank.example 的记录删掉。", "With max-age=0 the browser deletes its note on bank.example.")
        : say(
            `浏览器记下：今后 ${step.maxAgeDays} 天，bank.example 只用 https。`,
            `The browser notes it: for ${step.maxAgeDays} days, bank.example over https only.`,
          );
    case "end":
      return OUTCOMES[step.outcome];
  }
}

const REWRITES = {
  hsts: say(
    "浏览器记得 bank.example 要 https：还没有发出一个包，就把 http 改成了 https。",
    "The browser remembers that bank.example wants https, and changes http into https before a single packet leaves.",
  ),
  preloaded: say(
    "bank.example 在浏览器自带的名单上：从没来过，也先把 http 改成 https。",
    "The name bank.example is on the list that came with the browser: though never visited, it is opened over https.",
  ),
  "https-first": say(
    "没有写 scheme，浏览器自己先试 https。",
    "No scheme was given, and the browser tries https first of its own accord.",
  ),
};

const OUTCOMES = {
  safe: say("密码只有银行知道。", "Nobody but the bank has the password."),
  stolen: say(
    "银行有密码，马洛里也有，而银行看不出异样。",
    "Mallory has the password as well as the bank, and the bank has noticed nothing.",
  ),
  stopped: say("密码没有送出去，网站也没有打开。", "The password was never sent, and the site did not open."),
};

function check({ by, verdict }: Step & { is: "check" }, { attack }: State): Text {
  const who = PARTY_WORDS[by];
  switch (verdict) {
    case "ACCEPTED":
      return by === "you" && attack === "own-ca"
        ? say(
            "链通到马洛里的根，而这个根装在浏览器里：每项检查都通过。",
            "The chain leads to Mallory’s root, which is installed in the browser: every check passes.",
          )
        : say(`${who.zh}查过证书，每项检查都通过。`, `${capital(who.en)} checks the certificate, and every check passes.`);
    case "ERR_CERT_AUTHORITY_INVALID":
      return say(
        "名字是对的，签名也是对的，链却通不到浏览器信任的根：ERR_CERT_AUTHORITY_INVALID。",
        "The name fits and the signatures hold, but the chain leads to no root in the browser: ERR_CERT_AUTHORITY_INVALID.",
      );
    case "ERR_CERT_COMMON_NAME_INVALID":
      return say(
        "证书是真的，可它是 evil.example 的：ERR_CERT_COMMON_NAME_INVALID。",
        "The certificate is genuine, but it is for evil.example: ERR_CERT_COMMON_NAME_INVALID.",
      );
    case "ERR_SSL_PROTOCOL_ERROR":
      return say(
        "证书无可挑剔，握手的签名却不是它的私钥做的：ERR_SSL_PROTOCOL_ERROR。",
        "The certificate is flawless, but the handshake was not signed with its private key: ERR_SSL_PROTOCOL_ERROR.",
      );
  }
}

function describeInput(before: State, input: Input, after: State): Text {
  if (before === after) return say("这一操作在此刻不起作用。", "That has no effect at this point.");
  switch (input.kind) {
    case "answer":
      return input.proceeds
        ? say("用户点了“继续”。", "The user clicks “proceed”.")
        : say("用户没有继续，离开了。", "The user does not proceed, and leaves.");
    case "visit":
      return input.attacked
        ? say("又一次访问，马洛里在路上。", "Another visit, with Mallory in the path.")
        : say("又一次访问，换了个网络，路上没有马洛里。", "Another visit, over a network without Mallory.");
    case "wait":
      return say(`过了 ${input.days} 天。`, `Meanwhile ${input.days} days pass.`);
    case "install":
      return say(
        "用户照着说明，把马洛里的根证书装进了浏览器。",
        "Following instructions, the user installs Mallory’s root in the browser.",
      );
  }
}
