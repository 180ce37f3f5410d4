import { defineLookup } from "../lookup";
import { LAYER_SKILLS } from "./skills";

export const layers = defineLookup(LAYER_SKILLS);
