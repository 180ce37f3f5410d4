/** Everything that crosses the network, in the names that the RFCs give; `syn` to `abandon` are TCP's. */
export type MessageName =
  | "syn"
  | "syn-ack"
  | "client-hello"
  | "early-request"
  | "hello-retry-request"
  | "client-hello-again"
  | "server-hello"
  | "encrypted-extensions"
  | "certificate"
  | "certificate-verify"
  | "server-key-exchange"
  | "server-hello-done"
  | "client-key-exchange"
  | "server-finished"
  | "end-of-early-data"
  | "client-finished"
  | "request"
  | "session-ticket"
  | "response"
  | "too-early"
  | "client-close"
  | "server-close"
  | "abandon";

/** Who began a connection, and how: a replay is begun by the eavesdropper, with octets that the client sent before. */
export type ConnectionKind = "full" | "resumed" | "early" | "replay";

export type From = "initiator" | "server";

/** Messages of a connection in their order. What one side sends in a row leaves at the same moment. */
export type Script = readonly (readonly [MessageName, From])[];
