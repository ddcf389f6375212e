import type { Experience, Outcome } from "../../../core/experience/experience.ts";
import { type ToldRow, toldTogether } from "../../../core/experience/told-row.ts";
import type { Problem } from "../../../core/problem.ts";
import { type Customers, meetCustomers } from "../intake/customers.ts";
import { type Incoming, incomingOutcome, type SharedColumns, type Subject } from "../intake/incoming.ts";
import { roundsOf } from "../intake/keep.ts";
import { keepStatement, readEntered } from "../intake/keep-statement.ts";
import { asRows, folding, type SourceRow } from "../log/sheet.ts";
import { unfoldStatements } from "../log/unfold.ts";
import type { Records, Sql, Statement, TextRow, WorkspaceId } from "../records.ts";
import { readKnown } from "./known-statement.ts";
import { type Loading, loading, readLoaded, readPlaced, takeBack } from "./load-statement.ts";
import { outcomeParts, type Part, partsOf } from "./parts.ts";

/** Batches of one import on their way into the log: what is added waits until it is sent. */
export class ImportBatches {
  readonly counts = { kept: 0, corrected: 0, known: 0, rejected: 0 };
  readonly rejected: Problem[] = [];
  readonly #records: Records;
  readonly #workspace: WorkspaceId;
  readonly #sql: Sql;
  readonly #customers: Customers;
  readonly #number: string;
  readonly #fold = folding();
  /** Batches on their way: PostgreSQL has the next at hand when it is done with one. */
  readonly #underWay: Promise<void>[] = [];
  #experiences: SourceRow[] = [];
  #experienceCount = 0;
  #outcomes: Incoming[] = [];
  /** The sources whose turn it has. */
  readonly #turns = new Set<string>();
  #waiting: Batch | null = null;
  #isAbandoned = false;
  /** The last beginning of an id that is on its way. */
  readonly #reached: Record<Subject, string> = { experience: "", outcome: "" };

  constructor(records: Records, workspace: WorkspaceId, sql: Sql, customers: Customers, number: string) {
    this.#records = records;
    this.#workspace = workspace;
    this.#sql = sql;
    this.#customers = customers;
    this.#number = number;
  }

  told(told: ToldRow): void {
    this.#add(told.row, this.#fold(told), told.said.length);
  }

  experiences(row: number, experiences: readonly Experience[]): void {
    const told = toldTogether(row, experiences);
    if (told !== null) this.told(told);
    else this.#add(row, asRows(row, experiences), experiences.length);
  }

  #add(row: number, source: SourceRow, length: number): void {
    this.#experiences.push(source);
    this.#experienceCount += length - source.refused.length;
    for (const problem of source.refused) this.#reject(row, problem);
  }

  outcomes(row: number, told: readonly Outcome[]): void {
    for (const outcome of told) {
      const incoming = incomingOutcome(outcome, row);
      if (incoming.ok) this.#outcomes.push(incoming.value);
      else this.#reject(row, incoming.refusal);
    }
  }

  #reject(row: number, problem: Problem): void {
    this.counts.rejected += 1;
    if (this.rejected.length < 1000) this.rejected.push({ ...problem, row });
  }

  /** Sends what has been added, where that is at least so many; resolves when there is room for more. */
  async send(least: number): Promise<void> {
    if (this.#experienceCount > 0 && this.#experienceCount >= least) {
      const rows = this.#experiences;
      this.#experiences = [];
      this.#experienceCount = 0;
      await this.#next("experience", partsOf(rows), () => rows.flatMap((row) => row.rows()));
    }
    if (this.#outcomes.length > 0 && this.#outcomes.length >= least) {
      const outcomes = this.#outcomes;
      this.#outcomes = [];
      await this.#next("outcome", outcomeParts(outcomes), () => outcomes);
    }
  }

  /** Sends everything that has been added. */
  async sendAll(): Promise<void> {
    await this.send(1);
    const last = this.#waiting;
    this.#waiting = null;
    if (last !== null) await this.#send(last);
  }

  /** Resolves when all that was sent is in. */
  async done(): Promise<void> {
    for (const entering of this.#underWay) await entering;
  }

  /** Asks nothing more: resolves when nothing is under way, for the connection goes on to somebody else. */
  async abandon(): Promise<void> {
    this.#isAbandoned = true;
    await Promise.allSettled(this.#underWay);
  }

  #run(statement: Statement): Promise<TextRow[]> {
    if (this.#isAbandoned) throw new Error("the import was given up");
    return this.#sql.run(statement);
  }

  /** Sends the batch before, and has the customers of this one met meanwhile. */
  async #next(subject: Subject, parts: readonly Part[] | null, rows: () => Incoming[]): Promise<void> {
    const customers = customersIn(parts === null ? rows() : parts.map(({ shared }) => shared));
    const met = this.#meet(customers);
    met.catch(() => {}); // thrown when it is sent
    const before = this.#waiting;
    this.#waiting = { subject, parts, rows, customers, met };
    if (before !== null) await this.#send(before);
  }

  async #send({ subject, parts, rows, customers, met }: Batch): Promise<void> {
    await met;
    await this.#meet(customers); // whom the memory has let go meanwhile
    const inTurn = parts === null || subject === "outcome" || (await this.#takeTurn(parts));
    const quick =
      parts === null || !inTurn ? null : loading(this.#workspace, subject, parts, this.#customers, this.#number);
    // Batches whose ids all follow each other cannot meet; others wait, so that what comes twice is taken in the order given.
    const follows = quick !== null && quick.first > this.#reached[subject];
    while (this.#underWay.length > (follows ? mostUnderWay : 0)) await this.#underWay.shift();
    this.#reached[subject] = quick?.last ?? unknown;
    const entering = quick === null ? this.#enter(subject, rows()) : this.#load(quick, subject, rows);
    entering.catch(() => {}); // thrown by the await that follows
    this.#underWay.push(entering);
  }

  /**
   * Imports of one source take turns: each looks into the log and the sheets when the one before is done. False where that
   * cannot be: a batch of several sources, or one source too many.
   */
  async #takeTurn(parts: readonly Part[]): Promise<boolean> {
    const [first = "", last = first] = [parts[0]?.beginning, parts.at(-1)?.beginning].map(sourceOf);
    if (this.#turns.has(first)) return first === last;
    if (first !== last || this.#turns.size === mostTurns) return false;
    this.#turns.add(first);
    await this.#run({ name: "polku-take-turn", text: turnText, values: [this.#workspace, first] });
    return true;
  }

  async #load(quick: Loading, subject: Subject, rows: () => Incoming[]): Promise<void> {
    const placed = quick.sheets === null ? nowhere : readPlaced((await this.#run(quick.sheets))[0]);
    if (placed.sheets === quick.sheetCount && readLoaded((await this.#run(quick.rows(placed)))[0])) {
      this.counts.kept += quick.length;
      return;
    }
    if (placed.from !== null) await this.#run(takeBack(this.#workspace, placed));
    else if (subject === "experience" && readKnown((await this.#run(quick.known()))[0])) {
      this.counts.known += quick.length;
      return;
    }
    await this.#enter(subject, rows());
  }

  async #enter(subject: Subject, rows: readonly Incoming[]): Promise<void> {
    const ids = subject === "experience" ? rows.map(({ id }) => id) : [];
    for (const statement of unfoldStatements(this.#workspace, ids)) await this.#run(statement);
    // another batch may have forgotten the customers meanwhile: who is met here for the first time is not kept
    await this.#meet(customersIn(rows));
    for (const placed of roundsOf(rows.map((row, place) => ({ row, place })))) {
      const round = placed.map(({ row }) => row);
      const intake = () => keepStatement(this.#workspace, subject, round, this.#customers, this.#number);
      let asked = intake();
      let entered = readEntered((await this.#run(asked.statement))[0]);
      while (entered.newestErasure !== asked.newestErasure) {
        // somebody was erased meanwhile: nothing was kept, the numbers are to be learned anew
        this.#customers.forget(entered.newestErasure);
        await this.#meet(customersIn(round));
        asked = intake();
        entered = readEntered((await this.#run(asked.statement))[0]);
      }
      const corrected = [...entered.entries.values()].filter((entry) => entry === "corrected").length;
      this.counts.kept += entered.lived;
      this.counts.corrected += corrected;
      this.counts.known += round.length - entered.lived - corrected;
    }
  }

  #meet(names: readonly string[]): Promise<void> {
    return meetCustomers(this.#records, this.#workspace, this.#customers, names);
  }
}

/** What is to be sent next: experiences or outcomes, by row where those of each row share enough. */
interface Batch {
  readonly subject: Subject;
  readonly parts: readonly Part[] | null;
  readonly rows: () => Incoming[];
  readonly customers: readonly string[];
  readonly met: Promise<void>;
}

const customersIn = (rows: readonly SharedColumns[]): string[] => rows.flatMap(({ customer }) => customer ?? []);

/** So many batches wait at most while one more is taken in: PostgreSQL never waits for us, and little is held. */
const mostUnderWay = 2;

/** What the ids of one source have in common. */
const sourceOf = (beginning: string | undefined): string => beginning?.slice(0, 4) ?? "";
const mostTurns = 16;
const turnText = "SELECT pg_advisory_xact_lock(hashtextextended('polku import ' || $1::text || ' ' || $2::text, 0))";

/** After any beginning. */
const unknown = "~";

const nowhere = { sheets: 0, from: null, to: null };
