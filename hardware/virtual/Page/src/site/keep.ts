// Keeps the page in the browser, so that it opens without a network and can be installed. A server
// on the user's own machine is there anyway, and its files change with every build: not that one.

const ownMachine = ["localhost", "127.0.0.1", "[::1]"];

export function keep(): void {
  if (!("serviceWorker" in navigator) || ownMachine.includes(location.hostname)) return;
  navigator.serviceWorker.register(new URL("keep.js", document.baseURI))
    .catch((error: unknown) => console.warn("The page could not be kept.", error));
}
