import { concat } from "@/lib/packets/bits";
import * as extension from "./extensions";
import { ephemeral, sharedSecret } from "./groups";
import type { KeyLogLine } from "./key-log";
import * as message from "./messages";
import { keysOf12, masterSecret, type Randoms, verifyData12 } from "./prf";
import { CONTENT, plainRecord, seal12, VERSION_10 } from "./record";
import { octetLength, rsaEncrypt } from "./rsa";
import { octetsOf } from "./seeded";
import type { Setup, Side } from "./setup";
import { SUITES } from "./suites";

const CLOSE_NOTIFY = Uint8Array.of(1, 0);
const NONE = new Uint8Array(0);

/**
 * Both sides of one TLS 1.2 connection (RFC 5246, RFC 8422), with the premaster secret sent under the server's RSA key or
 * agreed by ECDHE. The methods make the messages in the order in which they are called, which is the protocol's.
 */
export class Connection12 {
  private readonly suite;
  private readonly randoms: Randoms;
  private transcript: Uint8Array = NONE;
  private master: Uint8Array = NONE;
  /** Records written under the new keys; undefined before change_cipher_spec. */
  private next: Partial<Record<Side, number>> = {};

  constructor(private readonly setup: Setup) {
    this.suite = SUITES[setup.suite];
    this.randoms = { client: this.octets("client random", 32), server: this.octets("server random", 32) };
  }

  clientHello(): Uint8Array {
    const { serverName, alpn, suite } = this.setup;
    const curves = [extension.supportedGroups(["x25519", "secp256r1"]), extension.ecPointFormats()];
    const hello = message.clientHello(
      this.randoms.client,
      [SUITES[suite].id],
      [
        extension.serverName(serverName),
        ...(this.suite.keyExchange === "ecdhe" ? curves : []),
        extension.signatureAlgorithms(),
        extension.alpn(alpn),
      ],
    );
    this.transcript = hello;
    return plainRecord(CONTENT.handshake, hello, VERSION_10);
  }

  serverHello(): Uint8Array {
    const points = this.suite.keyExchange === "ecdhe" ? [extension.ecPointFormats()] : [];
    const extensions = [...points, extension.alpn(this.setup.alpn)];
    return this.say(message.serverHello(this.randoms.server, this.suite.id, extensions));
  }

  certificate(): Uint8Array {
    return this.say(message.certificate12(this.setup.identity.chain));
  }

  /** ECDHE: the server's share, signed together with both randoms (RFC 5246 §7.4.3). */
  serverKeyExchange(): Uint8Array {
    const { identity, group } = this.setup;
    if (!("sign" in identity.key)) throw new Error("ECDHE wants a key that signs.");
    const params = message.ecdhParams(group, this.share("server").share);
    const signature = identity.key.sign(concat([this.randoms.client, this.randoms.server, params]));
    return this.say(message.serverKeyExchange(params, signature));
  }

  serverHelloDone(): Uint8Array {
    return this.say(message.serverHelloDone());
  }

  clientKeyExchange(): Uint8Array {
    const { key } = this.setup.identity;
    if (this.suite.keyExchange === "ecdhe") {
      const own = this.share("client");
      this.master = masterSecret(sharedSecret(own, this.share("server").share), this.randoms);
      return this.say(message.clientKeyExchange({ share: own.share }));
    }
    if (!("rsa" in key)) throw new Error("RSA key transport wants an RSA key.");
    const premaster = concat([Uint8Array.of(3, 3), this.octets("premaster secret", 46)]);
    this.master = masterSecret(premaster, this.randoms);
    const padding = this.octets("padding", octetLength(key.rsa.modulus) - 51);
    return this.say(message.clientKeyExchange({ rsa: rsaEncrypt(key.rsa, premaster, padding) }));
  }

  /** change_cipher_spec and, as the first record under the new keys, Finished. */
  finished(from: Side): Uint8Array {
    const octets = message.finished(verifyData12(this.master, from, this.transcript));
    this.transcript = concat([this.transcript, octets]);
    this.next[from] = 0;
    return concat([plainRecord(CONTENT.changeCipherSpec, Uint8Array.of(1)), this.record(from, CONTENT.handshake, octets)]);
  }

  data(from: Side, octets: Uint8Array): Uint8Array {
    return this.record(from, CONTENT.applicationData, octets);
  }

  closeNotify(from: Side): Uint8Array {
    return this.record(from, CONTENT.alert, CLOSE_NOTIFY);
  }

  /** Known from the ClientKeyExchange on. */
  keyLog(): KeyLogLine[] {
    if (this.master === NONE) return [];
    return [{ label: "CLIENT_RANDOM", clientRandom: this.randoms.client, secret: this.master }];
  }

  private octets(purpose: string, length: number): Uint8Array {
    return octetsOf(this.setup.seed, `${purpose} of ${this.setup.connection}`, length);
  }

  private share(side: Side) {
    return ephemeral(this.setup.group, this.setup.seed, `${side} share of ${this.setup.connection}`);
  }

  private say(octets: Uint8Array): Uint8Array {
    this.transcript = concat([this.transcript, octets]);
    return plainRecord(CONTENT.handshake, octets);
  }

  private record(from: Side, type: number, content: Uint8Array): Uint8Array {
    const number = this.next[from];
    if (number === undefined) throw new Error(`The ${from} has not changed its cipher yet.`);
    this.next[from] = number + 1;
    return seal12(keysOf12(this.suite.aead, this.master, this.randoms)[from], number, type, content);
  }
}
