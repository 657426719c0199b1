// Time in the user's hands: run, pause, step, on to rest, and back along the run. The firmware's
// own steps are made and kept in .NET; here are only the controls.

import { html, nothing, render } from "lit";
import type { Board } from "../board/board";
import { button, withValue } from "../common/controls";
import { inDigits, t } from "../common/language";
import { Shown } from "../common/shown";
import { loadForMeasuring } from "../runtime/runtime";

/** Where the speed of the run stands in its table. */
const speedKey = "speed";
const slowest = 1;
/** ms between two looks at the steps of a run that goes on. */
const period = 100;

export class TimeControls {
  private readonly shown = new Shown();
  private shownAt = -Infinity;
  /** Under way to rest since so many steps; undefined when not. */
  private restFrom: number | undefined;
  private told = "";
  /** The run that was told of. */
  private toldOf = -1;
  private readonly place: HTMLElement;

  constructor(section: HTMLElement, private readonly board: Board) {
    this.place = document.createElement("div");
    section.append(this.place);
  }

  /** Called every frame, at a time in ms of the board; on the way to rest it makes steps. */
  show(now: number, fully: boolean): void {
    if (this.board.runs !== this.toldOf) {
      // Another cue: what was said is of a run that is gone.
      this.toldOf = this.board.runs;
      this.told = "";
      this.restFrom = undefined;
    }
    if (this.restFrom !== undefined) this.walk();
    const { board, told } = this;
    const { steps, latest, first, isHeld, plays } = board;
    const isOther = this.shown.isOther(board.runs, isHeld ? [steps, latest, first] : "", plays,
      this.speed, told, this.restFrom, !board.follow);
    const isSoon = !fully && !isHeld && Math.abs(now - this.shownAt) < period;
    if (!isOther && (isHeld || isSoon)) return;
    this.shownAt = now;
    render(this.template(), this.place);
  }

  toggle(): void { this.hold(!this.board.isHeld); }

  private get speed(): number { return this.board.ofRun(speedKey); }

  private template() {
    const { board } = this;
    const { steps, latest, first, isHeld, plays, time } = board;
    const fastest = board.description.run.find(({ key }) => key === speedKey)!.maximum;
    const speed = this.speed >= fastest ? t("full speed")
      : t("{{speed}} steps/s", { speed: round(this.speed) });
    const travel = 1000 * Math.log(this.speed / slowest) / Math.log(fastest / slowest);
    const follows = board.follow !== undefined;
    return html`
      <div class="row">
        ${button(isHeld ? t("Run") : t("Pause"), "hold", () => this.toggle(), !plays)}
        ${button(t("Step"), "step", () => this.step(1), !plays)}
        ${button(t("One unit"), "one-unit", () => this.step(board.firmware.StepsOfUnit()), !plays)}
        ${button(t("To rest"), "to-rest", () => this.toRest(), !plays || follows)}
        <label class="speed">${t("Speed")}
          <input type="range" min="0" max="1000" step="1" .value=${`${Math.round(travel)}`}
            aria-valuetext=${speed} aria-describedby="word-speed" ?disabled=${!plays || follows}
            @input=${withValue((value) => this.setSpeed(Number(value) / 1000, fastest))} />
          <output>${speed}</output></label>
      </div>
      ${follows ? html`<p class="told">${t("On the board: To rest and Speed. This page never runs "
        + "ahead of it.")}</p>` : nothing}
      <label class="line">
        <span>${t(steps < latest ? "Step {{steps}} of {{latest}}, time {{time}}"
          : "Step {{steps}}, time {{time}}", { steps, latest, time: inDigits(time.toFixed(2)) })}
        </span>
        <input type="range" min=${first} max=${Math.max(latest, first + 1)} step="1"
          .value=${`${steps}`} aria-label=${t("Moment of the run")}
          aria-describedby="word-moment"
          aria-valuetext=${t("step {{steps}} of {{latest}}", { steps, latest })} ?disabled=${!plays}
          @input=${withValue((step) => this.goTo(Number(step)))}
        /></label>
      <p class="told" role="status">${this.told || nothing}</p>`;
  }

  private hold(held: boolean): void {
    this.board.firmware.Hold(held);
    this.restFrom = undefined;
    this.told = "";
    this.board.refresh();
  }

  private step(count: number): void {
    this.hold(true);
    this.board.firmware.Advance(count);
    this.board.refresh();
  }

  private goTo(step: number): void {
    this.hold(true);
    this.board.firmware.GoTo(step);
    this.board.refresh();
  }

  private async toRest(): Promise<void> {
    this.hold(true);
    await loadForMeasuring();
    this.restFrom = this.board.steps;
  }

  private walk(): void {
    const from = this.restFrom!;
    const rests = this.board.firmware.AdvanceToRest();
    this.board.refresh();
    const made = this.board.steps - from;
    if (rests) this.told = t("At rest after {{made}} more steps.", { made });
    else if (made >= mostToRest) this.told = t("Not at rest after {{made}} more steps.", { made });
    else return;
    this.restFrom = undefined;
  }

  private setSpeed(part: number, fastest: number): void {
    const speed = part === 1 ? fastest : round(slowest * (fastest / slowest) ** part);
    this.board.firmware.Set(speedKey, `${speed}`);
    this.board.refresh();
  }
}

/** A network that plays a sequence never comes to rest. */
const mostToRest = 20000;

function round(speed: number): number { return speed < 10 ? +speed.toFixed(1) : Math.round(speed); }
