// navigator.serial with one port, whose other end is a chip's model in the test. Streams are renewed
// after a cancel and end with NetworkError when the port disappears, as Web Serial has it.
{
  const decode = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  const encode = bytes => btoa(String.fromCharCode(...bytes));
  let isOpen = false;
  let controller;
  let readable = null;
  let writable = null;
  const listen = () => {
    readable = new ReadableStream({
      start: given => { controller = given; },
      cancel: () => { controller = undefined; if (isOpen) listen(); },
    });
  };
  const port = {
    get readable() { return readable; },
    get writable() { return writable; },
    getInfo: () => ({ usbVendorId: 0x10c4, usbProductId: 0xea60 }),
    async open({ baudRate, bufferSize }) {
      if (isOpen) throw new DOMException("The port is already open.", "InvalidStateError");
      if (window.portIsTaken) throw new DOMException("Failed to open serial port.", "NetworkError");
      await chipOpened(baudRate, bufferSize);
      isOpen = true;
      listen();
      writable = new WritableStream({ write: chunk => chipTakes(encode(chunk)) });
    },
    async close() {
      if (readable?.locked || writable?.locked) throw new TypeError("A stream is locked.");
      isOpen = false;
      readable = writable = null;
      await chipClosed();
    },
    async setSignals({ dataTerminalReady, requestToSend }) {
      if (!isOpen) throw new DOMException("The port is closed.", "InvalidStateError");
      await chipLines(dataTerminalReady ?? null, requestToSend ?? null);
    },
  };
  window.chipSays = text => controller?.enqueue(decode(text));
  window.chipVanishes = () => {
    const lost = new DOMException("The device has been lost.", "NetworkError");
    isOpen = false;
    controller?.error(lost);
    readable = writable = null;
  };
  Object.defineProperty(navigator, "serial", { configurable: true, value: {
    async requestPort() {
      if (window.noPortIsChosen) {
        throw new DOMException("No port selected by the user.", "NotFoundError");
      }
      return port;
    },
  } });
}
