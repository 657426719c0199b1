// The settings of the board in a link: #network=…&page=…&temperature=…&flips=…&cue=3. Only what
// differs from the defaults is in it. What a link says wrongly is left at its default and told.

import type { Board, Parameter } from "./board";

export function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** Writes the settings of the board as they are now. */
export function linkOf(board: Board): string {
  const entries: [string, string][] = [];
  const { description, engineIndex } = board;
  if (engineIndex !== 0) entries.push(["network", slug(board.engine.name)]);
  if (board.pageIndex !== 0) entries.push(["page", slug(board.page)]);
  const add = (parameter: Parameter, value: number, usual: number) => {
    const short = Number(value.toPrecision(4));
    if (short !== Number(usual.toPrecision(4))) {
      entries.push([slug(parameter.name), `${short}`]);
    }
  };
  board.engine.parameters.forEach((parameter, i) =>
    add(parameter, board.value(i), parameter.default));
  description.run.forEach((parameter, i) =>
    add(parameter, board.runValue(i), board.runDefault(i)));
  if (board.cueNumber !== 1) entries.push(["cue", `${board.cueNumber}`]);
  return new URLSearchParams(entries).toString();
}

/** Sets the board up as the link says; returns what it could not make sense of. */
export function follow(link: string, board: Board): string[] {
  const refused: string[] = [];
  const entries = [...new URLSearchParams(link.replace(/^#/, ""))];
  const { description, firmware } = board;
  const pick = (key: string, names: string[]): number => {
    const wish = entries.findLast(([name]) => name === key)?.[1];
    const index = wish === undefined ? 0 : names.findIndex((name) => slug(name) === wish);
    if (index < 0) refused.push(`${key}=${wish}`);
    return Math.max(index, 0);
  };
  const engine = pick("network", description.engines.map(({ name }) => name));
  const page = pick("page", description.pages);
  const parameters = description.engines[engine]!.parameters;
  let cue = 1;
  firmware.SelectEngine(engine);
  for (const [key, text] of entries) {
    if (key === "network" || key === "page") continue;
    const own = parameters.findIndex(({ name }) => slug(name) === key);
    const run = description.run.findIndex(({ name }) => slug(name) === key);
    const value = text.trim() === "" ? NaN : Number(text);
    const parameter = parameters[own] ?? description.run[run];
    if (key === "cue" && Number.isInteger(value) && value >= 1 && value <= 9999) cue = value;
    else if (!parameter || !fits(parameter, value)) refused.push(text ? `${key}=${text}` : key);
    else if (own >= 0) firmware.SetParameter(own, value);
    else firmware.SetRunParameter(run, value);
  }
  firmware.SelectPage(page);
  firmware.SelectCue(cue);
  return refused;
}

function fits(parameter: Parameter, value: number): boolean {
  const { minimum, maximum, whole } = parameter;
  return value >= minimum && value <= maximum && (!whole || Number.isInteger(value));
}

/** The sentence for the notice. */
export function refusal(refused: string[]): string {
  const list = refused.slice(0, 4).map((part) => `“${part.slice(0, 40)}”`).join(", ");
  const more = refused.length > 4 ? ` and ${refused.length - 4} more` : "";
  return `The link was not understood in part (${list}${more}); defaults are used there.`;
}
