// A board's serial port, which is only listened to: the board notices nothing of it.

import { Ear } from "../../../../flash/Writer/src/ear.mjs";
import { clrRate, pause, type Port } from "../../../../flash/Writer/src/signals.mjs";
import { Lines, Waiting, type Flow, type Source } from "./source";

/** ms in which an ear looks whether it is still wanted. */
const patience = 200;
/** ms between two tries to open a port that is gone. */
const retry = 500;

interface Serial {
  requestPort(): Promise<Port>;
  getPorts(): Promise<Port[]>;
}

/** Web Serial, or nothing where a browser or an address has none. */
export const serial = (navigator as { serial?: Serial }).serial;

export class PortSource implements Source {
  readonly kind = "port";
  flow: Flow = "open";
  private readonly waiting = new Waiting();
  private isClosed = false;

  private constructor(private port: Port, private ear: Ear) {}

  /** Opens a port; an error is the browser's. */
  static async open(port: Port): Promise<PortSource> {
    const ear = new Ear(port);
    await ear.open(clrRate);
    const source = new PortSource(port, ear);
    void source.listen();
    return source;
  }

  get seconds(): number { return this.waiting.seconds; }

  take(): string[] { return this.waiting.take(); }

  close(): void {
    this.isClosed = true;
    this.flow = "ended";
    void this.ear.close();
  }

  private async listen(): Promise<void> {
    let lines = new Lines((line) => this.waiting.add(line));
    while (!this.isClosed) {
      const bytes = await this.ear.hear(patience);
      if (bytes !== "lost") {
        lines.add(bytes);
        continue;
      }
      await this.ear.close();
      if (this.isClosed) return;
      this.flow = "lost";
      await this.reopen();
      lines = new Lines((line) => this.waiting.add(line));
    }
    await this.ear.close();
  }

  /** Until it is plugged in again: as the same port, or as one of the same kind. */
  private async reopen(): Promise<void> {
    const { usbVendorId, usbProductId } = this.port.getInfo();
    while (!this.isClosed) {
      await pause(retry);
      const others = (await serial?.getPorts() ?? []).filter((port) => {
        const info = port.getInfo();
        return info.usbVendorId === usbVendorId && info.usbProductId === usbProductId;
      });
      for (const port of new Set([this.port, ...others])) {
        const ear = new Ear(port);
        try {
          await ear.open(clrRate);
        } catch {
          // Not there yet, or another board's.
          continue;
        }
        [this.port, this.ear, this.flow] = [port, ear, "open"];
        return;
      }
    }
  }
}
