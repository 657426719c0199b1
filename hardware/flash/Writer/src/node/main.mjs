import { run } from "./cli.mjs";

// What is still open, a question or a port, must not keep the program alive.
process.exit(await run(process.argv.slice(2)));
