import type { Event, Message, State } from "./state";

/** The earliest message, or the next line of the script. */
export function earliest({ messages, script }: State): Event | undefined {
  const message = firstOf(messages);
  const [entry] = script;
  if (message !== undefined && (entry === undefined || message.dueMs <= entry.atS * 1000))
    return { type: "arrive", at: message.to, from: message.from, kind: message.kind };
  if (entry === undefined) return undefined;
  return entry.kind === "visit" ? { type: "visit", user: entry.user, how: entry.how } : { type: "deed", deed: entry.deed };
}

export function firstOf(messages: readonly Message[]): Message | undefined {
  let first = messages[0];
  for (const message of messages) if (first === undefined || message.dueMs < first.dueMs) first = message;
  return first;
}
