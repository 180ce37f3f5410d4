import type { DissectedField } from "@/lib/packets/cursor";
import { dissect } from "@/lib/packets/dissect";
import { encode } from "@/lib/packets/encode";
import type { CompiledHeader, Header } from "@/lib/quiz/header";
import { captureOf } from "@/lib/sim/trace";
import type { Text } from "@/lib/text";
import type { Reporter } from "./diagnostic";
import { nearest } from "./nearest";
import type { ScenarioRuns } from "./simulations";
import type { Located } from "./yaml";

/** Takes the header's bytes, and the names and values of its blanks, from the packet that the scenario sends. */
export function compileHeader(
  { value, at }: Located<Header>,
  runs: ScenarioRuns,
  reporter: Reporter,
): CompiledHeader | undefined {
  const wanted = value.packet;
  const run = runs.find(wanted, (key) => at("packet", key), reporter);
  if (!run) return undefined;
  const interfaces = run.engine.interfaces?.map(({ id }) => id) ?? [];
  if (!interfaces.includes(wanted.interface)) {
    const near = nearest(wanted.interface, interfaces);
    const remedy = near ? `Did you mean "${near}"?` : `It has ${interfaces.join(", ") || "none"}.`;
    reporter.error(
      at("packet", "interface"),
      "unknown-interface",
      `"${wanted.interface}" is not an interface of "${wanted.simulation}".`,
      remedy,
    );
    return undefined;
  }
  const captured = captureOf(run.engine, run.frames, wanted.interface);
  const packet = captured[wanted.index]?.packet;
  if (!packet) {
    const message = `The capture at "${wanted.interface}" has ${captured.length} packets.`;
    reporter.error(at("packet", "index"), "unknown-packet", message, "Count the packets from 0.");
    return undefined;
  }
  const frame = encode(packet);
  const layers = dissect(frame);
  const layer = layers.find(({ protocol }) => protocol === value.protocol);
  if (!layer) {
    const message = `The packet holds ${layers.map(({ protocol }) => protocol).join(", ")} and no ${value.protocol}.`;
    reporter.error(at("protocol"), "unknown-protocol", message, "Name another packet or another protocol.");
    return undefined;
  }
  const values: CompiledHeader["values"] = {};
  const names: CompiledHeader["names"] = {};
  for (const [position, blank] of value.blanks.entries()) {
    const field = layer.fields.find(({ id }) => id === blank);
    if (field && field.value !== null) {
      values[blank] = field.value;
      names[blank] = nameOf(field);
    } else {
      const ids = [...new Set(layer.fields.filter((each) => each.value !== null).map(({ id }) => id))];
      const near = nearest(blank, ids);
      const remedy = near ? `Did you mean "${near}"?` : `It has ${ids.join(", ")}.`;
      reporter.error(at("blanks", position), "unknown-field", `"${blank}" is not a number in this header.`, remedy);
    }
  }
  const bytes = frame.subarray(layer.byteOffset, layer.byteOffset + layer.byteLength);
  return { ...value, bytes: Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""), names, values };
}

/** A flag is known by its letters, which a Chinese name and some English ones do not hold. */
function nameOf({ name, abbr, bitLength }: DissectedField): Text {
  const shown = (words: string) => (bitLength > 1 || !abbr || words.includes(abbr) ? words : `${words} \`${abbr}\``);
  return { zh: shown(name.zh), en: shown(name.en) };
}
