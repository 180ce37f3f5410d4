import type { Text } from "@/lib/text";
import { say } from "../say";
import { readCard } from "./read-card";
import { cardOf, type Event, type Input, type IssuingFault, type State, type Step, type World } from "./state";
import { nameOf, VERDICTS } from "./words";

/** What the latest frame found. */
export function describe(before: State, event: Event | Input, after: State): Text {
  if (event.kind === "change") return describeChange(before, event.change, after);
  const step = after.world.steps[event.step];
  return step === undefined ? say("没有别的要查。", "Nothing is left to check.") : describeStep(step, after.world);
}

export function describeStep(step: Step, world: World): Text {
  switch (step.is) {
    case "served":
      return served(world);
    case "link":
      return link(step, world);
    case "signature":
      return signature(step, world);
    case "validity":
      return validity(step, world);
    case "issuing":
      return issuing(step, world);
    case "purpose":
      return step.passed
        ? say("extKeyUsage 里有 serverAuth：这张证书可以给服务器用。", "Its extKeyUsage lists serverAuth: a server may use it.")
        : say(
            "extKeyUsage 里没有 serverAuth：这张证书是给客户端的，不能给服务器用。",
            "Its extKeyUsage does not list serverAuth: it is for a client, and no server may use it.",
          );
    case "name":
      return name(step.passed, world);
    case "revocation":
      return step.passed
        ? say("浏览器的吊销名单里没有这个序列号。", "Its serial number is not on the browser’s list of revoked ones.")
        : say(
            "浏览器的吊销名单里有这个序列号：CA 已经把它收回。",
            "Its serial number is on the browser’s list: the CA has revoked it.",
          );
    case "proof":
      return step.passed
        ? say(
            "CertificateVerify：服务器用自己的私钥签了这次握手，用证书里的公钥验得过。",
            "CertificateVerify: the server has signed this very handshake, and the key in the certificate confirms it.",
          )
        : say(
            "CertificateVerify 验不过：出示证书的一方没有它的私钥，只能拿别的密钥去签。",
            "CertificateVerify fails: whoever shows this certificate does not have its private key and has signed with another.",
          );
    case "verdict":
      return step.verdict === "ACCEPTED"
        ? say(`浏览器接受：${VERDICTS.ACCEPTED.zh}。`, `The browser accepts: ${VERDICTS.ACCEPTED.en}.`)
        : say(
            `浏览器拒绝，报 ${step.verdict}：${VERDICTS[step.verdict].zh}。`,
            `The browser refuses with ${step.verdict}: ${VERDICTS[step.verdict].en}.`,
          );
  }
}

function served({ served: cards, parameters }: World): Text {
  const names = cards.map((card) => card.subject);
  return say(
    `浏览器要打开 ${parameters.host}，服务器发来 ${cards.length} 张证书：${names.join("、")}。`,
    `The browser asks for ${parameters.host}, and the server sends ${cards.length === 1 ? "one certificate" : `${cards.length} certificates`}: ${names.join(", ")}.`,
  );
}

function link({ of, issuer, found }: Step & { is: "link" }, world: World): Text {
  const subject = nameOf(world, of);
  const wanted = cardOf(world, of).issuer;
  if (issuer !== null && found === "store") {
    return say(
      `${subject} 的签发者是 ${wanted}，它就在浏览器自己的存储里：链到此为止。`,
      `The issuer of ${subject} is ${wanted}, and the browser has that in its own store: the chain ends here.`,
    );
  }
  if (issuer !== null) {
    return say(
      `${subject} 的签发者写着 ${wanted}，服务器一并发来了这张证书。`,
      `The issuer of ${subject} is ${wanted}, whose certificate the server has sent along.`,
    );
  }
  return found === "itself"
    ? say(
        `${subject} 的签发者就是它自己，存储里又没有它：谁都可以给自己签一张。`,
        `The issuer of ${subject} is ${subject} itself, which is not in the store: anybody can sign for himself.`,
      )
    : say(
        `${subject} 的签发者是 ${wanted}，服务器没有发来，存储里也没有：链断在这里。`,
        `The issuer of ${subject} is ${wanted}, which is neither in the message nor in the store: the chain breaks here.`,
      );
}

function signature({ of, by, passed, weak }: Step & { is: "signature" }, world: World): Text {
  const [subject, issuer] = [nameOf(world, of), nameOf(world, by)];
  if (weak) {
    return say(
      `${subject} 的签名用的是 SHA-1：能造出散列相同的两份内容，所以不算数。`,
      `${subject} is signed over SHA-1: two contents with one such hash can be made, so the signature counts for nothing.`,
    );
  }
  return passed
    ? say(
        `用 ${issuer} 的公钥验 ${subject} 的签名：有效。`,
        `The signature on ${subject} is valid under the public key of ${issuer}.`,
      )
    : say(
        `用 ${issuer} 的公钥验 ${subject} 的签名：无效，这些字节不是它签的。`,
        `The signature on ${subject} is not valid under the public key of ${issuer}, which never signed these bytes.`,
      );
}

function validity({ of, passed }: Step & { is: "validity" }, world: World): Text {
  const subject = nameOf(world, of);
  if (passed) {
    return say(`浏览器的时钟在 ${subject} 的有效期之内。`, `The browser’s clock is within the validity of ${subject}.`);
  }
  return world.clockMs > readCard(cardOf(world, of).hex).notAfterMs
    ? say(
        `${subject} 已经过期：notAfter 早于浏览器的时钟。`,
        `${subject} has expired: its notAfter lies before the browser’s clock.`,
      )
    : say(
        `${subject} 还没有生效：notBefore 晚于浏览器的时钟，往往是时钟错了。`,
        `${subject} is not valid yet: its notBefore lies after the browser’s clock, which is often simply wrong.`,
      );
}

const FAULTS: Record<IssuingFault, Text> = {
  ca: say("basicConstraints 说它不是 CA", "its basicConstraints says that it is no CA"),
  "key-cert-sign": say("keyUsage 里没有 keyCertSign", "its keyUsage lacks keyCertSign"),
  "path-length": say("basicConstraints 不许它下面再有 CA", "its basicConstraints allows no further CA below it"),
};

function issuing({ of, passed, faults }: Step & { is: "issuing" }, world: World): Text {
  const subject = nameOf(world, of);
  if (passed) {
    return say(
      `${subject} 可以签发证书：basicConstraints 说它是 CA，keyUsage 里有 keyCertSign。`,
      `${subject} may issue certificates: it is a CA by its basicConstraints, and its keyUsage has keyCertSign.`,
    );
  }
  return say(
    `${subject} 无权这样签发：${faults.map((fault) => FAULTS[fault].zh).join("；")}。`,
    `${subject} had no right to issue this: ${faults.map((fault) => FAULTS[fault].en).join(", and ")}.`,
  );
}

function name(passed: boolean, { parameters: { host, names, tampering } }: World): Text {
  if (passed) return say(`subjectAltName 里有与 ${host} 相符的名字。`, `The subjectAltName has an entry that fits ${host}.`);
  if (names === "none" && tampering !== "renamed") {
    return say(
      "证书里没有 subjectAltName；CN 写得再对，浏览器也不看。",
      "There is no subjectAltName; the browser does not look at the CN, however right it may be.",
    );
  }
  return names === "wildcard"
    ? say(
        `*.shop.example 的星号只顶最左边的一段，管不到 ${host}。`,
        `The star of *.shop.example stands for exactly one label, the left-most, and does not cover ${host}.`,
      )
    : say(
        `subjectAltName 里没有 ${host}：证书是给别的名字的。`,
        `No entry of the subjectAltName fits ${host}: the certificate is for another name.`,
      );
}

const CHANGED: Record<Extract<Input, { kind: "change" }>["change"], Text> = {
  flip: say("签名的最后一位被翻转", "The last bit of the signature is flipped"),
  rename: say(
    "有人把 CA 签好的 evil.example 改写成 shop.example",
    "Somebody has overwritten evil.example, as signed, with shop.example",
  ),
  later: say("浏览器的时钟拨到了 2027 年 3 月 2 日", "The browser’s clock now stands at 2 March 2027"),
  earlier: say("浏览器的时钟拨到了 2026 年 10 月 3 日", "The browser’s clock now stands at 3 October 2026"),
  "ask-bank": say("浏览器现在要打开 bank.example", "The browser now asks for bank.example"),
  omit: say("服务器不再发中间证书", "The server no longer sends the intermediate certificate"),
  distrust: say("浏览器的存储清空了", "The browser’s store is now empty"),
  stranger: say("证书改由马洛里的 CA 签发", "Mallory’s CA now issues the certificate"),
  install: say("马洛里的根装进了浏览器", "Mallory’s root is now installed in the browser"),
  steal: say("出示证书的人没有它的私钥", "Whoever shows the certificate now lacks its private key"),
  repair: say("全部复原", "Everything is as it was at first"),
};

function describeChange(before: State, change: keyof typeof CHANGED, after: State): Text {
  if (before === after) return say("这一改动在此刻不起作用。", "That change has no effect at this point.");
  return say(`${CHANGED[change].zh}，检查从头再来。`, `${CHANGED[change].en}, and the check begins again.`);
}
