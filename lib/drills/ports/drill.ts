import { defineLookup } from "../lookup";
import { PORT_SKILLS } from "./skills";

export const ports = defineLookup(PORT_SKILLS);
