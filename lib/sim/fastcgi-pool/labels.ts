import type { Engine } from "../engine";
import type { Parameters } from "./parameters";

const ONLY_DYNAMIC = { zh: "只用于 dynamic", en: "Only for dynamic" };

export const labels: Engine<Parameters, unknown, unknown>["labels"] = {
  pm: {
    label: { zh: "pm", en: "pm" },
    help: { zh: "worker 的个数由谁定", en: "What decides how many workers there are" },
    options: {
      static: { zh: "static：固定", en: "static: a fixed number" },
      dynamic: { zh: "dynamic：留几个空闲的", en: "dynamic: keeps a few spare" },
      ondemand: { zh: "ondemand：来了才 fork", en: "ondemand: forks when needed" },
    },
  },
  maxChildren: { label: { zh: "pm.max_children", en: "pm.max_children" }, help: { zh: "www.conf 里是 5", en: "5 in www.conf" } },
  startServers: { label: { zh: "pm.start_servers", en: "pm.start_servers" }, help: ONLY_DYNAMIC },
  minSpareServers: { label: { zh: "pm.min_spare_servers", en: "pm.min_spare_servers" }, help: ONLY_DYNAMIC },
  maxSpareServers: { label: { zh: "pm.max_spare_servers", en: "pm.max_spare_servers" }, help: ONLY_DYNAMIC },
  processIdleTimeoutS: {
    label: { zh: "pm.process_idle_timeout", en: "pm.process_idle_timeout" },
    unit: "s",
    help: { zh: "只用于 ondemand；默认 10", en: "Only for ondemand; 10 by default" },
  },
  backlog: {
    label: { zh: "listen.backlog", en: "listen.backlog" },
    help: { zh: "默认 511；Linux 的队列多容一个", en: "511 by default; Linux lets in one more" },
  },
  socket: {
    label: { zh: "监听在", en: "Listens on" },
    options: {
      unix: { zh: "Unix 套接字", en: "a Unix socket" },
      tcp: { zh: "TCP，127.0.0.1:9000", en: "TCP, 127.0.0.1:9000" },
    },
  },
  requests: { label: { zh: "请求数", en: "Requests" } },
  firstAtMs: {
    label: { zh: "第一个到达于", en: "The first comes at" },
    unit: "ms",
    help: { zh: "master 在整秒的时刻查看", en: "The master looks at each full second" },
  },
  everyMs: { label: { zh: "之后每隔", en: "Then one every" }, unit: "ms", help: { zh: "0：同时到达", en: "0: all at once" } },
  workMs: { label: { zh: "脚本要运行", en: "A script runs for" }, unit: "ms" },
  slowEvery: { label: { zh: "每几个里有一个慢的", en: "Every how many is a slow one" }, help: { zh: "0：没有", en: "0: none" } },
  slowMs: { label: { zh: "慢的要运行", en: "A slow one runs for" }, unit: "ms" },
  requestTerminateTimeoutS: {
    label: { zh: "request_terminate_timeout", en: "request_terminate_timeout" },
    unit: "s",
    help: { zh: "PHP-FPM 的；默认 0，即不限", en: "Of PHP-FPM; 0 by default: off" },
  },
  fastcgiConnectTimeoutS: {
    label: { zh: "fastcgi_connect_timeout", en: "fastcgi_connect_timeout" },
    unit: "s",
    help: { zh: "nginx 的；默认 60", en: "Of nginx; 60 by default" },
  },
  fastcgiReadTimeoutS: {
    label: { zh: "fastcgi_read_timeout", en: "fastcgi_read_timeout" },
    unit: "s",
    help: { zh: "nginx 的；默认 60", en: "Of nginx; 60 by default" },
  },
  workerMiB: {
    label: { zh: "每个 worker 占用内存", en: "Memory of a worker" },
    unit: "MiB",
    help: { zh: "假定的值，因应用而异", en: "Assumed; it depends on the application" },
  },
};
