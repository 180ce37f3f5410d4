import { describe, expect, test } from "vitest";
import { concat } from "@/lib/packets/bits";
import { hexOf } from "@/lib/tls/octets";
import { CONTENT, recordsIn } from "@/lib/tls/record";
import { ECDHE, KINDS_OF_RUN, played, RSA, SUITE_NAMES } from "./fixtures";
import { keyLog, openRecording } from "./key-log";
import { recordingOf } from "./packets";
import { isOpened } from "./reading";
import type { State } from "./state";
import { REQUESTS, responseText } from "./texts";

const text = (octets: Uint8Array) => new TextDecoder("latin1").decode(octets);

describe("a thief with nothing but the recording and one key", () => {
  test("reads both directions of RSA key transport", () => {
    const { client, server } = openRecording(played({ suite: RSA }), 0, "certificate");
    expect([text(client), text(server)]).toEqual([REQUESTS.get.text, responseText("get")]);
  });

  test.each(SUITE_NAMES.filter((suite) => suite !== RSA))("reads nothing of %s", (suite) => {
    const { client, server, keyLog: keys } = openRecording(played({ suite }), 0, "certificate");
    expect([client.length, server.length, keys.length]).toEqual([0, 0, 0]);
  });

  test("reads with the ticket key the early request alone, also in a replay that was refused", () => {
    const state = played({ visit: "early", request: "post", replayDefence: "single-use" }, [{ kind: "replay" }]);
    for (const at of [0, 1]) {
      const { client, server } = openRecording(state, at, "ticket");
      expect([text(client), server.length]).toEqual([REQUESTS.post.text, 0]);
    }
  });

  test.each(KINDS_OF_RUN)("%s: what the view calls opened is what really opens", (_, parameters, inputs) => {
    for (const key of ["certificate", "ticket"] as const) {
      const state = { ...played(parameters, inputs), stolen: [key] };
      for (const at of state.connections.keys()) {
        const data = state.sent.filter(
          ({ connection, name }) => connection === at && ["early-request", "request", "response"].includes(name),
        );
        const { client, server } = openRecording(state, at, key);
        const opened = data.filter((message) => isOpened(state, message));
        expect(client.length > 0).toBe(opened.some(({ from }) => from === "initiator"));
        expect(server.length > 0).toBe(opened.some(({ from }) => from === "server"));
      }
    }
  });
});

describe("the key log", () => {
  const logOf = (state: State, place: string) => keyLog([{ index: 0, atMs: 0, event: null, state }], place);

  test("of the client names every secret once, with the random of its ClientHello", () => {
    const state = played({ visit: "early" });
    const lines = logOf(state, "client").trimEnd().split("\n");
    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      "CLIENT_EARLY_TRAFFIC_SECRET",
      "SERVER_HANDSHAKE_TRAFFIC_SECRET",
      "CLIENT_HANDSHAKE_TRAFFIC_SECRET",
      "SERVER_TRAFFIC_SECRET_0",
      "CLIENT_TRAFFIC_SECRET_0",
    ]);
    const hello = recordsIn(concat(recordingOf(state, 0).client)).find(({ type }) => type === CONTENT.handshake);
    for (const line of lines) expect(line.split(" ")[1]).toBe(hexOf((hello?.fragment ?? new Uint8Array(0)).subarray(6, 38)));
  });

  test("of the eavesdropper is empty until a key is stolen that opens something", () => {
    expect(logOf(played({ suite: RSA }), "eavesdropper")).toBe("");
    expect(logOf(played({ suite: ECDHE }, [{ kind: "steal", key: "certificate" }]), "eavesdropper")).toBe("");
    const stolen = played({ suite: RSA }, [{ kind: "steal", key: "certificate" }]);
    expect(logOf(stolen, "eavesdropper")).toBe(logOf(stolen, "client"));
  });
});
