// How a prediction is given: a number is typed, an option chosen, a curve drawn; then it is
// committed.

import { html, nothing } from "lit";
import { withValue } from "../common/controls";
import { decimal } from "../common/format";
import type { Given } from "./lessonAnswers";
import { columns, from } from "./lessonCode";
import { curveToDraw, filled } from "./lessonCurve";
import { told, withUnit, type Axis, type Prediction } from "./lessonData";
import { t } from "../common/language";

/** What stands in the form and is not committed yet. */
export class Draft {
  text = "";
  option: number | undefined;
  readonly hand: (number | null)[] = Array.from({ length: columns }, () => null);
  told = "";

  constructor(private readonly asked: Prediction, private readonly changed: () => void,
    private readonly give: (given: Given) => void) {}

  /** What is drawn, chosen or typed; or a sentence on what is still missing. */
  private taken(): number | number[] | string {
    const { asked, text, option, hand } = this;
    if (asked.options) return option ?? t("Choose one first.");
    if (asked.curve) {
      return hand.filter((one) => one !== null).length < 2
        ? t("Draw the curve first, from one side to the other.") : filled(hand);
    }
    const number = asked.number!;
    const value = decimal(text.replace(",", ".").replace("−", "-"));
    return value >= from(number) && value <= number.to ? value
      : t("Enter a number {{range}}.", { range: rangeOf(number) });
  }

  private commit(): void {
    const taken = this.taken();
    if (typeof taken === "string") {
      this.told = taken;
      this.changed();
    } else this.give(taken);
  }

  template(place: number) {
    const { asked, told: why } = this;
    const id = `ask-${place}`;
    return html`<form novalidate @submit=${(event: Event) => {
      event.preventDefault();
      this.commit();
    }}>
      ${asked.options ? this.choice(id) : asked.curve ? this.drawing() : this.number(id)}
      <p class="row"><button class="lab-button commit">${t("Submit")}</button>
        <button type="button" class="quiet"
          @click=${() => this.give("skipped")}>${t("Skip")}</button></p>
      <p class="told" role="status" id="${id}-told">${why || nothing}</p></form>`;
  }

  private number(id: string) {
    const number = this.asked.number!;
    return html`<label class="number"><span>${number.title ?? t("Your guess")}</span>
      <input inputmode="decimal" autocomplete="off" aria-describedby="${id}-told"
        aria-invalid=${this.told !== ""} .value=${this.text}
        @input=${withValue((text) => { this.text = text; })} />
      <span>${withUnit("", number).trim()} <small>${rangeOf(number)}</small></span></label>`;
  }

  private choice(id: string) {
    return html`<fieldset><legend class="hidden">${this.asked.ask}</legend>
      ${this.asked.options!.map(({ text }, i) => html`<label><input type="radio" name=${id}
        @change=${() => { this.option = i; }} .checked=${this.option === i} /> ${text}</label>`)}
    </fieldset>`;
  }

  private drawing() {
    const { asked, hand } = this;
    return html`${curveToDraw(asked, hand, (column, height) => {
      hand[column] = height;
      this.changed();
    })}<p class="how">${t("Draw with a finger or the mouse, or use Tab and the arrow keys, column "
      + "by column.")}</p>`;
  }
}

function rangeOf(axis: Axis): string {
  return t("from {{from}} to {{to}}", { from: told(from(axis)), to: told(axis.to) });
}

/** What was committed, in words. */
export function givenInWords(asked: Prediction, given: Given): string {
  if (given === "skipped") return t("You skipped this.");
  if (asked.curve) return t("Your curve is submitted.");
  return t("Your guess: {{guess}}.", { guess: asked.options?.[given as number]!.text
    ?? withUnit(told(given as number), asked.number!) });
}
