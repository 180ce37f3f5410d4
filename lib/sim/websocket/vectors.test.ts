import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as ws from "ws";
import { NORMAL } from "./fixtures";
import { acceptOf, answeredAccept, digestOf, keyOf } from "./handshake";
import { frameOctets } from "./octets";
import { websocketEntry } from "./scenarios";
import { init } from "./step";
import { encodeFrame, extendedLengthOctets, headerOctets, masked } from "./wire";

type SenderOptions = {
  fin: boolean;
  opcode: number;
  mask: boolean;
  rsv1: boolean;
  readOnly: boolean;
  generateMask: (mask: Buffer) => void;
};
type WsReceiver = { on(name: string, listener: (value: never) => void): void; write(data: Buffer): void };
// The package exports both, and @types/ws knows of neither.
const { Receiver, Sender } = ws as unknown as {
  Receiver: new (options: { isServer: boolean; binaryType: string; extensions: object }) => WsReceiver;
  Sender: { frame(data: Buffer, options: SenderOptions): Buffer[] };
};

const hex = (octets: Uint8Array) => Buffer.from(octets).toString("hex");
const text = (value: string) => new TextEncoder().encode(value);
const KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

describe("Sec-WebSocket-Accept", () => {
  it("W1: is what RFC 6455 §1.3 works out for its sample", () => {
    expect(keyOf({ ...NORMAL, nonce: "rfc" }, 1)).toBe("dGhlIHNhbXBsZSBub25jZQ==");
    expect(hex(digestOf("dGhlIHNhbXBsZSBub25jZQ=="))).toBe("b37a4f2cc0624f1690f64606cf385945b2bec4ea");
    expect(acceptOf("dGhlIHNhbXBsZSBub25jZQ==")).toBe("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  });

  it("is what the lesson prints for 00 to 0f", () => {
    expect(keyOf(NORMAL, 1)).toBe("AAECAwQFBgcICQoLDA0ODw==");
    expect(acceptOf("AAECAwQFBgcICQoLDA0ODw==")).toBe("Bz3qJYTGdOe8gUSpLosEdiLKDrk=");
  });

  it("is what Node computes for random keys, which are 16 octets", () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const key = keyOf({ ...NORMAL, nonce: "random" }, seed);
      expect(Buffer.from(key, "base64")).toHaveLength(16);
      const expected = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
      expect(acceptOf(key)).toBe(expected);
      for (const accept of ["decoded", "stale"] as const) expect(answeredAccept({ ...NORMAL, accept }, key)).not.toBe(expected);
    }
  });
});

describe("a frame in octets (RFC 6455 §5.7)", () => {
  it("is Hello, unmasked, masked, and in two parts", () => {
    expect(hex(encodeFrame("text", true, text("Hello")))).toBe("810548656c6c6f");
    expect(hex(encodeFrame("text", true, text("Hello"), KEY))).toBe("818537fa213d7f9f4d5158");
    expect(hex(encodeFrame("text", false, text("Hel")))).toBe("010348656c");
    expect(hex(encodeFrame("continuation", true, text("lo")))).toBe("80026c6f");
  });

  it("is a ping with Hello and its masked pong", () => {
    expect(hex(encodeFrame("ping", true, text("Hello")))).toBe("890548656c6c6f");
    expect(hex(encodeFrame("pong", true, text("Hello"), KEY))).toBe("8a8537fa213d7f9f4d5158");
  });

  it("has its length in 7, 16 or 64 bits, always the fewest", () => {
    expect(hex(encodeFrame("binary", true, new Uint8Array(256)).subarray(0, 4))).toBe("827e0100");
    expect(hex(encodeFrame("binary", true, new Uint8Array(65_536)).subarray(0, 10))).toBe("827f0000000000010000");
    expect([0, 125, 126, 65_535, 65_536].map(extendedLengthOctets)).toEqual([0, 0, 2, 2, 8]);
    expect([0, 125, 126, 65_535, 65_536].map((length) => headerOctets(length, true))).toEqual([6, 6, 8, 8, 14]);
  });

  it("is masked once and unmasked by the same again", () => {
    expect(masked(masked(text("bid 42"), KEY), KEY)).toEqual(text("bid 42"));
  });

  it("in the scenario of the lesson is what the lesson prints", () => {
    const { parameters, seed } = websocketEntry.scenarios.normal;
    const state = init(parameters, seed);
    const frames = state.plan.flatMap((step) => (step.is === "frame" ? [hex(frameOctets(state.seed, step.frame))] : []));
    expect(frames.slice(0, 2)).toEqual(["81087072696365203432", "81869e3b51c7fc5235e7aa09"]);
  });
});

const OPCODES = { text: 1, binary: 2, ping: 9, pong: 10 } as const;

describe("compared with the package ws", () => {
  it("makes the frames that its Sender makes, for every length of length, masked and not", () => {
    for (const opcode of Object.keys(OPCODES) as (keyof typeof OPCODES)[]) {
      for (const length of opcode.startsWith("p") ? [0, 6, 125] : [0, 6, 125, 126, 65_535, 65_536]) {
        for (const isMasked of [false, true]) {
          const data = Buffer.from(Uint8Array.from({ length }, (_, at) => at % 251));
          const theirs = Buffer.concat(
            Sender.frame(Buffer.from(data), {
              fin: true,
              opcode: OPCODES[opcode],
              mask: isMasked,
              rsv1: false,
              readOnly: true,
              generateMask: (mask) => mask.set(KEY),
            }),
          );
          const ours = Buffer.from(encodeFrame(opcode, true, data, isMasked ? KEY : undefined));
          expect(Buffer.compare(ours, theirs)).toBe(0);
        }
      }
    }
  });

  it.each([
    ["normal", ["message 6", "close 1000"], ["message 8", "close 1000"]],
    ["fragments", ["pong alive?", "message 6", "close 1001"], ["ping alive?", "message 8", "close 1001"]],
    ["length", ["message 126", "close 1000"], ["message 8", "close 1000"]],
    [
      "proxy-pings",
      ["message 6", "pong alive?", "pong alive?", "close 1000"],
      ["message 8", "ping alive?", "ping alive?", "close 1000"],
    ],
  ] as const)("its Receiver reads what the scenario %s sends, message for message", (name, fromClient, fromServer) => {
    const scenario = websocketEntry.scenarios[name];
    const state = init(scenario.parameters, "seed" in scenario ? scenario.seed : 1);
    for (const side of ["client", "server"] as const) {
      const receiver = new Receiver({ isServer: side === "client", binaryType: "nodebuffer", extensions: {} });
      const got: string[] = [];
      receiver.on("message", (data: Buffer) => got.push(`message ${data.length}`));
      receiver.on("ping", (data: Buffer) => got.push(`ping ${data}`));
      receiver.on("pong", (data: Buffer) => got.push(`pong ${data}`));
      receiver.on("conclude", (code: number) => got.push(`close ${code}`));
      for (const step of state.plan) {
        if (step.is === "frame" && step.from === side) receiver.write(Buffer.from(frameOctets(state.seed, step.frame)));
      }
      expect(got).toEqual(side === "client" ? fromClient : fromServer);
    }
  });

  it("its Receiver refuses with 1002 what the scenario unmasked sends", () => {
    const { parameters } = websocketEntry.scenarios.unmasked;
    const state = init(parameters, 1);
    const bid = state.plan.find((step) => step.is === "frame" && step.from === "client");
    if (bid?.is !== "frame") throw new Error("The client sends a frame.");
    const receiver = new Receiver({ isServer: true, binaryType: "nodebuffer", extensions: {} });
    const errors: unknown[] = [];
    receiver.on("error", (error: unknown) => errors.push(error));
    receiver.write(Buffer.from(frameOctets(state.seed, bid.frame)));
    return new Promise<void>((resolve) => {
      setImmediate(() => {
        expect(errors).toEqual([expect.objectContaining({ code: "WS_ERR_EXPECTED_MASK" })]);
        resolve();
      });
    });
  });
});
