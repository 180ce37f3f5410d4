import { defineLookup } from "../lookup";
import { HEADER_SKILLS } from "./skills";

export const headers = defineLookup(HEADER_SKILLS);
