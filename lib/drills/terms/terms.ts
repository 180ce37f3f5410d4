import terms from "@/.generated/terms.json";
import { termsDrill } from "./drill";

/** The drill on the glossary that the content compiler wrote last. */
export const termsOfContent = termsDrill(terms);
