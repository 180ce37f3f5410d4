import { add, drawNumbers, fits, rule, type SequenceAsk, way } from "./problem";

const drawn = { draw: drawNumbers, fits };

export const synAckAsk: SequenceAsk = {
  ...drawn,
  prompt: ({ seq, ack }) => ({
    zh: `客户端发出 \`SYN\`，\`seq=${seq}\`。服务端回 \`SYN,ACK\`，\`seq=${ack}\`：它的 \`ack\` 是多少？`,
    en: `A client sends \`SYN\` with \`seq=${seq}\`. The server answers \`SYN,ACK\` with \`seq=${ack}\`: what is its \`ack\`?`,
  }),
  ways: {
    right: rule(
      ({ seq }) => add(seq, 1),
      ({ seq }) => ({
        zh: `\`SYN\` 占一个序号：${seq} 已经收到，接下来等的是 ${add(seq, 1)}。`,
        en: `A \`SYN\` takes one sequence number: ${seq} has arrived, ${add(seq, 1)} is expected next.`,
      }),
    ),
    same: way(
      ({ seq }) => seq,
      "`ack` 是下一个等着收的序号，不是刚收到的那个；`SYN` 自己占了一个。",
      "`ack` is the number expected next, not the one just received; the `SYN` itself took one.",
    ),
    own: way(
      ({ ack }) => add(ack, 1),
      "这是客户端第三个报文段的 `ack`：它确认的是服务端的序号。",
      "That is the `ack` of the client’s third segment, which acknowledges the server’s number.",
    ),
    "own-seq": way(
      ({ ack }) => ack,
      "这是服务端自己的起始序号，放在 `seq` 里。",
      "That is the server’s own initial number, which goes into `seq`.",
    ),
    two: way(({ seq }) => add(seq, 2), "`SYN` 只占一个序号。", "A `SYN` takes one sequence number, not two."),
  },
  cites: ["RFC 9293 §3.4", "RFC 9293 §3.5"],
};

export const dataAsk: SequenceAsk = {
  ...drawn,
  prompt: ({ seq, octets }) => ({
    zh: `之前的数据都收到了。一个 \`seq=${seq}\`、带 ${octets} 字节数据的报文段到达：回的 \`ack\` 是多少？`,
    en: `All before it has arrived. A segment with \`seq=${seq}\` and ${octets} bytes of data comes in: which \`ack\` goes back?`,
  }),
  ways: {
    right: rule(
      ({ seq, octets }) => add(seq, octets),
      ({ seq, octets }) => ({
        zh: `它占着 ${seq} 到 ${add(seq, octets - 1)}，下一个是 ${add(seq, octets)}。`,
        en: `It holds ${seq} to ${add(seq, octets - 1)}; the next one is ${add(seq, octets)}.`,
      }),
    ),
    last: way(
      ({ seq, octets }) => add(seq, octets - 1),
      "这是最后一个收到的字节；`ack` 是它的下一个。",
      "That is the last byte received; `ack` is the one after it.",
    ),
    one: way(({ seq }) => add(seq, 1), "序号数的是字节，不是报文段。", "Sequence numbers count bytes, not segments."),
    "one-more": way(
      ({ seq, octets }) => add(seq, octets + 1),
      "数据之外多算了一个：只有 `SYN` 和 `FIN` 各占一个序号。",
      "One too many beside the data: only `SYN` and `FIN` take a number each.",
    ),
    length: way(
      ({ octets }) => octets,
      "这是这一段的字节数；`ack` 从起始序号一路数下来。",
      "That is how many bytes this segment has; `ack` counts on from the initial number.",
    ),
  },
  cites: ["RFC 9293 §3.4"],
};

export const finAsk: SequenceAsk = {
  ...drawn,
  prompt: ({ seq, octets }) => ({
    zh: `之前的数据都收到了。一个 \`FIN,ACK\` 到达，\`seq=${seq}\`，还带着 ${octets} 字节数据：回的 \`ack\` 是多少？`,
    en: `All before it has arrived. A \`FIN,ACK\` comes in with \`seq=${seq}\` and ${octets} bytes of data: which \`ack\` goes back?`,
  }),
  ways: {
    right: rule(
      ({ seq, octets }) => add(seq, octets + 1),
      ({ seq, octets }) => ({
        zh: `数据占 ${octets} 个序号，\`FIN\` 再占一个：${seq} + ${octets} + 1。`,
        en: `The data takes ${octets} numbers, the \`FIN\` one more: ${seq} + ${octets} + 1.`,
      }),
    ),
    data: way(
      ({ seq, octets }) => add(seq, octets),
      "数据算进去了，`FIN` 没有：它也占一个序号。",
      "The data is counted, the `FIN` is not: it takes a number too.",
    ),
    fin: way(({ seq }) => add(seq, 1), "`FIN` 算进去了，数据没有。", "The `FIN` is counted, the data is not."),
    two: way(({ seq, octets }) => add(seq, octets + 2), "`FIN` 只占一个序号。", "A `FIN` takes one sequence number, not two."),
    last: way(
      ({ seq, octets }) => add(seq, octets - 1),
      "这是最后一个数据字节的序号。",
      "That is the number of the last byte of data.",
    ),
  },
  cites: ["RFC 9293 §3.4", "RFC 9293 §3.6"],
};

export const gapAsk: SequenceAsk = {
  ...drawn,
  prompt: ({ seq, octets }) => ({
    zh: `三个报文段各带 ${octets} 字节，第一个 \`seq=${seq}\`，一个接着一个。第二个丢了，第三个到了：它引出的 \`ack\` 是多少？`,
    en: `Three segments of ${octets} bytes each follow one another, the first with \`seq=${seq}\`. The second is lost, the third arrives: which \`ack\` does it cause?`,
  }),
  ways: {
    right: rule(
      ({ seq, octets }) => add(seq, octets),
      ({ seq, octets }) => ({
        zh: `确认是累积的：只到缺口为止，还在等 ${add(seq, octets)}。这是一个重复的 \`ACK\`。`,
        en: `Acknowledgments are cumulative and stop at the gap: ${add(seq, octets)} is still expected. It is a duplicate \`ACK\`.`,
      }),
    ),
    end: way(
      ({ seq, octets }) => add(seq, 3 * octets),
      "这等于说第二个也到了：确认是累积的，跨不过缺口。",
      "That would say that the second arrived too: acknowledgments are cumulative and do not cross a gap.",
    ),
    third: way(
      ({ seq, octets }) => add(seq, 2 * octets),
      "这是第三个的开头，缺的在它前面。",
      "That is where the third begins; what is missing lies before it.",
    ),
    first: way(({ seq }) => seq, "第一个已经收到了，不用再等它。", "The first one has arrived; it is not expected any more."),
    holes: way(
      ({ seq, octets }) => add(seq, 2 * octets + 1),
      "序号数的是字节的位置，不是收到了多少。",
      "Sequence numbers are places of bytes, not how many have arrived.",
    ),
  },
  cites: ["RFC 9293 §3.4", "RFC 5681 §3.2"],
};

export const carriedAsk: SequenceAsk = {
  ...drawn,
  prompt: ({ seq, octets }) => ({
    zh: `客户端的 \`SYN\` 是 \`seq=${seq}\`；现在服务端回来 \`ack=${add(seq, octets + 1)}\`，连接还开着。服务端收到了多少字节数据？`,
    en: `A client’s \`SYN\` had \`seq=${seq}\`; now the server’s \`ack\` is ${add(seq, octets + 1)}, the connection still open. How many bytes of data has the server received?`,
  }),
  ways: {
    right: rule(
      ({ octets }) => octets,
      ({ seq, octets }) => ({
        zh: `${add(seq, octets + 1)} − ${seq} = ${octets + 1}，其中一个是 \`SYN\` 的。`,
        en: `${add(seq, octets + 1)} − ${seq} = ${octets + 1}, one of which was the \`SYN\`’s.`,
      }),
    ),
    syn: way(({ octets }) => octets + 1, "`SYN` 占的那个序号没有减掉。", "The number that the `SYN` took is not taken off."),
    both: way(
      ({ octets }) => octets - 1,
      "多减了一个：没有 `FIN`，`ack` 也已经是下一个字节了。",
      "One too few: there was no `FIN`, and `ack` is already the next byte.",
    ),
    number: way(
      ({ seq, octets }) => add(seq, octets + 1),
      "这是序号；起始序号不从零开始，要减掉。",
      "That is a sequence number; the initial one is not zero and has to be taken off.",
    ),
    start: way(({ seq }) => seq, "这是起始序号，与数据多少无关。", "That is the initial number; it says nothing of the data."),
  },
  cites: ["RFC 9293 §3.4"],
};

/** The last numbers of the space. */
const END = [2 ** 32 - 90, 2 ** 32 - 10] as const;

export const wrapAsk: SequenceAsk = {
  draw: (seed) => drawNumbers(seed, END),
  fits: (problem) => fits(problem) && problem.seq >= END[0],
  prompt: ({ seq, octets }) => ({
    zh: `一个报文段 \`seq=${seq}\`，带 ${octets} 字节。接着的一个报文段 \`seq\` 是多少？（2³² = 4294967296）`,
    en: `A segment has \`seq=${seq}\` and ${octets} bytes. What is the \`seq\` of the next one? (2³² = 4294967296)`,
  }),
  ways: {
    right: rule(
      ({ seq, octets }) => add(seq, octets),
      ({ seq, octets }) => ({
        zh: `序号是 32 位，到头从 0 接着数：${seq} + ${octets} − 4294967296 = ${add(seq, octets)}。`,
        en: `Numbers have 32 bits and go on from 0: ${seq} + ${octets} − 4294967296 = ${add(seq, octets)}.`,
      }),
    ),
    beyond: way(
      ({ seq, octets }) => seq + octets,
      "超过了 32 位能写下的最大的数，首部里写不下。",
      "That is beyond the largest number of 32 bits; the header has no room for it.",
    ),
    zero: way(
      () => 0,
      "不是从零重来，是接着数：到头以后还有剩下的字节。",
      "It does not start over but goes on: some bytes are left after the end.",
    ),
    "off-by-one": way(
      ({ seq, octets }) => add(seq, octets + 1),
      "多算了一个：4294967295 之后就是 0，它也是一个序号。",
      "One too many: after 4294967295 comes 0, which is a number too.",
    ),
    short: way(
      ({ seq, octets }) => add(seq, octets - 1),
      "这是这个报文段的最后一个字节。",
      "That is the last byte of this very segment.",
    ),
  },
  cites: ["RFC 9293 §3.4"],
};
