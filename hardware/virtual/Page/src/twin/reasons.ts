// Why no board is heard, from the usual reasons: what is seen, and the next move.

import { html, type TemplateResult } from "lit";
import { t } from "../common/language";

export interface Reason { seen: string; move: string; link?: [address: string, text: string]; }

const flash: [string, string] = ["flash/", t("Flash a board")];

/** No port was chosen: there was none, or none that looked right. */
export const noPort = (): Reason[] => [
  { seen: t("The list of ports is empty."), move: t("Use a USB cable with data lines, plugged "
    + "straight into the computer. If that does not help, install the driver of the board’s USB "
    + "chip: CP210x or CH340.") },
  { seen: t("The list shows only “USB JTAG/serial debug unit”."), move: t("That is the chip’s own "
    + "USB socket. Choose it. If nothing is heard, use the board’s other socket.") },
];

/** A port that does not open. */
export const noOpening = (): Reason[] => [
  { seen: t("The port does not open."), move: t("Close other programs and windows that use it, "
    + "such as a serial monitor, then connect again.") },
];

/** A port on which nothing is heard. */
export const noReport = (): Reason[] => [
  { seen: t("The board has another program, or an image for another board."),
    move: t("Write the image of your board."), link: flash },
  { seen: t("The display is dark."), move: t("Open “My own board does not work” at the end of "
    + "this page.") },
  { seen: t("The display shows AstroNano."), move: t("Its reports may be off: hold MODE while you "
    + "press EN (RST), then hold CUE until the display says “USB on”, and press MODE. If that does "
    + "not help, its firmware is older than this page: write the image.") },
];

/** A board of another version. */
export function otherVersion(version: string, own: string): Reason[] {
  const way = version.localeCompare(own, "en", { numeric: true });
  return [version === "" || way > 0
    ? { seen: t("This page is older than the board."),
      move: t("Update this page: reload it with a connection to the network.") }
    : way < 0
      ? { seen: t("The board is older than this page ({{version}} and {{own}}).",
        { version, own }), move: t("Update the board."), link: flash }
      : { seen: t("Both have version {{version}}, but compute different bits.", { version }),
        move: t("Write the image of your board."), link: flash }];
}

export function list(reasons: Reason[]): TemplateResult {
  return html`<dl class="reasons">${reasons.map(({ seen, move, link }) => html`
    <dt>${seen}</dt><dd>${move} ${link ? html`<a href=${link[0]}>${link[1]}</a>` : ""}</dd>`)}
  </dl>`;
}
