import { runCommand } from "./setup/say";
import { serve } from "./setup/serve";

await runCommand(() => serve("start"));
