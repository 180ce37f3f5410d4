import type { Text } from "@/lib/text";
import { describeInput } from "./describe-input";
import { isEpoll, isLoop } from "./models";
import { EPOLL_ENTRY_BYTES, EPOLL_EVENT_BYTES, FD_SETSIZE } from "./sizes";
import type { Event, Input, State } from "./state";
import { groupDigits as digits, memorySize, plural, WAITING_CALLS } from "./words";
import { bytesIn, bytesOut, looks, memoryOf } from "./work";

/** One sentence on what just happened. */
export function describe(before: State, event: Event | Input, after: State): Text {
  switch (event.kind) {
    case "open":
      return after.stop === null ? opened(before, after) : describeStop(after);
    case "wait":
      return isLoop(after.model) ? waited(before, after) : waitedEach(before, after);
    case "arrive":
      return arrived(before, after);
    case "return":
      return returned(before, after);
    case "find":
      return found(before);
    case "run":
    case "read":
      return read(before, after);
    default:
      return describeInput(before, event, after);
  }
}

export function describeStop({ stop, parameters, connections }: State): Text {
  if (stop?.why === "fd-setsize") {
    return {
      zh: `第 ${digits(stop.at)} 条连接的描述符是 ${FD_SETSIZE} 或更大，fd_set 只有 0 到 ${FD_SETSIZE - 1} 这些位：select() 盯不了它。`,
      en: `Connection ${digits(stop.at)} has a descriptor of ${FD_SETSIZE} or more, and an fd_set has only the bits 0 to ${FD_SETSIZE - 1}: select() cannot watch it.`,
    };
  }
  const [space, stack] = [parameters.stackSpaceGiB === "1" ? "1 GiB" : "128 TiB", `${parameters.stackMiB} MiB`];
  const at = stop?.why === "address-space" ? stop.at : connections;
  return {
    zh: `第 ${digits(at)} 个线程建不出来：${space} 的地址空间放不下更多 ${stack} 的栈。pthread_create() 报告 EAGAIN。`,
    en: `Thread ${digits(at)} cannot be made: no room for another stack of ${stack} in ${space} of address space. The call pthread_create() reports EAGAIN.`,
  };
}

function opened({ fresh }: State, { model, parameters }: State): Text {
  const n = digits(fresh);
  const memory = memoryOf(model, parameters, fresh);
  const used = memorySize(memory.usedBytes);
  switch (model) {
    case "process":
      return {
        zh: `服务器调用 fork() ${n} 次，每条连接一个子进程：实际占用约 ${used}。`,
        en: `The server calls fork() ${plural(fresh, "time", "times")}, a child for each connection: some ${used} really used.`,
      };
    case "thread": {
      const reserved = memorySize(memory.reservedBytes);
      return {
        zh: `服务器建 ${n} 个线程，每条连接一个：保留 ${reserved} 的地址空间放栈，实际占用约 ${used}。`,
        en: `The server makes ${plural(fresh, "thread", "threads")}, one a connection: ${reserved} of address space are reserved for stacks, some ${used} really used.`,
      };
    }
    case "select":
      return {
        zh: `程序把 ${n} 条连接的位写进 fd_set：不管几条，集合都一样大，三个共 ${used}。`,
        en: `The program sets the bits of ${plural(fresh, "connection", "connections")}: the sets have one size for any number, ${used} for three.`,
      };
    case "poll":
      return {
        zh: `程序为 ${n} 条连接各写一个 pollfd：数组多了 ${used}。`,
        en: `The program fills a pollfd for each of ${plural(fresh, "connection", "connections")}: ${used} more of an array.`,
      };
    default: {
      const bytes = digits(EPOLL_EVENT_BYTES * fresh);
      return {
        zh: `epoll_ctl() 调用 ${n} 次，一条一条登记，只此一次：交给内核 ${bytes} 字节，内核每项约用 ${EPOLL_ENTRY_BYTES} 字节。`,
        en: `In ${plural(fresh, "call", "calls")} of epoll_ctl() each connection is registered, once: ${bytes} bytes go in, and an entry costs the kernel some ${EPOLL_ENTRY_BYTES} bytes.`,
      };
    }
  }
}

function waited(before: State, after: State): Text {
  const { model, parameters, connections } = after;
  const call = WAITING_CALLS[model];
  const bytes = digits(bytesIn(model, parameters, connections));
  const handed = isEpoll(model)
    ? { zh: `程序调用 ${call}，什么名单也不用交`, en: `The program calls ${call} and hands over no list` }
    : {
        zh: `程序调用 ${call}，交上整个名单，${bytes} 字节`,
        en: `The program calls ${call} and hands over the whole list, ${bytes} bytes`,
      };
  if (after.phase === "awake") {
    const left = plural(after.sockets.filter((socket) => socket.unreadBytes > 0).length, "socket", "sockets");
    return {
      zh: `${handed.zh}。还有 ${after.sockets.length} 个套接字有数据没读完，它不会睡。`,
      en: `${handed.en}. Data is left in ${left}, so it does not sleep.`,
    };
  }
  const stuck = after.sockets.length;
  if (stuck > 0) {
    return {
      zh: `${handed.zh}。没有新的变化，线程睡下了；有 ${stuck} 个套接字的数据还没读完，却没人知道。`,
      en: `${handed.en}. Nothing has changed, so the thread sleeps, though ${plural(stuck, "socket still holds", "sockets still hold")} data.`,
    };
  }
  const listed = model === "epoll-lt" ? before.sockets.filter((socket) => socket.isListed).length : 0;
  if (listed > 0) {
    return {
      zh: `${handed.zh}。内核再看一遍就绪列表上的 ${listed} 项，都读空了，划掉；线程睡下。`,
      en: `${handed.en}. The kernel looks once more at ${plural(listed, "entry", "entries")} on the ready list, finds nothing unread, and the thread sleeps.`,
    };
  }
  return { zh: `${handed.zh}。没有就绪的，线程睡下。`, en: `${handed.en}. Nothing is ready, and the thread sleeps.` };
}

function waitedEach(before: State, after: State): Text {
  const waiting = before.fresh > 0 ? before.fresh : before.reported.length;
  const who =
    after.model === "process"
      ? { zh: "进程", one: "process", many: "processes" }
      : { zh: "线程", one: "thread", many: "threads" };
  return {
    zh: `${digits(waiting)} 个${who.zh}各自调用 read()，没有数据就睡下：每个让出一次处理器。`,
    en: `${capital(plural(waiting, who.one, who.many))} ${waiting === 1 ? "calls" : "call"} read() and, with no data there, ${waiting === 1 ? "sleeps" : "sleep"}: each gives up the processor once.`,
  };
}

function arrived(before: State, after: State): Text {
  const { model, connections } = after;
  const came = after.sockets.filter((now) => {
    const then = before.sockets.find((socket) => socket.connection === now.connection);
    return now.unreadBytes > (then?.unreadBytes ?? 0);
  }).length;
  const what = {
    zh: `${digits(connections)} 条连接中，${digits(came)} 条来了数据`,
    en: `Data comes in for ${digits(came)} of ${plural(connections, "connection", "connections")}`,
  };
  if (isEpoll(model)) {
    return {
      zh: `${what.zh}；内核当场把它们放上就绪列表，叫醒线程。`,
      en: `${what.en}; the kernel puts ${came === 1 ? "it" : "them"} on the ready list there and then, and wakes the thread.`,
    };
  }
  if (isLoop(model)) {
    return {
      zh: `${what.zh}；线程被叫醒，但名单里是哪些，还得找。`,
      en: `${what.en}; the thread is woken, but which ones on its list has still to be found.`,
    };
  }
  const who =
    model === "process" ? { zh: "进程", one: "process", many: "processes" } : { zh: "线程", one: "thread", many: "threads" };
  return {
    zh: `${what.zh}；等着它们的 ${digits(came)} 个${who.zh}被叫醒。`,
    en: `${what.en}; the ${plural(came, who.one, who.many)} that ${came === 1 ? "waits for it is" : "wait for them are"} woken.`,
  };
}

function returned(before: State, { model, parameters, connections, reported }: State): Text {
  const bytes = digits(bytesOut(model, parameters, connections, reported.length));
  const ready = digits(reported.length);
  if (isEpoll(model)) {
    const others = connections - before.sockets.filter((socket) => socket.isListed).length;
    if (others === 0) {
      return {
        zh: `内核从就绪列表取出 ${ready} 个，交回 ${bytes} 字节；所有连接都在列表上，没有可跳过的。`,
        en: `The kernel takes ${ready} from the ready list and hands back ${bytes} bytes; all connections are on it, so there is none to skip.`,
      };
    }
    return {
      zh: `内核从就绪列表取出 ${ready} 个，交回 ${bytes} 字节；其余 ${digits(others)} 个它一个也没看。`,
      en: `The kernel takes ${ready} from the ready list and hands back ${bytes} bytes; at the other ${digits(others)} it does not look.`,
    };
  }
  const seen = digits(looks(model, parameters, connections, 0));
  return model === "select"
    ? {
        zh: `内核逐个查看描述符 0 到 ${digits(looks(model, parameters, connections, 0) - 1)}，共 ${seen} 个，找到 ${ready} 个就绪；三个集合写回 ${bytes} 字节。`,
        en: `The kernel goes through descriptors 0 to ${digits(looks(model, parameters, connections, 0) - 1)}, ${seen} in all, finds ${ready} ready, and writes ${bytes} bytes of sets back.`,
      }
    : {
        zh: `内核逐个查看全部 ${seen} 项，找到 ${ready} 个就绪；写回每一项的 revents，共 ${bytes} 字节。`,
        en: `The kernel goes through all ${plural(connections, "entry", "entries")}, finds ${ready} ready, and writes the revents of each back, ${bytes} bytes.`,
      };
}

function found({ model, parameters, connections, reported }: State): Text {
  const ready = digits(reported.length);
  const seen = looks(model, parameters, connections, reported.length);
  return isEpoll(model)
    ? {
        zh: `拿到的 ${ready} 项都是就绪的，程序不用找。`,
        en: `${reported.length === 1 ? "The one entry" : `Each of the ${digits(reported.length)} entries`} it got is a ready one: the program has nothing to search.`,
      }
    : {
        zh: `程序逐个检查结果，查了 ${digits(seen)} 个，才认出就绪的 ${ready} 个。`,
        en: `The program tests the results one by one, ${digits(seen)} of them, to learn which ${ready} are ready.`,
      };
}

function read(before: State, after: State): Text {
  const calls = after.thisBurst.calls - before.thisBurst.calls + (isLoop(after.model) ? 0 : after.reported.length);
  const data = digits(after.thisBurst.data - before.thisBurst.data);
  const left = after.sockets.filter((socket) => socket.unreadBytes > 0 && after.reported.includes(socket.connection)).length;
  const times = `${plural(calls, "call", "calls")} of read() ${calls === 1 ? "takes" : "take"} ${data} ${data === "1" ? "byte" : "bytes"}`;
  if (left > 0) {
    return {
      zh: `read() 调用 ${digits(calls)} 次，取走 ${data} 字节；${digits(left)} 个套接字里还有没读完的。`,
      en: `${times}; ${plural(left, "socket is", "sockets are")} not yet empty.`,
    };
  }
  if (after.model === "epoll-et") {
    return {
      zh: `read() 调用 ${digits(calls)} 次，取走 ${data} 字节；每个套接字的最后一次得到 EAGAIN，说明读空了。`,
      en: `${times}; the last one for each socket says EAGAIN: it is empty.`,
    };
  }
  if (!isLoop(after.model)) {
    const who =
      after.model === "process"
        ? { zh: "进程", one: "process", many: "processes" }
        : { zh: "线程", one: "thread", many: "threads" };
    return {
      zh: `${digits(after.reported.length)} 个${who.zh}轮流上处理器，read() 返回，取走 ${data} 字节。谁的数据，不用找。`,
      en: `One after another, ${plural(after.reported.length, who.one, who.many)} ${after.reported.length === 1 ? "gets" : "get"} the processor, and read() returns with ${data} bytes in all. Nobody has to search.`,
    };
  }
  return { zh: `read() 调用 ${digits(calls)} 次，取走 ${data} 字节。`, en: `${times}.` };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
