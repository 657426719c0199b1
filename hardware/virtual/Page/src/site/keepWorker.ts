// The worker that keeps the page for when there is no network: all files of the site, each with its
// hash. The list stands here when the site is finished, see KeptFiles.cs. A file with another hash
// is not taken, so that a proxy's page never stands for one; then the version before stays.

import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";

declare const self: {
  __WB_MANIFEST: { url: string; integrity: string }[];
  skipWaiting(): Promise<void>;
};

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST.map((file) => ({ ...file, revision: file.integrity })));
addEventListener("message", ({ data }) => { if (data === "take over") void self.skipWaiting(); });
