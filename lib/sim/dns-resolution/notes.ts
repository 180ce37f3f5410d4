import type { DnsMessage, DnsQuestion, DnsRcode, DnsRecord } from "@/lib/packets/dns";
import type { Finding } from "./findings";

/** What a step did, as data: the sentence, the view and the predictions are made of it when somebody looks. */
export type Note =
  | { is: "client-asks"; question: DnsQuestion; of: "resolver" | "self"; again: boolean }
  | { is: "client-repeats-over-tcp" }
  | { is: "client-gets"; rcode: DnsRcode; answers: DnsRecord[]; afterMs: number }
  | { is: "client-gives-up"; afterMs: number }
  | { is: "nobody-waits" }
  | { is: "already-at-work" }
  | { is: "queued" }
  | { is: "hit"; question: DnsQuestion; what: "records" | "nxdomain" | "nodata" | "failure"; by: string; forAddress: boolean }
  | { is: "alias-hit"; name: string; target: string }
  | { is: "miss"; question: DnsQuestion; zone: string }
  | { is: "needs-address"; host: string; zone: string }
  | { is: "asks"; host: string; zone: string; question: DnsQuestion; again: boolean }
  | { is: "opens-tcp"; host: string; again: boolean }
  /** A leg of a TCP connection that opens or closes it reached the other side. `from`: the server of the connection. */
  | { is: "tcp-leg"; from: string; leg: "SYN" | "SYN,ACK" | "FIN" | "FIN,ACK" }
  | { is: "serves"; host: string; zone: string; finding: Finding }
  | { is: "finds"; host: string; zone: string; finding: Finding }
  | { is: "stays-silent"; host: string }
  | { is: "blocked"; host: string }
  | { is: "timeout"; host: string; transport: "udp" | "tcp" }
  | { is: "gives-up"; why: "aliases" | "servers" | "depth" | "budget"; of: string }
  | { is: "resolver-answers"; message: DnsMessage }
  | { is: "waited"; seconds: number }
  | { is: "dropped"; from: string; to: string };
