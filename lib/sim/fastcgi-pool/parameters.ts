import * as z from "zod/mini";

const within = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

/** Defaults are those of php-fpm’s www.conf and of nginx’s ngx_http_fastcgi_module, where they have one. */
const shape = z.strictObject({
  pm: z.enum(["static", "dynamic", "ondemand"]),
  maxChildren: within(1, 12),
  startServers: within(1, 12),
  minSpareServers: within(1, 12),
  maxSpareServers: within(1, 12),
  processIdleTimeoutS: within(1, 60),
  backlog: within(1, 511),
  socket: z.enum(["unix", "tcp"]),
  requests: within(1, 24),
  firstAtMs: within(0, 999),
  everyMs: within(0, 5000),
  workMs: within(50, 90_000),
  slowEvery: within(0, 24),
  slowMs: within(50, 90_000),
  requestTerminateTimeoutS: within(0, 120),
  fastcgiConnectTimeoutS: within(1, 75),
  fastcgiReadTimeoutS: within(1, 120),
  workerMiB: within(1, 512),
});

/** php-fpm refuses to start with spare servers that contradict each other (fpm_conf.c); so does the form. */
export const parametersSchema = shape.check(
  z.refine((it) => it.pm !== "dynamic" || it.minSpareServers <= it.maxSpareServers, { path: ["minSpareServers"] }),
  z.refine((it) => it.pm !== "dynamic" || it.maxSpareServers <= it.maxChildren, { path: ["maxSpareServers"] }),
  z.refine((it) => it.pm !== "dynamic" || (it.startServers >= it.minSpareServers && it.startServers <= it.maxSpareServers), {
    path: ["startServers"],
  }),
);
export type Parameters = z.infer<typeof shape>;
