import { concat } from "@/lib/packets/bits";
import { type KeyLogLine, keyLogText } from "@/lib/tls/key-log";
import { type Opened, openWithCertificateKey, openWithTicketKey } from "@/lib/tls/recording";
import { RSA_TEST_KEY } from "@/lib/tls/rsa-test-key";
import { SUITES } from "@/lib/tls/suites";
import { ticketKeyOf } from "@/lib/tls/ticket";
import type { Frame } from "../engine";
import { conversationOf } from "./octets";
import { recordingOf } from "./packets";
import type { Event, Input, State, StolenKey } from "./state";

/**
 * At the client: what its program writes when it is told to (SSLKEYLOGFILE), which opens everything. At the eavesdropper:
 * what she can compute from her recording with the keys that she has stolen, and nothing more.
 */
export function keyLog(frames: Frame<State, Event | Input>[], interfaceId: string): string {
  const state = frames.at(-1)?.state;
  if (state === undefined) return "";
  return keyLogText(interfaceId === "client" ? keysOfClient(state) : keysOfThief(state));
}

function keysOfClient(state: State): KeyLogLine[] {
  return state.connections.flatMap(({ kind }, at) => {
    const hasBegun = state.sent.some(({ connection, name }) => connection === at && name === "client-hello");
    return kind === "replay" || !hasBegun ? [] : conversationOf(state, at).keyLog;
  });
}

function keysOfThief(state: State): KeyLogLine[] {
  return state.stolen.flatMap((key) => state.connections.flatMap((_, at) => openRecording(state, at, key).keyLog));
}

/** What this key opens of what was recorded of one connection: tried on the octets themselves. */
export function openRecording(state: State, at: number, key: StolenKey): Opened {
  const { client, server } = recordingOf(state, at);
  const recording = { client: concat(client), server: concat(server) };
  if (key === "ticket") return openWithTicketKey(recording, ticketKeyOf(state.seed));
  // A key that only signs has no way to decrypt anything.
  return openWithCertificateKey(recording, SUITES[state.parameters.suite].keyExchange === "rsa" ? RSA_TEST_KEY : undefined);
}
