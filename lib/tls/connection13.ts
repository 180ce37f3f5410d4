import { concat } from "@/lib/packets/bits";
import type { Keys } from "./aead";
import * as extension from "./extensions";
import { ephemeral, type Group, sharedSecret } from "./groups";
import type { KeyLogLabel, KeyLogLine } from "./key-log";
import * as message from "./messages";
import { CONTENT, plainRecord, seal13, VERSION_10 } from "./record";
import * as schedule from "./schedule";
import { octetsOf } from "./seeded";
import type { Session, Setup13, Side } from "./setup";
import { SUITES } from "./suites";
import { sealTicket } from "./ticket";

const CLOSE_NOTIFY = Uint8Array.of(1, 0);
const TICKET_LIFETIME_SECONDS = 7200;
const MAX_EARLY_DATA = 16_384;
const NONE = new Uint8Array(0);

/** The first flight of a connection, as somebody on the way recorded it. */
export type FirstFlight = { clientHello: Uint8Array; share: Uint8Array };

/**
 * Both sides of one TLS 1.3 connection (RFC 8446). The methods make the messages in the order in which they are called,
 * which is the protocol's; each returns the octets that go over TCP, whole records.
 */
export class Connection13 {
  private readonly suite;
  private readonly clientRandom: Uint8Array;
  private readonly early: Uint8Array;
  private transcript: Uint8Array = NONE;
  private shareOfClient: Uint8Array = NONE;
  private secrets: Record<"handshake" | "main" | "clientFinished" | "serverFinished" | "clientApplication", Uint8Array> = {
    handshake: NONE,
    main: NONE,
    clientFinished: NONE,
    serverFinished: NONE,
    clientApplication: NONE,
  };
  private writing: Partial<Record<Side, { keys: Keys; next: number }>> = {};
  private readonly logged: KeyLogLine[] = [];
  private tickets = 0;

  constructor(private readonly setup: Setup13) {
    this.suite = SUITES[setup.suite];
    this.clientRandom = this.random("client random");
    this.early = schedule.earlySecret(setup.resume?.psk);
  }

  clientHello(): Uint8Array {
    const octets = this.sayHello(this.setup.guess);
    if (this.setup.early) this.useSecret("client", "c e traffic", "CLIENT_EARLY_TRAFFIC_SECRET", this.early);
    return plainRecord(CONTENT.handshake, octets, VERSION_10);
  }

  helloRetryRequest(): Uint8Array {
    this.transcript = schedule.messageHash(this.transcript);
    return this.plain(message.helloRetryRequest(this.suite.id, this.setup.group));
  }

  clientHelloAgain(): Uint8Array {
    return plainRecord(CONTENT.handshake, this.sayHello(this.setup.group));
  }

  /** A server that gets a first flight which was recorded from another connection answers it as if it were new. */
  receiveReplayed(flight: FirstFlight): void {
    this.transcript = flight.clientHello;
    this.shareOfClient = flight.share;
  }

  firstFlight(): FirstFlight {
    return { clientHello: this.transcript, share: this.shareOfClient };
  }

  serverHello({ resumes }: { resumes: boolean }): Uint8Array {
    const { seed, connection, group } = this.setup;
    const own = ephemeral(group, seed, `server share of ${connection}`);
    const octets = this.plain(
      message.serverHello(this.random("server random"), this.suite.id, [
        extension.supportedVersions("server"),
        extension.serverShare(group, own.share),
        ...(resumes ? [extension.selectedPsk()] : []),
      ]),
    );
    const early = resumes ? this.early : schedule.earlySecret();
    this.secrets.handshake = schedule.handshakeSecret(early, sharedSecret(own, this.shareOfClient));
    this.secrets.main = schedule.mainSecret(this.secrets.handshake);
    const { handshake } = this.secrets;
    this.secrets.serverFinished = this.useSecret("server", "s hs traffic", "SERVER_HANDSHAKE_TRAFFIC_SECRET", handshake);
    // While early data may follow, the client keeps writing under its early key.
    this.secrets.clientFinished = this.secret("c hs traffic", "CLIENT_HANDSHAKE_TRAFFIC_SECRET", handshake);
    if (!this.setup.early) this.write("client", this.secrets.clientFinished);
    return octets;
  }

  encryptedExtensions({ acceptsEarlyData }: { acceptsEarlyData: boolean }): Uint8Array {
    const extensions = [extension.alpn(this.setup.alpn), ...(acceptsEarlyData ? [extension.earlyData()] : [])];
    return this.sealed("server", message.encryptedExtensions(extensions));
  }

  certificate(): Uint8Array {
    return this.sealed("server", message.certificate13(this.setup.identity.chain));
  }

  certificateVerify(): Uint8Array {
    const { key } = this.setup.identity;
    if (!("sign" in key)) throw new Error("TLS 1.3 wants a key that signs.");
    return this.sealed("server", message.certificateVerify(key.sign(message.signedContent(this.transcript))));
  }

  serverFinished(): Uint8Array {
    const octets = this.sealed("server", message.finished(schedule.verifyData(this.secrets.serverFinished, this.transcript)));
    const { main } = this.secrets;
    this.useSecret("server", "s ap traffic", "SERVER_TRAFFIC_SECRET_0", main);
    this.secrets.clientApplication = this.secret("c ap traffic", "CLIENT_TRAFFIC_SECRET_0", main);
    return octets;
  }

  endOfEarlyData(): Uint8Array {
    const octets = this.sealed("client", message.endOfEarlyData());
    this.write("client", this.secrets.clientFinished);
    return octets;
  }

  clientFinished(): Uint8Array {
    const octets = this.sealed("client", message.finished(schedule.verifyData(this.secrets.clientFinished, this.transcript)));
    this.write("client", this.secrets.clientApplication);
    return octets;
  }

  /** Application data, early or not: whatever key the side writes under now. */
  data(from: Side, octets: Uint8Array): Uint8Array {
    return this.record(from, CONTENT.applicationData, octets);
  }

  closeNotify(from: Side): Uint8Array {
    return this.record(from, CONTENT.alert, CLOSE_NOTIFY);
  }

  newSessionTicket(): { octets: Uint8Array; session: Session } {
    const { seed, connection, ticketKey } = this.setup;
    const nonce = Uint8Array.of(this.tickets);
    this.tickets += 1;
    const resumption = schedule.deriveSecret(this.secrets.main, "res master", this.transcript);
    const psk = schedule.resumptionPsk(resumption, nonce);
    const ticket = sealTicket(ticketKey, octetsOf(seed, `ticket of ${connection}`, 12), psk);
    const ageAdd = octetsOf(seed, `age of ${connection}`, 4).reduce((value, octet) => value * 256 + octet, 0);
    const terms = { lifetimeSeconds: TICKET_LIFETIME_SECONDS, ageAdd, nonce, ticket, maxEarlyData: MAX_EARLY_DATA };
    // Not part of the handshake any more, so it does not enter the transcript.
    const octets = this.record("server", CONTENT.handshake, message.newSessionTicket(terms));
    return { octets, session: { ticket, psk, ageAdd } };
  }

  keyLog(): KeyLogLine[] {
    return this.logged;
  }

  private sayHello(group: Group): Uint8Array {
    const { seed, connection, serverName, alpn, resume, early } = this.setup;
    const { share } = ephemeral(group, seed, `client share of ${connection}`);
    this.shareOfClient = share;
    const hello = message.clientHello(this.clientRandom, TLS_13_SUITES, [
      extension.serverName(serverName),
      extension.supportedGroups(["x25519", "secp256r1"]),
      extension.signatureAlgorithms(),
      extension.alpn(alpn),
      extension.supportedVersions("client"),
      extension.pskKeyExchangeModes(),
      extension.clientShare(group, share),
      ...(early ? [extension.earlyData()] : []),
      ...(resume ? [extension.offeredPsk(resume.ticket, (resume.ageMs + resume.ageAdd) % 2 ** 32)] : []),
    ]);
    const before = this.transcript;
    const said = resume
      ? message.withBinder(hello, (truncated) => schedule.verifyData(schedule.binderKey(this.early), concat([before, truncated])))
      : hello;
    this.transcript = concat([before, said]);
    return said;
  }

  private random(whose: string): Uint8Array {
    return octetsOf(this.setup.seed, `${whose} of ${this.setup.connection}`, 32);
  }

  private secret(label: string, logLabel: KeyLogLabel, from: Uint8Array): Uint8Array {
    const secret = schedule.deriveSecret(from, label, this.transcript);
    this.logged.push({ label: logLabel, clientRandom: this.clientRandom, secret });
    return secret;
  }

  private useSecret(side: Side, label: string, logLabel: KeyLogLabel, from: Uint8Array): Uint8Array {
    const secret = this.secret(label, logLabel, from);
    this.write(side, secret);
    return secret;
  }

  /** From here on the side writes under other keys, and counts its records anew (RFC 8446 §5.3). */
  private write(side: Side, secret: Uint8Array): void {
    this.writing[side] = { keys: schedule.trafficKeys(this.suite.aead, secret), next: 0 };
  }

  private plain(octets: Uint8Array): Uint8Array {
    this.transcript = concat([this.transcript, octets]);
    return plainRecord(CONTENT.handshake, octets);
  }

  private sealed(from: Side, octets: Uint8Array): Uint8Array {
    this.transcript = concat([this.transcript, octets]);
    return this.record(from, CONTENT.handshake, octets);
  }

  private record(from: Side, type: number, content: Uint8Array): Uint8Array {
    const writing = this.writing[from];
    if (writing === undefined) throw new Error(`The ${from} has no keys yet.`);
    writing.next += 1;
    return seal13(writing.keys, writing.next - 1, type, content);
  }
}

const TLS_13_SUITES = Object.values(SUITES)
  .filter((suite) => suite.version === "1.3")
  .map((suite) => suite.id);
