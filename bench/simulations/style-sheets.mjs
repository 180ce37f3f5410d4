// Loaded into a process with `--import`: a style sheet that a component imports is nothing to draw with here, so every
// class has its own name.
import { register } from "node:module";

register(
  `data:text/javascript,${encodeURIComponent(`
    export function load(url, context, next) {
      if (!new URL(url).pathname.endsWith(".css")) return next(url, context);
      const source = "export default new Proxy({}, { get: (_, name) => String(name) });";
      return { format: "module", shortCircuit: true, source };
    }
  `)}`,
);
