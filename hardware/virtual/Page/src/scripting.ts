// window.astronano: the page's scripting interface, for worksheets, recordings and tests.

import type { Bench } from "./bench/bench";
import type { Board } from "./board/board";
import type { Setting } from "./board/description";
import { follow, restartWithLink, linkOf } from "./board/link";
import type { Loop } from "./board/loop";
import type { Compare } from "./lab/compare";
import { sentence } from "./common/language";
import { writeCapsule } from "./lab/capsule";
import { replay } from "./runtime/replay";

export function scripting(board: Board, loop: Loop, bench: Bench, compare: Compare,
  openLesson: (folder: string) => Promise<boolean>) {
  const { oled, knobs } = bench;
  const values = (from: Setting[], at: (i: number) => number) =>
    Object.fromEntries(from.map(({ key }, i) => [key, at(i)]));
  const perMemory = (at: (memory: number) => number) =>
    Array.from({ length: board.memories }, (_, memory) => at(memory));
  const act = <T>(action: () => T): T => {
    const result = action();
    board.refresh();
    return result;
  };

  return {
    /** Networks, pages and settings, as the firmware has them. */
    description: board.description,

    /** Stops the clock; run still works. */
    pause() { loop.paused = true; },
    resume() { loop.paused = false; },

    /**
     * Runs frames one after the other as if so many microseconds had passed between them. After the
     * last one all is drawn; if not fully, what is drawn rarely waits as it does for a user.
     */
    run(frames: number, microseconds = 33333, fully = true) {
      loop.paused = true;
      board.firmware.UseSimulatedTime(true);
      for (let left = frames; left > 0; left--) loop.frame(microseconds, fully && left === 1);
      board.firmware.UseSimulatedTime(false);
    },

    /** The power switch; on, the firmware starts again with the buttons as they are pressed. */
    power(on: boolean) {
      if (on) board.switchOn();
      else board.switchOff();
    },

    /** Where everything stands; unless power is "on", it is how the last instrument stood. */
    state() {
      return {
        power: board.power,
        network: board.network.key,
        page: board.page.key,
        time: board.time,
        steps: board.steps,
        memories: board.memories,
        overlaps: perMemory((memory) => board.overlap(memory)),
        modulations: perMemory((memory) => board.modulation(memory)),
        energy: board.energy,
        spread: board.spread,
        dominant: board.dominant,
        target: board.target,
        held: board.isHeld,
        first: board.first,
        latest: board.latest,
        cue: board.cueNumber,
        notice: board.firmware.Notice(),
        verdict: board.firmware.Verdict(),
        settings: values(board.network.settings, (i) => board.value(i)),
        run: values(board.description.run, (i) => board.runValue(i)),
        knobs: knobs.map((_, i) => ({
          sets: board.knobSetting(i)?.key ?? "",
          text: board.firmware.KnobText(i),
          position: board.knobPosition(i),
          pickUp: board.pickUp(i),
        })),
      };
    },

    /** The picture in the display chip, 1024 bytes: byte x + 128 * page, lowest bit on top. */
    display: () => [...board.display],
    /** What the instrument painted, in the same order. */
    painted: () => [...board.painted()],
    /** What is on the canvas, read back pixel by pixel. */
    visible: () => [...oled.visible()],

    /** Turns a knob (from 0) to a position from 0 to 1. */
    turn(knob: number, position: number) { knobs[knob]?.turnTo(position); },
    /** Holds a button down or lets it go: 0 is CUE, 1 is MODE. */
    press(button: number, pressed: boolean) { board.firmware.PressButton(button, pressed); },
    /** Runs all scenarios here: a line each, name and digest. */
    digests: () => board.firmware.Digests(),
    /** A scenario as a capsule, a short text; without a number, the run on the board. */
    capsule: (scenario = -1) => writeCapsule(board, scenario),
    /** Runs a capsule: MATCH or DIVERGED, or why it cannot be run. */
    replay: async (capsule: string) => sentence(await replay(capsule, board.firmware)),

    /** Pauses or resumes the run; knobs and pages still work. */
    hold(held: boolean) { act(() => board.firmware.Hold(held)); },
    /** So many steps at once. */
    advance(steps: number) { act(() => board.firmware.Advance(steps)); },
    /** Back along the run, or on again, to a step that was made. */
    goTo(step: number) { act(() => board.firmware.GoTo(step)); },
    /** Where the second network stands; beside it the cue of both, to compare. */
    compared() {
      const [steps, time, wrong, memories, , ...overlaps] = compare.values;
      const [cue, boardCue] = board.firmware.BothCues().split("\n");
      return { steps, time, wrong, memories, overlaps: overlaps.slice(0, memories), cue, boardCue };
    },
    /** The map of the energy, row by row, as it is at once. */
    slice() {
      const rows = board.firmware.BeginSlice(board.firmware.SecondMemory());
      return Array.from({ length: rows }, (_, row) => [...board.firmware.SliceRow(row)]);
    },
    /** The digest of all that determines how the network goes on. */
    stateDigest: () => board.firmware.StateDigest(),

    /** Starts again with the cue of that number, from 1. */
    selectCue(number: number) { act(() => board.firmware.SelectCue(number)); },
    selectNetwork(index: number) { act(() => board.firmware.SelectNetwork(index)); },
    selectPage(index: number) { act(() => board.firmware.SelectPage(index)); },

    /** Paints a unit of the picture on the page "draw", on the others of the neurons. */
    paint(unit: number, isPlus: boolean) { act(() => board.firmware.PaintUnit(unit, isPlus)); },

    /** Sets what has this key, as a link does; false if there is none or it refuses the value. */
    set: (key: string, value: string) => act(() => board.firmware.Set(key, value)),

    /** Sets the board up as a link says; returns what of it was not understood. */
    follow: (link: string) => act(() => follow(link, board)),
    /** The same on a board that starts again with an empty storage, as if the page was opened. */
    restartWithLink(link: string) {
      const refused = restartWithLink(link, board);
      bench.settle();
      return refused;
    },

    /** Opens the lesson of that folder beside the board; false if there is none. */
    openLesson,

    /** The settings as they stand in a link. */
    link: () => linkOf(board),
    /** Frames run, and the milliseconds that they took. */
    work: () => ({ ...loop.work }),
  };
}

declare global {
  interface Window { astronano?: ReturnType<typeof scripting>; }
}
