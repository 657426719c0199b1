// A lesson's file as the page plays it: between two lines of hyphens what is known of it, then the
// card in parts. It is text and settings; whatever else is in it is named with its line.

import { around, entriesOf } from "../address/address";
import { t } from "../common/language";
import type { Axis, Lesson, LessonStep, MeasureWay, Prediction } from "../lesson/lessonData";
import { fits } from "../lesson/lessonMeasure";
import { Faults } from "./faults";
import { Fields } from "./fields";
import { longestFile } from "./pack";
import { nodesOf, withClaims, type Names } from "./text";
import { treeOf, type Node as Tree } from "./tree";

/** A number or name that the lesson states, and how the page computes it. */
export interface Claim {
  name: string;
  line: number;
  says: string;
  within: number;
  times: number;
  measure: MeasureWay;
}

export interface OwnLesson { lesson: Lesson; claims: Claim[]; faults: Faults; }

const name = /^[a-z0-9][a-z0-9-]{0,39}$/;
const heads = ["Predict first", "Do", "Explain", "Go further"];

/** Is a step's link one that the board understands? What it refuses, or nothing. */
export type Refused = (link: string) => string[];

export function readOwn(file: string, refused: Refused): OwnLesson {
  const faults = new Faults();
  const text = file.replaceAll("\r\n", "\n").slice(0, longestFile);
  if (file.length > longestFile) {
    faults.add(1, t("a lesson must have at most {{most}} characters (was {{length}})",
      { most: longestFile, length: file.length }));
  }
  const lines = text.split("\n");
  const end = lines.indexOf("---", 1);
  const card = lines.indexOf("# Card");
  if (lines[0] !== "---" || end < 0 || card < end) {
    faults.add(1, t("a lesson begins with a front between two lines of ---, then “# Card”"));
  }
  const key = lines.indexOf("# Key");
  const tree = treeOf(lines.slice(1, Math.max(end, 1)).join("\n") + "\n", 2, faults);
  const front = new Fields(tree ?? { line: 2, entries: [] }, t("the front"), faults);
  const title = front.text("title", 80);
  front.skip("age", "minutes", "after", "beforehand", "aims", "plan", "prepare", "blackboard",
    "curriculum");
  const steps = front.list("steps", 20).map((node) => stepOf(node, faults, refused));
  const names: Names = { steps: steps.map((step) => step.name), claims: new Map() };
  const claims = front.list("claims", 40).map((node) => claimOf(node, names, faults));
  const ends = steps.flatMap(({ claims: all }) => all);
  claims.forEach((one) => names.claims.set(one.name, one.says));
  const predictions = front.list("predict", 12).map((node) =>
    predictionOf(node, names, claims, faults));
  front.end();
  if (steps.length === 0 || predictions.length === 0) {
    faults.add(2, t("a lesson needs steps and predictions"));
  }
  const parts = partsOf(lines.slice(card + 1, key > card ? key : undefined), card + 2, faults)
    .map(({ lines: all, line }) => nodesOf(all, line, names, faults));
  const [intro = [], , tasks = [], explained = [], further = []] = parts;
  return { faults, claims: [...ends, ...claims], lesson: { folder: `own-${title}`, number: 0, title,
    steps: steps.map(({ step }) => step), predictions,
    card: { intro, tasks, explained, further } } };
}

/** Before the first heading, and behind each of those that a card has. */
function partsOf(lines: string[], firstLine: number, faults: Faults) {
  const parts = [undefined, ...heads].map(() => ({ lines: [] as string[], line: firstLine }));
  let now = 0;
  lines.forEach((line, i) => {
    const [, head] = /^#+\s*(.*)$/.exec(line) ?? [];
    if (head === undefined) parts[now]!.lines.push(line);
    else if (heads.includes(head)) {
      now = 1 + heads.indexOf(head);
      parts[now]!.line = firstLine + i + 1;
    } else {
      faults.add(firstLine + i, t("a card has no part “{{head}}”; it has {{heads}}",
        { head: head.slice(0, 40), heads: heads.join(", ") }));
    }
  });
  return parts;
}

function named(fields: Fields): string {
  const text = fields.text("name", 40);
  if (text && !name.test(text)) {
    fields.fault(fields.line, t("a name has small letters, digits and hyphens (was “{{name}}”)",
      { name: text }));
  }
  return text;
}

function stepOf(node: Tree, faults: Faults, refused: Refused) {
  const fields = new Fields(node, t("a step"), faults);
  const step: LessonStep = { name: named(fields), link: fields.text("link", 1000),
    run: fields.whole("run", 0, 20_000, 200) };
  if (fields.flag("same")) step.same = true;
  const count = fields.take("count");
  if (count) {
    const counted = new Fields(count, "count", faults);
    step.count = { tries: counted.whole("tries", 2, 35), fits: counted.text("fits", 40) };
    counted.end();
  }
  const ends = fields.take("ends");
  fields.end();
  const wrong = entriesOf(step.link).filter(([key]) => around.includes(key) && key !== "depth")
    .map(([key]) => key);
  for (const part of [...wrong, ...wrong.length === 0 ? refused(step.link) : []]) {
    faults.add(node.line, t("the board does not understand “{{part}}” in the link",
      { part: part.slice(0, 60) }));
  }
  const claims = (ends?.entries ?? []).map(({ key, line, value }): Claim => ({
    name: `${step.name}.${key}`, line, says: value.text ?? "", within: -1, times: 1,
    measure: { step: step.name, read: key } }));
  return { name: step.name, step, claims };
}

function claimOf(node: Tree, names: Names, faults: Faults): Claim {
  const fields = new Fields(node, t("a claim"), faults);
  const claim = { name: named(fields), line: node.line, says: fields.text("says", 40),
    within: fields.number("within", 0, 1e6, 0), times: fields.number("times", 0.001, 1e6, 1),
    measure: wayOf(fields.take("measure"), fields.line, names, faults) };
  fields.end();
  return claim;
}

function wayOf(node: Tree | undefined, line: number, { steps }: Names,
  faults: Faults): MeasureWay {
  const fields = new Fields(node ?? { line }, "measure", faults);
  const way: MeasureWay = { step: fields.text("step", 40), read: fields.text("read", 40),
    cues: fields.whole("cues", 0, 200, 0), fits: fields.text("fits", 40, false) };
  fields.end();
  if (!steps.includes(way.step!)) {
    faults.add(fields.line, t("there is no step “{{step}}”", { step: way.step! }));
  }
  if (way.cues! > 0 && way.fits === "") {
    faults.add(fields.line, t("a count of cues needs “fits”: which of them count"));
  }
  return way;
}

function axisOf(node: Tree, faults: Faults): Axis {
  const fields = new Fields(node, "number", faults);
  const axis = { title: fields.text("title", 80, false), unit: fields.text("unit", 20, false),
    from: fields.number("from", -1e6, 1e6, 0), to: fields.number("to", -1e6, 1e6) };
  fields.end();
  if (!(axis.from < axis.to)) {
    faults.add(node.line, t("“to” must be larger than “from” (was {{from}} to {{to}}).",
      { from: axis.from, to: axis.to }));
  }
  return axis;
}

function predictionOf(node: Tree, names: Names, claims: Claim[], faults: Faults): Prediction {
  const fields = new Fields(node, t("a prediction"), faults);
  const texts = (key: string, needed: boolean) =>
    withClaims(fields.text(key, 600, needed), node.line, names, faults);
  const asked = { name: named(fields), ask: texts("ask", true), told: texts("told", false),
    before: fields.list("before", 20).map((one) => one.text ?? "") };
  for (const step of asked.before.filter((one) => !names.steps.includes(one))) {
    faults.add(node.line, t("there is no step “{{step}}”", { step }));
  }
  const answer = fields.text("answer", 40);
  const claim = claims.find((one) => one.name === answer);
  if (!claim) faults.add(node.line, t("there is no claim “{{name}}”", { name: answer }));
  const [number, choice] = [fields.take("number"), fields.take("choice")];
  if (!number === !choice) {
    faults.add(node.line, t("a prediction needs either “number” or “choice”"));
  }
  fields.end();
  const says = claim?.says ?? "";
  const options = choice?.entries?.map(({ key, value }) => ({ text: key.slice(0, 200),
    fits: value.text ?? "", isRight: fits(says, value.text ?? "") }));
  if (options && options.filter(({ isRight }) => isRight).length !== 1) {
    faults.add(choice!.line, t("exactly one option must fit “{{says}}”", { says }));
  }
  const value = Number(says);
  return { ...asked, ...number && { number: axisOf(number, faults) }, ...options && { options },
    answer: { text: says, ...!Number.isNaN(value) && { value }, how: t("the lesson’s claim") },
    times: claim?.times ?? 1, ...claim && { measure: claim.measure } };
}
