import type { Text } from "@/lib/text";
import { say } from "../say";
import { describeFrame } from "./describe-frame";
import type { Event, Input, State, Status, Step } from "./state";

export function describe(before: State, event: Event | Input, after: State): Text {
  if (event.kind !== "step") return before === after ? say("什么也没有改变。", "Nothing changes.") : describeInput(event);
  const shown = after.plan[event.step];
  return shown === undefined ? say("什么也没有发生。", "Nothing happens.") : describeStep(shown, after);
}

export function describeStep(shown: Step, state: State): Text {
  const { parameters } = state;
  switch (shown.is) {
    case "connect":
      return shown.link === "near"
        ? say("客户端先建立一条普通的 TCP 连接。", "The client first opens an ordinary TCP connection.")
        : say("代理另建一条自己的 TCP 连接去找服务器。", "The proxy opens a TCP connection of its own to the server.");
    case "request":
      return request(shown, state);
    case "strip":
      return say(
        "Upgrade 和 Connection 只对这一跳有效；代理不认识 WebSocket，转发前把它们去掉。",
        "Upgrade and Connection concern this hop only; the proxy does not know WebSocket and removes them.",
      );
    case "pass-on":
      return parameters.proxy === "careless"
        ? say("代理把不认识的首部也照样转发。", "The proxy passes on what it does not know, too.")
        : say("代理配置过：把 Upgrade 和 Connection 传给服务器。", "The proxy is configured to pass Upgrade and Connection on.");
    case "compute":
      return compute(state);
    case "response":
      return response(shown.status, shown.link === "far", state);
    case "check":
      return shown.ok
        ? say("客户端自己也算一遍，两个值相同。", "The client does the same computation, and the values agree.")
        : say(
            "客户端自己算出的是另一个值：虽然有 101，它也不用这条连接。",
            "The client computes another value: in spite of the 101 it will not use this connection.",
          );
    case "open":
      return say(
        "这条连接上不再是 HTTP：从现在起哪一方都可以先开口。",
        "This connection is not HTTP any more: from now on either side may speak first.",
      );
    case "frame":
      return describeFrame(shown.from, shown.frame, state);
    case "deliver":
      return deliver(shown.to, state);
    case "refuse":
      return shown.by === "server"
        ? say(
            "服务器看到 MASK = 0：客户端的帧必须带掩码。它不再读下去。",
            "The server sees MASK = 0: frames of a client have to be masked. It reads no further.",
          )
        : say(
            "客户端看到 MASK = 1：服务器的帧不许带掩码。它不再读下去。",
            "The client sees MASK = 1: frames of a server must not be masked. It reads no further.",
          );
    case "silence":
      return say(`${shown.seconds} 秒里谁也没有话说。`, `For ${shown.seconds} s nobody has anything to say.`);
    case "cut":
      return say(
        `代理 ${parameters.idleLimitS} 秒没有收到服务器的东西，把两边的 TCP 都关了，没有 Close 帧。`,
        `The proxy has had nothing from the server for ${parameters.idleLimitS} s and closes TCP on both sides, with no Close frame.`,
      );
    case "break":
      return say("一个 RST 打断了 TCP 连接，没有 Close 帧。", "A RST ends the TCP connection, with no Close frame.");
    case "tcp-close":
      return tcpClose(shown.by, state);
    case "closed":
      return closed(shown.code, state);
    case "mistake":
      return mistake(shown.finds);
    case "visitor-asks":
      return say(
        "另一个用户经过同一个代理要 popular.js。",
        "Another user asks for popular.js, and the request passes the same proxy.",
      );
    case "visitor-gets":
      return shown.poisoned
        ? say(
            "代理从缓存里拿出假的：脚本在别人的浏览器里运行了。",
            "The proxy answers from its cache with the forgery: the script runs in somebody else’s browser.",
          )
        : say(
            "缓存里没有，代理去 cdn.example 取来真的：掩码护住了他。",
            "There is none in the cache, and the proxy fetches the genuine one of cdn.example: the mask has protected this user.",
          );
  }
}

function request({ link, upgrade }: Step & { is: "request" }, { parameters }: State): Text {
  if (link === "far") {
    return upgrade
      ? say("请求连同 Upgrade 到了服务器。", "The request reaches the server, and Upgrade with it.")
      : say("到服务器的是一个普通的 GET。", "What reaches the server is an ordinary GET.");
  }
  if (parameters.origin === "evil" && parameters.proxy !== "careless") {
    return say(
      "evil.example 的页面请求升级：浏览器带上拍卖的 cookie，也照实写出 Origin。",
      "A page of evil.example asks for the upgrade: the browser adds the auction’s cookie, and states the Origin truthfully.",
    );
  }
  return say(
    "客户端发一个 GET，请求在这条连接上改说 WebSocket。",
    "The client sends a GET that asks to go on with WebSocket on this connection.",
  );
}

function compute({ parameters }: State): Text {
  switch (parameters.accept) {
    case "right":
      return say(
        "服务器把 key 的文字接上固定的常数，算 SHA-1，写成 Base64。",
        "The server appends the fixed constant to the text of the key, computes SHA-1 and writes it in Base64.",
      );
    case "decoded":
      return say(
        "服务器先把 key 从 Base64 解码再算：这是常见的错误。",
        "The server decodes the key from Base64 before it computes: a common mistake.",
      );
    case "stale":
      return say(
        "这边没有算，只重复了以前给别人的回答。",
        "Nothing is computed here: an answer once given to somebody else comes again.",
      );
  }
}

function response(status: Status, far: boolean, { parameters }: State): Text {
  if (status === 101) {
    return far
      ? say("服务器回 101，先到代理。", "The server answers 101, which reaches the proxy first.")
      : say("101 到了客户端，带着 Sec-WebSocket-Accept。", "The 101 reaches the client, with Sec-WebSocket-Accept in it.");
  }
  if (!far && parameters.proxy !== "none") {
    return say(`代理把 ${status} 转给客户端：没有 101。`, `The proxy hands the ${status} to the client: there is no 101.`);
  }
  switch (status) {
    case 400:
      return say(
        "这个地址只接受升级，而请求里没有 Upgrade：服务器回 400。",
        "Here the server takes upgrades only, and this request has no Upgrade: it answers 400.",
      );
    case 403:
      return say("服务器不认识这个 Origin：403。", "The server does not accept this Origin: 403.");
    case 426:
      return say(
        "服务器不说这个版本：426，并写出它会的 13。",
        "The server does not speak this version: 426, with the one that it knows, 13.",
      );
  }
}

function deliver(to: "client" | "server", { parameters }: State): Text {
  if (to === "server") return say("服务器去掉掩码，消息完整了。", "The server takes the mask off, and has the whole message.");
  if (parameters.origin === "evil") {
    return say(
      "消息完整了，交给脚本：evil.example 读到了用户的消息。",
      "The message is complete and goes to the script: evil.example reads what was meant for the user.",
    );
  }
  return say("消息完整了，浏览器把它交给脚本。", "The message is complete, and the browser hands it to the script.");
}

function tcpClose(by: "client" | "server", { plan }: State): Text {
  const failed = plan.some((step) => step.is === "refuse");
  if (failed) return say("它不等回答，随即关闭 TCP。", "Without waiting for an answer it closes TCP.");
  return by === "server"
    ? say("服务器先关 TCP，TIME-WAIT 留在它那边。", "The server closes TCP first, so that TIME-WAIT stays with it.")
    : say("没有 WebSocket，客户端关闭 TCP。", "There is no WebSocket, and the client closes TCP.");
}

function closed(code: number, { plan }: State): Text {
  if (code !== 1006) return say(`客户端的 close 事件里是代码 ${code}。`, `The client’s close event says ${code}.`);
  return plan.some((step) => step.is === "open")
    ? say(
        "客户端没有收到 Close 帧，脚本得到 1006；这个数字从不在线路上出现。",
        "The client has received no Close frame, so the script gets 1006, a number that never crosses the wire.",
      )
    : say(
        "连接没有建成：脚本得到 error，代码是 1006。",
        "The connection was never made: the script gets an error, and the code 1006.",
      );
}

function mistake(finds: "request" | "response" | "noise"): Text {
  switch (finds) {
    case "request":
      return say(
        "代理还在找 HTTP：它读到一个向 cdn.example 要 popular.js 的请求。",
        "The proxy still looks for HTTP, and reads a request to cdn.example for popular.js.",
      );
    case "response":
      return say(
        "代理把它当成那个请求的响应，存进缓存，一天有效。",
        "The proxy takes this for the response to that request and stores it, for a day.",
      );
    case "noise":
      return say(
        "代理还在找 HTTP，可是掩码下面只有随机的字节，它认不出请求。",
        "The proxy still looks for HTTP, but under the mask the bytes look random, and it finds no request.",
      );
  }
}

function describeInput(event: Input): Text {
  switch (event.kind) {
    case "ping":
      return say("服务器要看看对方还在不在。", "The server wants to know whether the peer is there.");
    case "send":
      return say("脚本要再发一条消息。", "The script has another message to send.");
    case "unmasked":
      return say("有个自制的客户端不打算做掩码。", "A home-made client is about to leave out the mask.");
    case "close":
      return event.by === "client"
        ? say("脚本调用 close()。", "The script calls close().")
        : say("服务器要停机维护。", "The server is about to go down for maintenance.");
    case "break":
      return say("路上的设备要打断这条连接。", "A device on the way is about to break the connection.");
  }
}
