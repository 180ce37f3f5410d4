import type { Call, Host } from "./state";

/** What a call leaves of the program's hold on its socket, and of its plans. */
export function programAfter(host: Host, call: Call): Pick<Host, "held" | "unread" | "sendsAtMs" | "endsAtMs"> {
  const { held, unread, endsAtMs } = host;
  switch (call) {
    case "send":
      return { held, unread, sendsAtMs: null, endsAtMs };
    case "shutdown":
      return { held, unread, sendsAtMs: null, endsAtMs: null };
    case "close":
    case "abort":
      return { held: false, unread: 0, sendsAtMs: null, endsAtMs: null };
  }
}
