import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What Wireshark thinks of a capture. */
export type TsharkVerdict = {
  frames: number;
  /** Frames in which something is malformed. */
  malformed: number;
  /** IPv4, TCP, UDP and ICMP checksums that are wrong. */
  badChecksums: number;
  /** Expert remarks, each once, sorted: the form in which a scenario lists the ones that belong to it. */
  experts: string[];
};

const CHECKSUM_FIELDS = ["ip.checksum.status", "tcp.checksum.status", "udp.checksum.status", "icmp.checksum.status"];
/** Of the states that tshark knows (0 bad, 1 good, 2 unverified, 3 not present, 4 illegal), those that are faults. */
const FAULTY = ["0", "4"];
const PREFERENCES = ["ip.check_checksum:TRUE", "tcp.check_checksum:TRUE", "udp.check_checksum:TRUE"];
const MALFORMED = "_ws.malformed";
const EXPERT_MESSAGE = "_ws.expert.message";
const MAX_OUTPUT_OCTETS = 256 * 1024 * 1024;

type Layers = Partial<Record<string, string[]>>;

/** Has tshark read a capture, with all checksums verified. Throws where tshark is not installed or cannot read it. */
export async function dissectWithTshark(pcap: Uint8Array): Promise<TsharkVerdict> {
  const frames = await readFields(pcap, ["frame.number", MALFORMED, EXPERT_MESSAGE, ...CHECKSUM_FIELDS]);
  const all = (field: string) => frames.flatMap((layers) => layers[field] ?? []);
  return {
    frames: frames.length,
    malformed: frames.filter((layers) => layers[MALFORMED] !== undefined).length,
    badChecksums: CHECKSUM_FIELDS.flatMap(all).filter((status) => FAULTY.includes(status)).length,
    experts: [...new Set(all(EXPERT_MESSAGE))].sort(),
  };
}

/**
 * The values that tshark reads for its own field names ("dns.qry.name"), frame by frame; a field may occur repeatedly.
 * With `keyLog` (SSLKEYLOGFILE, RFC 9850) it decrypts TLS as far as those keys reach.
 */
export async function readFields(pcap: Uint8Array, fields: string[], keyLog?: string): Promise<Layers[]> {
  // A file, because tshark reads no socket, and that is what Node gives a child for standard input.
  const folder = await mkdtemp(join(tmpdir(), "retransmit-tshark-"));
  try {
    const file = join(folder, "run.pcap");
    await writeFile(file, pcap);
    const keys = join(folder, "keys.txt");
    if (keyLog !== undefined) await writeFile(keys, keyLog);
    const preferences = keyLog === undefined ? PREFERENCES : [...PREFERENCES, `tls.keylog_file:${keys}`];
    const options = [...preferences.flatMap((each) => ["-o", each]), ...fields.flatMap((each) => ["-e", each])];
    const output = await run(["-n", "-r", file, "-T", "json", ...options], folder);
    // The shape is tshark's own for `-T json -e`: every field is an array of strings.
    const frames = JSON.parse(output) as { _source: { layers: Layers } }[];
    return frames.map((frame) => frame._source.layers);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function run(options: string[], configFolder: string): Promise<string> {
  // An empty folder for its settings: nobody's own profile may change the verdict.
  const env = { ...process.env, WIRESHARK_CONFIG_DIR: configFolder };
  return new Promise((resolve, reject) => {
    execFile("tshark", options, { env, maxBuffer: MAX_OUTPUT_OCTETS }, (error, output, complaint) => {
      if (error === null) resolve(output);
      else if (error.code === "ENOENT") reject(new Error(MISSING));
      else reject(new Error(`tshark could not read the capture: ${complaint.trim() || error.message}`));
    });
  });
}

const MISSING = "tshark is not installed, and captures are verified with it. Install it (Debian: apt-get install tshark).";
