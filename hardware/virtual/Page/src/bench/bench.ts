// The bench: the board with its display, knobs and buttons, the wires between them, and what
// switches or breaks them.

import type { Board } from "../board/board";
import { cueButton, modeButton } from "../board/board";
import { byId } from "../common/make";
import { listenToKeys, PushButton } from "./buttons";
import { Faults } from "./faults";
import { Knob } from "./knob";
import { Module, wiringInWords } from "./module";
import { Oled } from "./oled";
import { OneKnob } from "./oneKnob";
import { PowerSwitch } from "./power";
import { listenToRemote } from "./remote";
import { Wires } from "./wires";

export class Bench {
  readonly oled = new Oled(byId("oled"));
  readonly knobs: readonly Knob[];
  private readonly oneKnob: OneKnob;
  private readonly power: PowerSwitch;
  private readonly faults: Faults;
  private firstNetwork: number | undefined;
  private hasTurned = false;

  /** `asked` is told of what the user does, `pause` is a key of a presenter's remote. */
  constructor(private readonly board: Board, asked: () => void, pause: () => void) {
    const { firmware, description: { knobs, board: wiring, holdTime } } = board;
    const bench = document.querySelector<HTMLElement>(".bench")!;
    this.knobs = Array.from({ length: knobs }, (_, index) => this.knob(index));
    byId("knobs").append(...this.knobs.map(({ element }) => element));
    this.oneKnob = new OneKnob(byId("one-knob"), board, this.knobs);
    const module = new Module(bench, wiring);
    new Wires(bench, bench.querySelector("#wires")!, this.knobs, module, wiring);
    byId("wiring").textContent = wiringInWords(wiring);

    const button = (id: string, index: number) => new PushButton(byId(id), (pressed) => {
      firmware.PressButton(index, pressed);
      asked();
    });
    const buttons = { cue: button("cue", cueButton), mode: button("mode", modeButton) };
    listenToKeys(buttons.cue, buttons.mode, holdTime);
    listenToRemote(buttons.cue, buttons.mode, pause);
    this.power = new PowerSwitch(board, buttons, asked);
    this.faults = new Faults(board);
    const converter = byId<HTMLInputElement>("real-converter");
    converter.checked = false;
    converter.addEventListener("change", () => firmware.UseRealConverter(converter.checked));
  }

  /** Turns each knob to where its value is, so that it is live at once. */
  settle(): void {
    this.knobs.forEach((knob, i) => knob.turnTo(this.board.firmware.KnobPosition(i)));
  }

  /** After a frame, at that time of the board in ms. */
  show(now: number): void {
    const { board, board: { plays, demonstrates } } = this;
    this.oled.show(board.display, board.displayIsOn);
    this.power.show();
    // What the demonstration has made of the knobs is no reason to have them picked up.
    this.firstNetwork ??= board.networkIndex;
    if (this.hasTurned && !demonstrates && plays) this.settle();
    this.hasTurned = demonstrates && board.networkIndex !== this.firstNetwork;
    this.knobs.forEach((knob, i) => knob.show({
      setting: plays ? board.knobSetting(i) : undefined, value: board.knobValue(i),
      pickUp: demonstrates ? -1 : board.pickUp(i), text: () => board.firmware.KnobText(i),
    }));
    this.oneKnob.show();
    this.faults.update(now);
  }

  private knob(index: number): Knob {
    const { board, board: { firmware } } = this;
    return new Knob(index, (position) => firmware.TurnKnob(index, position), {
      get: (key) => firmware.Get(key),
      start: (setting) => board.startOf(setting),
      set: (key, text) => {
        const isSet = firmware.Set(key, text);
        // The knob stays, as to turn it would round the value.
        board.refresh();
        return isSet;
      },
    });
  }
}
