// Why the board did not start, and what can be done about it.

import { t } from "../common/language";
import { FileFailure } from "../runtime/runtime";

export function whyNotStarted(error: unknown): string {
  if (location.protocol === "file:") {
    return t("A browser does not run this page from a file. Open it from a web server, for "
      + "example at https://astronano.github.io/.");
  }
  if (typeof WebAssembly === "undefined") {
    return t("The board needs WebAssembly, which this browser lacks or has turned off. Turn it "
      + "on, or use another browser (2021 or newer).");
  }
  if (error instanceof FileFailure) {
    return t("The file {{file}} could not be loaded ({{why}}). The connection, a proxy or a "
      + "blocking extension may be the cause: check them, then reload the page.",
    { file: error.file, why: error.status ? `HTTP ${error.status}` : t("no answer") });
  }
  return t("The board did not start: {{error}} Reload the page; if that does not help, use "
    + "another browser.", { error: `${error}`.replace(/[^.]$/, "$&.") });
}
