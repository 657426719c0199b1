// A tone per memory, as loud as the state is like it: a recall resolves into a chord, a sequence
// is a melody. Loaded when it is switched on.

import type { Board } from "../board/board";

const lowest = 196;
/** Semitones of a scale in which any two sound well together. */
const scale = [0, 2, 4, 7, 9];
const loudest = 0.16;

/** Seconds in which a tone follows; longer where nothing is to change fast. */
const inertia = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0.5 : 0.06;

export class Sound {
  readonly context = new AudioContext();
  private readonly tones: GainNode[] = [];

  constructor(private readonly board: Board) {
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.hush(); });
  }

  /** Called every frame: silent while the run is paused. */
  show(): void {
    const { board } = this;
    if (!board.plays || board.isHeld) return this.hush();
    for (let memory = 0; memory < board.memories || memory < this.tones.length; memory++) {
      const overlap = memory < board.memories ? board.overlap(memory) : 0;
      this.tones[memory] ??= this.tone(memory);
      this.set(memory, loudest * overlap * overlap);
    }
  }

  hush(): void { this.tones.forEach((_, memory) => this.set(memory, 0)); }

  private set(memory: number, loudness: number): void {
    this.tones[memory]!.gain.setTargetAtTime(loudness, this.context.currentTime, inertia);
  }

  private tone(memory: number): GainNode {
    const { context } = this;
    const octave = Math.floor(memory / scale.length);
    // After four octaves the notes between, as higher ones would hurt.
    const semitones = scale[memory % scale.length]! + 12 * (octave % 4) + Math.floor(octave / 4);
    const oscillator = new OscillatorNode(context, {
      type: "triangle", frequency: lowest * 2 ** (semitones / 12),
    });
    const gain = new GainNode(context, { gain: 0 });
    oscillator.connect(gain).connect(context.destination);
    oscillator.start();
    return gain;
  }
}
