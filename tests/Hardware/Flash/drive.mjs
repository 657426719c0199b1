// Runs the writer's command line on a port whose reset lines go to the chip's model: a
// pseudo-terminal has none, so each change is printed for the test, which answers it.

import { createInterface } from "node:readline";
import { run } from "../../../hardware/flash/Writer/src/node/cli.mjs";
import { NodePort } from "../../../hardware/flash/Writer/src/node/port.mjs";

const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

class WiredPort extends NodePort {
  /** @param {{ dataTerminalReady?: boolean, requestToSend?: boolean }} signals */
  async setSignals(signals) {
    await super.setSignals(signals);
    console.log(`lines ${Number(this.dtr)} ${Number(this.rts)}`);
    await answers.next();
    this.hasLines = true;
  }
}

const [patience, ...words] = process.argv.slice(2);
process.exit(await run(words, {
  openPort: async path => new WiredPort(path ?? ""),
  patience: Number(patience),
}));
