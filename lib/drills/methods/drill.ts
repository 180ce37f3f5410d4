import { defineLookup } from "../lookup";
import { METHOD_SKILLS } from "./skills";

export const methods = defineLookup(METHOD_SKILLS);
