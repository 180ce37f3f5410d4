import { FORGED_REQUEST, FORGED_RESPONSE, PING_TEXT, PRICE } from "./contents";
import type { Parameters } from "./parameters";
import { type Content, type Frame, hasProxy, type Opcode, type Side, type Step } from "./state";

export const PROTOCOL_ERROR = 1002;
/** Of a connection that ended without a Close frame; it never crosses the wire (RFC 6455 §7.4.1). */
export const ABNORMAL = 1006;

/** A whole run, from the SYN to the event that the script gets. */
export function planOf(parameters: Parameters): Step[] {
  const { proxy } = parameters;
  if (proxy === "careless") return [...upgraded(parameters), ...talkingToYourself(parameters)];
  const status = statusOf(parameters);
  const near: Step[] = [
    { is: "connect", link: "near" },
    { is: "request", link: "near", upgrade: true },
  ];
  if (proxy === "drops") {
    return [
      ...near,
      { is: "strip" },
      { is: "connect", link: "far" },
      { is: "request", link: "far", upgrade: false },
      { is: "response", link: "far", status },
      { is: "response", link: "near", status },
      ...failedHandshake(),
    ];
  }
  if (status !== 101) return [...near, ...through(parameters), ...answered(parameters, status), ...failedHandshake()];
  if (parameters.accept !== "right") {
    return [
      ...near,
      ...through(parameters),
      { is: "compute" },
      ...answered(parameters, 101),
      { is: "check", ok: false },
      ...failedHandshake(),
    ];
  }
  return [...upgraded(parameters), ...conversation(parameters)];
}

/** The first thing that the server finds wrong; behind a proxy that drops Upgrade that is Upgrade itself (RFC 6455 §4.2). */
function statusOf({ proxy, version, origin, checksOrigin }: Parameters): 101 | 400 | 403 | 426 {
  if (proxy === "drops") return 400;
  if (version !== "13") return 426;
  return origin === "evil" && checksOrigin ? 403 : 101;
}

function through(parameters: Parameters): Step[] {
  if (!hasProxy(parameters)) return [];
  return [{ is: "pass-on" }, { is: "connect", link: "far" }, { is: "request", link: "far", upgrade: true }];
}

function answered(parameters: Parameters, status: 101 | 400 | 403 | 426): Step[] {
  const near: Step = { is: "response", link: "near", status };
  return hasProxy(parameters) ? [{ is: "response", link: "far", status }, near] : [near];
}

function failedHandshake(): Step[] {
  return [
    { is: "tcp-close", by: "client" },
    { is: "closed", code: ABNORMAL },
  ];
}

function upgraded(parameters: Parameters): Step[] {
  return [
    { is: "connect", link: "near" },
    { is: "request", link: "near", upgrade: true },
    ...through(parameters),
    { is: "compute" },
    ...answered(parameters, 101),
    { is: "check", ok: true },
    { is: "open" },
  ];
}

function conversation(parameters: Parameters): Step[] {
  if (parameters.masking === "both") {
    const { opcode, length } = fragmentsOf(parameters)[0] as Frame;
    const fin = parameters.fragments === 1;
    return [send("server", { opcode, fin, masked: true, content: "price", offset: 0, length }), ...failure("client")];
  }
  const bid = clientMessage(parameters, parameters.masking !== "none");
  if (parameters.masking === "none") {
    // Its pong would be without a mask as well: the ping is left out, so that the first such frame is the bid.
    return [...news(parameters, false), bid, ...failure("server")];
  }
  const { silent, cut } = silence(parameters);
  const ending = cut ? [] : endingOf(parameters);
  return [...news(parameters, true), bid, { is: "deliver", to: "server", content: "bid" }, ...silent, ...ending];
}

/** The server's message, in as many frames as the parameters say. */
function news(parameters: Parameters, withPing: boolean): Step[] {
  const frames = fragmentsOf(parameters).map((frame) => send("server", frame));
  const [first, ...rest] = frames;
  const between = withPing && rest.length > 0 ? pingPong() : [];
  return [...(first === undefined ? [] : [first]), ...between, ...rest, { is: "deliver", to: "client", content: "price" }];
}

function fragmentsOf({ fragments }: Parameters): Omit<Frame, "serial">[] {
  const share = Math.ceil(PRICE.length / fragments);
  return Array.from({ length: fragments }, (_, at) => ({
    opcode: at === 0 ? "text" : "continuation",
    fin: at === fragments - 1,
    masked: false,
    content: "price",
    offset: at * share,
    length: Math.min(share, PRICE.length - at * share),
  }));
}

export function pingPong(): Step[] {
  return [control("server", "ping"), control("client", "pong")];
}

export function clientMessage({ size }: Parameters, masked: boolean): Step {
  return send("client", { opcode: "text", fin: true, masked, content: "bid", offset: 0, length: size });
}

/** A quiet stretch: with pings in it, or until the proxy has had enough. */
function silence({ proxy, silenceS, pingEveryS, idleLimitS }: Parameters): { silent: Step[]; cut: boolean } {
  if (silenceS === 0) return { silent: [], cut: false };
  const pings = pingEveryS > 0;
  const patience = proxy === "idle" ? idleLimitS : Number.POSITIVE_INFINITY;
  if (silenceS >= patience && !(pings && pingEveryS < patience)) {
    return { silent: [{ is: "silence", seconds: patience }, { is: "cut" }, { is: "closed", code: ABNORMAL }], cut: true };
  }
  const silent: Step[] = [];
  let left = silenceS;
  for (; pings && left > pingEveryS; left -= pingEveryS) {
    silent.push({ is: "silence", seconds: pingEveryS }, ...pingPong());
  }
  return { silent: [...silent, { is: "silence", seconds: left }], cut: false };
}

function endingOf({ closes }: Parameters): Step[] {
  return closes === "breaks" ? broken() : closing(closes);
}

/** A Close frame each way, and then the server closes TCP first (RFC 6455 §7.1.1). */
export function closing(by: Side, code = by === "client" ? 1000 : 1001): Step[] {
  const other = by === "client" ? "server" : "client";
  return [closeFrame(by, code), closeFrame(other, code), { is: "tcp-close", by: "server" }, { is: "closed", code }];
}

export function broken(): Step[] {
  return [{ is: "break" }, { is: "closed", code: ABNORMAL }];
}

/**
 * A side finds a frame that breaks the rules: it says so in a Close frame and closes at once, without waiting for the
 * answer (RFC 6455 §7.1.7). Where the client does so, it has received no code.
 */
export function failure(by: Side): Step[] {
  return [
    { is: "refuse", by },
    closeFrame(by, PROTOCOL_ERROR),
    { is: "tcp-close", by },
    { is: "closed", code: by === "server" ? PROTOCOL_ERROR : ABNORMAL },
  ];
}

/** RFC 6455 §10.3: a script writes a request into its message, and its own server writes the response. */
function talkingToYourself({ masking }: Parameters): Step[] {
  const masked = masking !== "none";
  const text = (from: Side, content: Content, length: number): Step =>
    send(from, { opcode: "text", fin: true, masked: from === "client" && masked, content, offset: 0, length });
  return [
    text("client", "forged-request", FORGED_REQUEST.length),
    { is: "mistake", finds: masked ? "noise" : "request" },
    text("server", "forged-response", FORGED_RESPONSE.length),
    ...(masked ? [] : [{ is: "mistake", finds: "response" } as const]),
    { is: "visitor-asks" },
    { is: "visitor-gets", poisoned: !masked },
    // The client's own Close frame is masked or not as the others are.
    ...closing("client").map((step) => (step.is === "frame" && step.from === "client" ? unmaskedUnless(masked, step) : step)),
  ];
}

function unmaskedUnless(masked: boolean, step: Step & { is: "frame" }): Step {
  return { ...step, frame: { ...step.frame, masked } };
}

function closeFrame(from: Side, code: number): Step {
  return send(from, { opcode: "close", fin: true, masked: from === "client", content: "close", offset: 0, length: 2, code });
}

function control(from: Side, opcode: Opcode): Step {
  const length = PING_TEXT.length;
  return send(from, { opcode, fin: true, masked: from === "client", content: "alive", offset: 0, length });
}

/** `numbered` gives the serial once it is known which frames come before. */
function send(from: Side, frame: Omit<Frame, "serial">): Step {
  return { is: "frame", from, frame: { ...frame, serial: -1 } };
}

/** The steps with their frames numbered on from `first`, and the next number. */
export function numbered(steps: Step[], first: number): { steps: Step[]; next: number } {
  let next = first;
  const given = steps.map((step): Step => {
    if (step.is !== "frame") return step;
    const frame = { ...step.frame, serial: next };
    next += 1;
    return { ...step, frame };
  });
  return { steps: given, next };
}
