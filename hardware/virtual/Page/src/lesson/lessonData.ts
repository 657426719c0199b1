// A lesson as the site has it: lesson.json with steps, predictions and computed outcomes, and the
// text of its card (hardware/lessons writes both).

import { inDigits, language } from "../common/language";

export interface LessonStep {
  name: string;
  /** As it is shown, if not by its name. */
  title?: string;
  link: string;
  run?: number;
  /** The same for every pupil: without a number. */
  same?: boolean;
  /** What is counted by hand. */
  count?: { tries: number; fits: string };
}

export interface Axis {
  title?: string;
  unit?: string;
  from?: number;
  to: number;
  logarithmic?: boolean;
}

/** A computed number; a letter has no value. */
export interface Outcome { value?: number; text: string; tolerance?: number; how: string; }

/** What the page does to measure; see Prediction.cs. */
export interface MeasureWay {
  step?: string;
  /** What the step is called. */
  title?: string;
  read?: string;
  cues?: number;
  fits?: string;
  over?: string;
  from?: number;
  to?: number;
  points?: number;
  link?: string;
  quantity?: string;
  trials?: number;
  passes?: number;
  seed?: number;
}

export interface Prediction {
  name: string;
  ask: string;
  before: string[];
  number?: Axis;
  options?: { text: string; fits: string; isRight?: boolean }[];
  curve?: { x: Axis; y: Axis; at?: number };
  answer: Outcome;
  theory?: Outcome;
  why?: string;
  told?: string;
  times: number;
  measure?: MeasureWay;
}

/** The card's text, in parts. */
export interface Card { intro: Node[]; tasks: Node[]; explained: Node[]; further: Node[]; }

export interface Lesson {
  folder: string;
  number: number;
  title: string;
  steps: LessonStep[];
  predictions: Prediction[];
  card: Card;
}

/** Loads a lesson by folder or number from the site's own; nothing if there is none of it. */
export async function loadLesson(wish: string): Promise<Lesson | undefined> {
  if (!/^\d{1,2}(-[a-z-]+)?$/.test(wish)) return undefined;
  try {
    const { folder, languages } = await listed(wish);
    const place = new URL(`lessons/${folder}/`, document.baseURI);
    const suffix = languages.includes(language) ? `.${language}` : "";
    const names = [`lesson${suffix}.json`, `card${suffix}.html`];
    const [data, page] = await Promise.all(names.map(async (name) => {
      const answer = await fetch(new URL(name, place));
      if (!answer.ok) throw new Error(`${answer.status}`);
      return answer.text();
    }));
    const lesson = JSON.parse(data!) as Lesson;
    for (const { measure } of lesson.predictions) {
      const step = lesson.steps.find(({ name }) => name === measure?.step);
      if (step) measure!.title = titleOf(step);
    }
    return { ...lesson, folder, card: cardOf(page!, place) };
  } catch {
    return undefined;
  }
}

/** What a step is called for readers. */
export function titleOf({ name, title }: LessonStep): string { return title ?? name; }

/** The lesson of a number or a folder, with the languages that it is translated to. */
async function listed(wish: string) {
  const list = await (await fetch(new URL("lessons/lessons.json", document.baseURI))).json() as
    { number: number; folder: string; languages: string[] }[];
  return list.find(({ number, folder }) => folder === wish || number === Number(wish))!;
}

/** Between its headings; the predictions themselves and the table for the board are left out. */
function cardOf(page: string, place: URL): Card {
  const main = new DOMParser().parseFromString(page, "text/html").querySelector("main")!;
  for (const image of main.querySelectorAll("img")) {
    image.src = new URL(image.getAttribute("src")!, place).href;
  }
  for (const link of main.querySelectorAll("a")) {
    link.href = new URL(link.getAttribute("href")!, place).href;
  }
  const parts: Node[][] = [[]];
  let explained: Node[] = [];
  for (const node of [...main.children]) {
    if (node.tagName === "H2") parts.push([]);
    else if (node.tagName === "DETAILS") explained = [...node.children].slice(1);
    else if (!["H1", "TABLE"].includes(node.tagName)) parts.at(-1)!.push(node);
  }
  const [intro, , tasks, further] = parts;
  return { intro: intro ?? [], tasks: tasks ?? [], explained, further: further ?? [] };
}

/** The unit of a number behind it. */
export function withUnit(text: string, { unit }: Axis): string {
  return unit ? `${text} ${unit}` : text;
}

/** A number as it is told. */
export function told(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : 1;
  return inDigits(`${Number(value.toFixed(digits))}`.replace("-", "−"));
}
