import type { Text } from "@/lib/text";
import type { AltName } from "@/lib/x509/extensions";
import { join, say } from "../say";
import { toHex } from "./hex";
import type { Parameters } from "./parameters";
import { readCard } from "./read-card";
import { cardOf, type Step, type World } from "./state";
import { nameOf } from "./words";

/*
 * What a prediction has to say because the picture before the event does not show it: the picture shows what was checked,
 * and this is about what comes. It is asked weeks later, too, with that picture alone: no title, no parameters.
 */

type Check = Extract<Step, { passed: boolean }>;

/** What the coming check has before it, and the question itself. */
export function checkWords(step: Check, world: World): Text {
  const subject = nameOf(world, step.of);
  const certificate = readCard(cardOf(world, step.of).hex);
  const { basicConstraints, keyUsage, extKeyUsage, subjectAltName } = certificate.extensions;
  switch (step.is) {
    case "signature": {
      const issuer = nameOf(world, step.by);
      const origin = step.of === "leaf" ? originOf(world.parameters) : null;
      return join(
        step.of === "leaf" && world.parameters.proof === "no-key" ? holderOf(world.parameters, subject) : null,
        origin === null ? null : say(`要查的是 ${subject} 的证书。`, `The certificate at hand is that of ${subject}.`),
        origin === ISSUERS.customer ? FAILED_ISSUER : origin,
        say(
          `用 ${issuer} 的公钥验 ${subject} 的签名，验得过吗？`,
          `Does the signature on ${subject} hold under the public key of ${issuer}?`,
        ),
      );
    }
    case "validity": {
      const [from, to, now] = [certificate.notBeforeMs, certificate.notAfterMs, world.clockMs].map(dayOf);
      return say(
        `${subject} 的有效期从 ${from} 到 ${to}，浏览器的时钟是 ${now}。这一项通过吗？`,
        `The certificate of ${subject} is valid from ${from} to ${to}, and the browser’s clock says ${now}. Does this check pass?`,
      );
    }
    case "issuing": {
      const { ca = false, pathLen } = basicConstraints ?? {};
      const is = `CA:${ca ? "TRUE" : "FALSE"}${pathLen === undefined ? "" : `, pathlen:${pathLen}`}`;
      const uses = keyUsage?.join(", ") ?? "–";
      const below = world.path.slice(0, world.path.indexOf(step.of)).reverse();
      const names = below.map((id) => nameOf(world, id));
      return say(
        `${subject} 的证书里，basicConstraints 是 ${is}，keyUsage 是 ${uses}；链里它下面依次是 ${names.join("、")}。它有权这样签发吗？`,
        `The certificate of ${subject} has basicConstraints ${is} and keyUsage ${uses}; below it in the chain comes ${names.join(", and then ")}. Was it allowed to issue that?`,
      );
    }
    case "purpose": {
      const purposes = extKeyUsage?.join(", ") ?? "–";
      return say(
        `${subject} 的证书里，extKeyUsage 是 ${purposes}。它可以给服务器用吗？`,
        `The certificate of ${subject} has extKeyUsage ${purposes}. May a server use it?`,
      );
    }
    case "name": {
      const names = altNames(subjectAltName);
      const { host } = world.parameters;
      return say(
        `证书的 subjectAltName 是 ${names.zh}，CN 是 ${subject}；浏览器要打开 ${host}。名字相符吗？`,
        `The certificate’s subjectAltName is ${names.en}, its CN is ${subject}, and the browser asks for ${host}. Does the name fit?`,
      );
    }
    case "revocation": {
      const serial = toHex(certificate.serialNumber);
      return say(
        `${subject} 的序列号是 ${serial}，浏览器的吊销名单${world.parameters.revoked ? `里有 ${serial}` : "是空的"}。这一项通过吗？`,
        `The serial number of ${subject} is ${serial}, and the browser’s list of revoked ones ${world.parameters.revoked ? `has ${serial} on it` : "is empty"}. Does this check pass?`,
      );
    }
    case "proof":
      return join(
        holderOf(world.parameters, subject),
        say(
          `现在对方要签这次握手（CertificateVerify）。浏览器用证书里的公钥去验，验得过吗？`,
          `Now the other side has to sign this handshake (CertificateVerify). Does its signature hold under the public key in the certificate?`,
        ),
      );
  }
}

/** Everything that decides whether a chain is accepted. */
export function chainWords({ parameters, served, store, clockMs }: World): Text {
  const [leaf] = served;
  if (leaf === undefined) throw new Error("The server shows no certificate.");
  const { extensions, notAfterMs, notBeforeMs } = readCard(leaf.hex);
  const names = altNames(extensions.subjectAltName);
  const purposes = extensions.extKeyUsage?.join(", ") ?? "–";
  return join(
    placesOf({ served, store }),
    say(
      `第一张的 subjectAltName 是 ${names.zh}，extKeyUsage 是 ${purposes}，有效期 ${dayOf(notBeforeMs)} 到 ${dayOf(notAfterMs)}；浏览器的时钟是 ${dayOf(clockMs)}。`,
      `The first has subjectAltName ${names.en} and extKeyUsage ${purposes}, and is valid from ${dayOf(notBeforeMs)} to ${dayOf(notAfterMs)}; the browser’s clock says ${dayOf(clockMs)}.`,
    ),
    originOf(parameters),
    holderOf(parameters, leaf.subject),
    parameters.revoked ? say("它的序列号在吊销名单上。", "Its serial number is on the list of revoked ones.") : null,
  );
}

/** Which certificates there are, and where. */
export function placesOf({ served, store }: Pick<World, "served" | "store">): Text {
  const sent = served.map(({ subject }) => subject);
  const kept = store.map(({ subject }) => subject);
  return say(
    `服务器发来的证书：${sent.join("、")}；浏览器存储里的根：${kept.length === 0 ? "没有" : kept.join("、")}。`,
    `Sent by the server: ${sent.join(", ")}. In the browser’s store: ${kept.length === 0 ? "no roots" : kept.join(", ")}.`,
  );
}

/** Who signed the server's certificate, and what became of it afterwards. */
function originOf({ issuer, tampering, proof }: Parameters): Text | null {
  switch (tampering) {
    case "bit":
      return say("签名之后，有一位被翻转了。", "After it was signed, one bit of the signature was flipped.");
    case "renamed":
      return say("签名之后，有人把里面的 evil 改成了 shop。", "After it was signed, somebody overwrote evil with shop in it.");
    case "forged":
      return say(
        "马洛里照抄了 CA 的证书该有的一切，用自己的密钥签了它。",
        "Mallory has copied everything as the CA would write it, and signed with a key of his own.",
      );
    case "sha1":
      return say("CA 签它时用的是 SHA-1。", "The CA has signed it over SHA-1.");
    case "none":
      break;
  }
  // Whoever copies a genuine certificate brings one of the CA.
  if (proof === "no-key" && issuer === "ca") return null;
  return ISSUERS[issuer];
}

const ISSUERS: Record<Parameters["issuer"], Text | null> = {
  ca: null,
  self: say("服务器用自己的密钥签了自己的证书。", "The server has signed its certificate with its own key."),
  stranger: say("签发它的是马洛里自己的 CA。", "It was issued by a CA of Mallory’s own."),
  customer: say(
    "它的签发者 evil.example 只是 CA 的客户，用自己证书的密钥签了它。",
    "Its issuer, evil.example, is a mere customer of the CA and has signed it with the key of its own certificate.",
  ),
};

/** Instead of the customer's words above where the signature itself is asked for: they would give the answer away. */
const FAILED_ISSUER = say(
  "它的签发者 evil.example 只是 CA 的客户，“可签发”一项刚才没有通过。",
  "Its issuer, evil.example, is a mere customer of the CA, and its certificate has just failed “may issue”.",
);

/** Whether the private key is there, without saying it in so many words. */
function holderOf({ proof }: Parameters, subject: string): Text {
  return proof === "no-key"
    ? say(
        `连接的另一头是攻击者，他出示的 ${subject} 的证书是从一次握手里抄下来的。`,
        `At the other end is an attacker, and the certificate of ${subject} that he shows was copied from a handshake.`,
      )
    : say(
        "连接的另一头就是当初申请这张证书的一方，密钥对是它自己生成的。",
        "At the other end is the party that once applied for this certificate, with a key pair of its own making.",
      );
}

function altNames(names: AltName[] | undefined): Text {
  if (names === undefined || names.length === 0) return say("没有的", "absent");
  const list = names.map((name) => ("dns" in name ? name.dns : name.ip.join(".")));
  return say(list.join("、"), list.join(", "));
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
