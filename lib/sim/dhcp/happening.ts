import type { Text } from "@/lib/text";
import { say } from "../say";
import { OCCUPIED } from "./network";
import type { Event, Input, State, WakeKind } from "./state";
import { capital, PLACES } from "./words";

/** What a frame is about to bring, without what comes of it: the beginning of a question about that frame. */
export function happening(before: State, event: Event | Input): Text {
  switch (event.kind) {
    case "wake":
      return waking(before, event.wake);
    case "arrive":
    case "lose": {
      const message = before.flights.find(({ id }) => id === event.message);
      if (message === undefined) throw new Error("No such message is on its way.");
      const [from, to] = [PLACES[message.from], message.to === "all" ? ALL : PLACES[message.to]];
      return event.kind === "lose"
        ? say(`${from.zh}发的 ${message.type} 丢了。`, `The ${message.type} of ${from.en} is lost.`)
        : say(`${from.zh}发的 ${message.type} 到了${to.zh}。`, `The ${message.type} of ${from.en} reaches ${to.en}.`);
    }
    case "power": {
      const { zh, en } = PLACES[event.server];
      return say(`${zh} ${event.isOn ? "开机" : "关机"}了。`, `${capital(en)} is switched ${event.isOn ? "on" : "off"}.`);
    }
    case "restart":
      return say("客户端重启。", "The client restarts.");
  }
}

const ALL = say("链路上的每一台主机", "everybody on the link");

function waking({ client, parameters }: State, wake: WakeKind): Text {
  switch (wake) {
    case "start":
      return client.address === null
        ? say("客户端启动，没有地址。", "The client starts, without an address.")
        : say(`客户端启动，还记得 ${client.address}。`, `The client starts, and remembers ${client.address}.`);
    case "choose":
      return say(
        "第一个 OFFER 到了 0.1 秒，客户端要选一个。",
        "The first OFFER came 0.1 s ago, and the client makes its choice.",
      );
    case "retry":
      return say("到了时限，客户端还没有等到回答。", "Its time is up, and the client has heard no answer.");
    case "checked":
      return parameters.occupied && client.address === OCCUPIED
        ? say(
            "客户端用 ARP 探测这个地址，有一台主机回答了。",
            "The client has probed the address by ARP, and a host has answered.",
          )
        : say("客户端用 ARP 探测这个地址，没有人回答。", "The client has probed the address by ARP, and nobody has answered.");
    case "t1":
      return say("租期过了一半，T1 到了。", "Half of the lease is over: T1.");
    case "t2":
      return say(
        "租期过了八分之七，T2 到了，服务器一直没有回答。",
        "Seven eighths of the lease are over: T2. Its server has not answered.",
      );
    case "end":
      return say("到租期结束也没有服务器回答。", "No server has answered by the end of the lease.");
  }
}
