// What was answered in this tab. It is kept as long as the tab is open, and has no name in it.

import { t } from "../common/language";
import { load, store } from "../common/stored";
import { titleOf, type Lesson, type LessonStep, type Prediction } from "./lessonData";

/** A number, the place of an option, the heights of a curve; or it was left out. */
export type Given = number | number[] | "skipped";

/** So many cues fitted, of so many. */
export type Counted = [hits: number, tries: number];

interface Kept { mark: string; given: Record<string, Given>; counted?: Record<string, Counted>; }

export class Answers {
  private readonly place: string;
  private kept: Kept;

  constructor(private readonly lesson: Lesson) {
    this.place = `astronano.lesson.${lesson.folder}`;
    this.kept = this.read() ?? this.begun();
  }

  /** Tells the same answers of two students apart; it is drawn by chance. */
  get mark(): string { return this.kept.mark; }

  of({ name }: Prediction): Given | undefined { return this.kept.given[name]; }

  give({ name }: Prediction, given: Given): void {
    this.kept.given[name] = given;
    this.save();
  }

  /** What was counted for a question, if anything. */
  counted({ name }: Prediction): Counted | undefined { return this.kept.counted?.[name]; }

  count({ name }: Prediction, counted: Counted): void {
    this.kept.counted = { ...this.kept.counted, [name]: counted };
    this.save();
  }

  /** Another number has other cues: what was counted is no longer true. */
  clearCounts(): void {
    delete this.kept.counted;
    this.save();
  }

  /** Forgets them all. */
  clear(): void {
    this.kept = this.begun();
    this.save();
  }

  /** The predictions without which a step stays closed. */
  missing(step: string): number[] {
    return this.open.filter((place) =>
      this.lesson.predictions[place]!.before.includes(step));
  }

  /** What has to be done before a closed step opens. */
  whyClosed(step: LessonStep): string {
    const missing = this.missing(step.name).map((place) => place + 1);
    return t("Step {{step}} opens after you submit or skip prediction {{predictions}}.",
      { step: titleOf(step), predictions: missing.join(", ") });
  }

  /** Places of those that were neither answered nor left out. */
  get open(): number[] {
    return [...this.lesson.predictions.keys()].filter((place) =>
      this.of(this.lesson.predictions[place]!) === undefined);
  }

  private begun(): Kept {
    const numbers = crypto.getRandomValues(new Uint8Array(4));
    return { mark: [...numbers].map((n) => (n % 36).toString(36)).join(""), given: {} };
  }

  private read(): Kept | undefined {
    try {
      const kept = JSON.parse(load(this.place, "sessionStorage") || "{}") as Partial<Kept>;
      return kept.mark && kept.given ? kept as Kept : undefined;
    } catch {
      return undefined;
    }
  }

  private save(): void {
    store(this.place, JSON.stringify(this.kept), "sessionStorage");
  }
}
