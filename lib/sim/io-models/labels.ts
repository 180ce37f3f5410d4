import type { Engine } from "../engine";
import type { Parameters } from "./parameters";
import { MODEL_NAMES } from "./words";

export const labels: Engine<Parameters, unknown, unknown>["labels"] = {
  model: { label: { zh: "怎样照看连接", en: "Way of looking after them" }, options: MODEL_NAMES },
  connections: {
    label: { zh: "连接数 n", en: "Connections, n" },
    help: { zh: "C10k 就是 10,000", en: "C10k is 10,000" },
    stops: [1, 5, 10, 50, 100, 500, 1000, 2000, 5000, 10_000, 20_000],
  },
  active: {
    label: { zh: "每批有数据的连接数", en: "Active in each burst" },
    help: { zh: "不会多于连接数", en: "Never more than there are connections" },
  },
  openFiles: {
    label: { zh: "先前已打开的描述符", en: "Descriptors open before" },
    help: {
      zh: "0、1、2、监听套接字，以及打开的文件；连接的编号接在后面",
      en: "0, 1, 2, the listening socket, and files; connections are numbered after them",
    },
  },
  messageBytes: { label: { zh: "每条连接一批送来", en: "Data a connection brings" }, unit: "B" },
  readBytes: { label: { zh: "read() 的缓冲区", en: "Buffer of a read()" }, unit: "B" },
  edge: {
    label: { zh: "边沿触发时怎么读", en: "Reading, when edge-triggered" },
    options: {
      drain: { zh: "一直读到 EAGAIN", en: "until EAGAIN" },
      once: { zh: "只读一次（错的）", en: "once only (wrong)" },
    },
  },
  bursts: { label: { zh: "几批数据", en: "Bursts of data" } },
  burstEveryMs: {
    label: { zh: "两批之间", en: "Time between bursts" },
    unit: "ms",
    help: { zh: "自定的值；图中只有它是时间", en: "Chosen freely; the only time in this model" },
  },
  stackMiB: {
    label: { zh: "每个线程的栈（保留的地址空间）", en: "A thread’s stack (address space)" },
    unit: "MiB",
    help: {
      zh: "常见为 8：软限制 RLIMIT_STACK，见 pthread_create(3)",
      en: "Often 8: the soft limit RLIMIT_STACK, see pthread_create(3)",
    },
  },
  threadKiB: {
    label: { zh: "每个线程实际占用", en: "Memory a thread really uses" },
    unit: "KiB",
    help: { zh: "假定；我们在 Linux 6.18 上测得约 28", en: "Assumed; we measured about 28 on Linux 6.18" },
  },
  stackSpaceGiB: {
    label: { zh: "可放栈的地址空间", en: "Address space for stacks" },
    options: {
      "1": { zh: "1 GiB（32 位）", en: "1 GiB (32-bit)" },
      "131072": { zh: "128 TiB（64 位）", en: "128 TiB (64-bit)" },
    },
  },
  processKiB: {
    label: { zh: "每个子进程实际占用", en: "Memory a child really uses" },
    unit: "KiB",
    help: { zh: "假定，一个很小的程序；真实的服务器更多", en: "Assumed, for a very small program; real servers use more" },
  },
};
