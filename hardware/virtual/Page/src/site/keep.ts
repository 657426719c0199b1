// Keeps the page in the browser, so that it opens without a network and can be installed. A server
// on the user's own machine is there anyway, and its files change with every build: not that one.

const ownMachine = ["localhost", "127.0.0.1", "[::1]"];

/** Offers what loads a new version, once it is complete. */
export async function keep(offer: (load: () => void) => void): Promise<void> {
  const workers = navigator.serviceWorker;
  if (!workers || ownMachine.includes(location.hostname)) return;
  try {
    const kept = await workers.register(new URL("keep.js", document.baseURI));
    const look = () => {
      const { waiting } = kept;
      // Without a controller this is the first version, which is shown already.
      if (!waiting || !workers.controller) return;
      offer(() => {
        workers.addEventListener("controllerchange", () => location.reload(), { once: true });
        waiting.postMessage("take over");
      });
    };
    look();
    kept.addEventListener("updatefound", () =>
      kept.installing?.addEventListener("statechange", look));
  } catch (error) {
    console.warn("The page could not be kept.", error);
  }
}
