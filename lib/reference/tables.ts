import type { ReferenceTable } from "./table";
import { CIDR_SIZES_TABLE } from "./tables/cidr-sizes";
import { HEADER_TABLES } from "./tables/headers";
import { LAYERS_TABLE } from "./tables/layers";
import { METHODS_TABLE } from "./tables/methods";
import { PORTS_TABLE } from "./tables/ports";
import { PROTOCOLS_TABLE } from "./tables/protocols";
import { SOCKET_CALLS_TABLE } from "./tables/socket-calls";
import { STATUS_CODE_TABLES } from "./tables/status-codes";
import { TCP_FLAGS_TABLE, TCP_STATES_TABLE } from "./tables/tcp";
import { CIPHER_SUITES_TABLE, KEY_EXCHANGES_TABLE } from "./tables/tls";

/** The tables that lessons set as `::table{name="…"}`, by name. For the content compiler: a browser wants the data itself. */
export const REFERENCE_TABLES = {
  ...STATUS_CODE_TABLES,
  methods: METHODS_TABLE,
  ...HEADER_TABLES,
  ports: PORTS_TABLE,
  layers: LAYERS_TABLE,
  protocols: PROTOCOLS_TABLE,
  "tcp-flags": TCP_FLAGS_TABLE,
  "tcp-states": TCP_STATES_TABLE,
  "socket-calls": SOCKET_CALLS_TABLE,
  "cipher-suites": CIPHER_SUITES_TABLE,
  "key-exchanges": KEY_EXCHANGES_TABLE,
  "cidr-sizes": CIDR_SIZES_TABLE,
} as const satisfies Record<string, ReferenceTable>;
