// The worker that keeps the page for when there is no network: all files of the site, each with a
// mark of its content. The list stands here when the site is finished, see KeptFiles.cs.

import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from "workbox-precaching";

declare const self: { __WB_MANIFEST: PrecacheEntry[] };

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
