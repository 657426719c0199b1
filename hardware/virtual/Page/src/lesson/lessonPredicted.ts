// A prediction in the list: its form, then what was said and how to measure it, then what came.

import { html } from "lit";
import { t } from "../common/language";
import type { Given } from "./lessonAnswers";
import { givenInWords, type Draft } from "./lessonAsk";
import type { Prediction } from "./lessonData";
import type { Found } from "./lessonMeasure";
import { outcome } from "./lessonShown";

interface Predicted {
  one: Prediction;
  i: number;
  given: Given | undefined;
  found: Found | undefined;
  draft: Draft;
  /** What is measured now, and how far it is. */
  busy: string;
  progress: number;
  measure: () => void;
}

export function predicted({ one, i, given, found, draft, busy, progress, measure }: Predicted) {
  const button = () => busy === one.name
    ? html`<progress aria-label=${t("Measurement")} max="1" .value=${progress}></progress>`
    : html`<p class="row"><button type="button" class="lab-button next"
      ?disabled=${busy !== ""} @click=${measure}>${
        t(one.measure ? "Measure" : "Show the result")}</button></p>`;
  return html`<li data-of=${one.name}><h4>${one.ask}</h4>
    ${given === undefined ? draft.template(i)
      : found ? html`<div class="came" tabindex="-1">${outcome(one, given, found)}</div>`
        : html`<p>${givenInWords(one, given)}</p>${button()}`}</li>`;
}
