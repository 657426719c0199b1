// navigator.serial with ports that only speak: the other end is whatever the test lets them say.
// And the lines that the page's own firmware reports to another window, in reportLines.
{
  const ports = [];
  const makePort = (number) => {
    let controller;
    let isOpen = false;
    const port = {
      readable: null,
      signals: [],
      getInfo: () => ({ usbVendorId: 0x10c4, usbProductId: 0xea60 + number }),
      async open({ baudRate }) {
        if (isOpen || port.isGone) throw new DOMException("Not there.", "NetworkError");
        isOpen = true;
        port.baudRate = baudRate;
        port.readable = new ReadableStream({ start: (given) => { controller = given; } });
      },
      async close() {
        isOpen = false;
        port.readable = null;
      },
      async setSignals({ dataTerminalReady: dtr, requestToSend: rts }) {
        port.signals.push(`${dtr ?? "-"} ${rts ?? "-"}`);
      },
      say: (text) => controller.enqueue(new TextEncoder().encode(text)),
      unplug() {
        port.isGone = true;
        isOpen = false;
        port.readable = null;
        controller.error(new DOMException("The device has been lost.", "NetworkError"));
      },
      plug() { port.isGone = false; },
    };
    ports.push(port);
    return port;
  };
  window.serialPorts = ports;
  window.reportLines = [];
  window.askForReport = () => {
    const channel = new BroadcastChannel("astronano.board");
    channel.onmessage = ({ data }) => { if (data.lines) reportLines.push(...data.lines); };
    const ask = () => channel.postMessage({ asks: true, behind: window.behindBy ?? 0 });
    const asking = setInterval(ask, 250);
    ask();
    return () => clearInterval(asking);
  };
  Object.defineProperty(navigator, "serial", { configurable: true, value: {
    requestPort: async () => makePort(ports.length),
    getPorts: async () => ports,
  } });
}
