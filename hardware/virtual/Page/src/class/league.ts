// A league of certificates, without a server: a run enters it as a link with its certificate and
// its score. The ranking replays each run, and only the result of the replay counts.

import { html, nothing, render } from "lit";
import "../style/lesson.css";
import "../style/lessonParts.css";
import "../style/class.css";
import type { Board } from "../board/board";
import { table } from "../common/controls";
import { t } from "../common/language";
import { makeSection } from "../common/make";
import { LinkCode } from "../common/linkCode";
import { Collect } from "./collect";
import { Judge, type Judged } from "./judge";
import { tasks, type Task } from "./leagueTasks";

interface Entry { digits: string; claim: string; task: string; }

/** A run of the task: its rank by score, or why it has none. */
interface Placed { entry: Entry; judged: Judged; score?: number[]; why?: string; isForged?: true; }

const entered = /league=(\w+)&score=([\d.]+)&run=(\d+)/g;
const bare = /(?:^|[#\s])(\d{52}|\d{54})(?=\s|$)/g;

export class League {
  private readonly place = makeSection("league", "lesson league");
  private readonly collect: Collect;
  private readonly judge: Judge;
  private readonly link: LinkCode;
  private readonly tasks = tasks();
  private task: Task;
  private told = "";

  /** Opens it above the board. */
  constructor(private readonly board: Board, wish: string, private readonly closed: () => void) {
    this.task = this.tasks.find(({ key }) => key === wish) ?? this.tasks[0]!;
    this.collect = new Collect("league-codes", t("Links of the league"), () => this.show(),
      () => this.show());
    this.judge = new Judge(board.firmware, () => this.show());
    this.link = new LinkCode(() => this.show());
    if (location.hash.includes("run=")) this.collect.add(location.hash);
    this.show();
  }

  private close(): void {
    this.collect.stop();
    this.place.remove();
    this.closed();
  }

  private async enter(): Promise<void> {
    this.link.clear();
    try {
      const digits = this.board.firmware.Certify();
      const score = this.task.scoreOf(JSON.parse(
        this.board.firmware.JudgeRun(digits, "")) as Judged);
      this.told = typeof score === "string" ? t("This run does not count: {{why}}.", { why: score })
        : t("Your score: {{score}}.", { score: this.task.inWords(score) });
      if (typeof score !== "string") {
        await this.link.set(`league=${this.task.key}&score=${score.join(".")}&run=${digits}`);
      }
    } catch (error) {
      this.told = `${(error as Error).message.split("\n")[0]} ${
        t("Press CUE to start a new run.")}`;
    }
    this.show();
  }

  /** What was pasted, each run once. */
  private entries(): Entry[] {
    const { text } = this.collect;
    const all = [
      ...[...text.matchAll(entered)].map(([, task, claim, digits]): Entry =>
        ({ task: task!, claim: claim!, digits: digits! })),
      ...[...text.matchAll(bare)].map(([, digits]): Entry =>
        ({ task: this.task.key, claim: "", digits: digits! })),
    ].filter(({ task }) => task === this.task.key);
    return [...new Map(all.map((one) => [`${one.digits} ${one.claim}`, one])).values()];
  }

  private ranked(): Placed[] {
    const { task } = this;
    const placed = this.entries().flatMap((entry): Placed[] => {
      const judged = this.judge.of(entry.digits);
      if (!judged) return [];
      const forged = (why: string): Placed[] => [{ entry, judged, why, isForged: true }];
      if (judged.trouble) return [{ entry, judged, why: judged.trouble }];
      if (!judged.same) return forged(t("forged: the run reaches other bits"));
      const score = task.scoreOf(judged);
      if (entry.claim && (typeof score === "string" || score.join(".") !== entry.claim)) {
        return forged(typeof score === "string" ? t("forged: {{why}}", { why: score })
          : t("forged: replayed it is {{score}}", { score: task.inWords(score) }));
      }
      return [typeof score === "string" ? { entry, judged, why: score } : { entry, judged, score }];
    });
    return placed.toSorted((one, other) => one.score && other.score
      ? task.compare(one.score, other.score) : Number(!one.score) - Number(!other.score));
  }

  private show(): void {
    const { task } = this;
    const placed = this.ranked();
    const { waiting } = this.judge;
    const rank = ({ score }: Placed) => score
      ? 1 + placed.filter((one) => one.score && task.compare(one.score, score) < 0).length : "–";
    render(html`<header><h2 id="league-title">${t("A league of certificates")}</h2>
        <button type="button" class="quiet" @click=${() => this.close()}>${t("Close")}</button>
      </header>
      <p><label>${t("Task")} <select id="league-task" @change=${(event: Event) => {
        this.task = this.tasks[(event.target as HTMLSelectElement).selectedIndex]!;
        this.told = "";
        this.link.clear();
        this.show();
      }}>${this.tasks.map((one) => html`<option ?selected=${one === task}>${one.title}</option>`)}
      </select></label></p>
      <p>${task.rule}</p>
      <p class="row"><button type="button" class="lab-button" id="league-enter"
        @click=${() => void this.enter()}>${t("Enter the run on the board")}</button></p>
      <p class="told" role="status">${this.told || nothing}</p>
      ${this.link.template(t("Give the link or the code to whoever keeps the league."))}
      <h3>${t("The table")}</h3>
      ${this.collect.template()}
      ${placed.length === 0 ? nothing : table(t("The table"), "handed",
        [t("Rank"), t("Score"), t("Network"), t("Number")], placed.map((one) => html`<tr>
          <th scope="row">${rank(one)}</th><td class=${one.isForged ? "bad" : "fine"}>${
            one.score ? task.inWords(one.score) : `✗ ${one.why}`}</td>
          <td>${this.titleOf(one.judged)}</td><td>${one.judged.pupil || "–"}</td></tr>`))}
      <p class="how" role="status" id="league-waiting">${waiting > 0
        ? t("{{count}} runs are still being replayed.", { count: waiting }) : nothing}</p>
      <p class="how">${t("Scores are computed here by replaying each run; what a link claims only "
        + "shows whether it is honest. Pasted links stay on this page.")}</p>`, this.place);
  }

  private titleOf({ network }: Judged): string {
    return this.board.description.networks.find(({ key }) => key === network)?.title ?? "–";
  }
}
