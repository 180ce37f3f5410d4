import type { Scenario } from "@/lib/sim/engine";
import type { Field } from "@/lib/sim/form";
import type { Locale } from "@/lib/text";
import type { Prediction } from "./prediction";

/** What the server says of a simulation, as plain data, to the island and the player. */
export type SimulationProps = {
  name: string;
  title: string;
  locale: Locale;
  /** The scenario that is shown first. */
  scenario: string;
  /** Start in predict mode. */
  predict: boolean;
  scenarios: Record<string, Scenario<object>>;
  fields: Field[];
  predictions: Prediction[];
  simplifications: string[];
  /** Why nothing can be captured, where one would expect it. */
  noCapture?: string;
  /** Address of the page that shows it alone; a link to a run is made from it. */
  address: string;
  /** Whether the page is that one: then the address follows the run, and no link to it is needed. */
  alone: boolean;
};
