// First aid for a real board: at most three questions lead to one thing to do. The types say so.

import { t } from "../common/language";
import { make } from "../common/make";

type Answers<Next> = { ask: string; answers: [string, string | Next][] };
type Third = Answers<never>;
type Second = Answers<Third>;
type First = Answers<Second>;

const dark: Second = {
  ask: t("What does the serial port report?"),
  answers: [
    [t("There is no serial port"), {
      ask: t("Does the same cable copy files from a phone?"),
      answers: [
        [t("Yes"), t("Install the driver of the board’s USB chip: CP210x or CH340.")],
        [t("No, or I cannot try"), t("Use another USB cable: this one may have no data lines.")],
      ],
    }],
    [t("Nothing"), {
      ask: t("Which program is on the board?"),
      answers: [
        [t("AstroNano, for this very board"), t("Press EN (RST) while the port is open.")],
        [t("Another one, or I do not know"), t("Write the image of your board.")],
      ],
    }],
    [t("The same lines again and again"), {
      ask: t("Do the lines contain “Brownout”?"),
      answers: [
        [t("Yes"), t("Plug the board straight into the computer, with a short cable.")],
        [t("No"), t("Write the image of your board: the one on it is for another.")],
      ],
    }],
    [t("OLED does not answer"), {
      ask: t("Is each wire of the display on the pin of its name?"),
      answers: [
        [t("Yes"), t("Run the bench test: the port then says if SDA and SCL are swapped.")],
        [t("No"), t("Unplug USB and wire the display by the names printed on it.")],
      ],
    }],
    [t("OLED: bus is stuck"), t("Unplug USB and measure SDA and SCL against GND: below 1 kΩ there "
      + "is a short circuit in that column.")],
  ],
};

const message: Second = {
  ask: t("Which message?"),
  answers: [
    [t("A knob is loose"), {
      ask: t("Does its number in the bench test follow when you turn it?"),
      answers: [
        [t("Yes"), t("Plug 100 nF between its middle and GND.")],
        [t("No"), t("Push the wire of its middle in again, at both ends.")],
      ],
    }],
    [t("CUE or MODE is stuck"), t("Turn that button by 90°.")],
    ["SAFE MODE", {
      ask: t("Does it return after a power cycle?"),
      answers: [
        [t("Yes"), t("Hold CUE and MODE for 3 s to restore factory settings.")],
        [t("No"), t("Nothing: your settings are loaded again.")],
      ],
    }],
    [t("Settings are not saved"), t("Write the image of your board again.")],
    [t("Another one"), t("Look it up in the guide’s table of first aid.")],
  ],
};

const control: Second = {
  ask: t("Which control?"),
  answers: [
    [t("A knob"), {
      ask: t("What does it do?"),
      answers: [
        [t("Nothing, and there is an arrow"), t("Turn it the way of the arrow until it passes "
          + "its mark.")],
        [t("It jumps, or moves with its neighbour"),
          t("Push the wire of its middle in again, at both ends.")],
        [t("It works the wrong way round"), t("Swap the wires of its two ends.")],
        [t("It does not reach its end"), t("Calibrate it on page calibrate.")],
      ],
    }],
    [t("A button"), {
      ask: t("What does the bench test show for it?"),
      answers: [
        [t("It is always down"), t("Turn that button by 90°.")],
        [t("It is never down"), t("Push the wires of the button in again: one goes to its pin, "
          + "one to GND.")],
      ],
    }],
  ],
};

const first: First = {
  ask: t("What does its display show?"),
  answers: [
    [t("Nothing"), dark],
    [t("Random dots along one edge"), t("Hold MODE while you plug in USB, and choose the other "
      + "controller with CUE.")],
    [t("A message"), message],
    [t("A picture, but a control is wrong"), control],
  ],
};

function questions({ ask, answers }: First | Second | Third, depth: number): HTMLElement[] {
  return [make("p", {}, `${depth}. ${ask}`), ...answers.map(([answer, next]) =>
    make("details", { name: `first-aid-${ask}` }, make("summary", {}, answer),
      ...(typeof next === "string" ? [make("strong", {}, `→ ${next}`)]
        : questions(next, depth + 1))))];
}

/** Puts the tree of questions into its place. */
export function offerFirstAid(place: HTMLElement): void {
  place.append(...questions(first, 1));
}
