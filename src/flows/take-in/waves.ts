import type { Warning } from "../../core/insight/audit-value.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { AnswerTally } from "./answer-tally.ts";
import type { ReadMap } from "./read-map.ts";
import { fewest } from "./remarks.ts";
import { RepeatedKeys } from "./repeated-keys.ts";
import { fingerprintOf, openSource, type Source, shareRead } from "./source.ts";
import { TakeIn, type TakeInOptions, type Taken } from "./take-in.ts";

/** One mapping for all data files, or one for each of them in their order: waves of a survey whose columns have other names every year. */
export type Maps = ReadMap | readonly ReadMap[];

/** The mapping that goes with data file number `at`. */
export function mapOf(maps: Maps, at: number): ReadMap {
  const all = [maps].flat();
  return all[all.length === 1 ? 0 : at]!;
}

/** Data files open with their mappings, to be taken in wave by wave and counted together. */
export class Waves {
  readonly each: readonly { readonly source: Source; readonly takeIn: TakeIn }[];

  private constructor(sources: readonly Source[], options: TakeInOptions) {
    // An id says which row it is whatever the wave, and so does a customer at a time.
    const repeated = new RepeatedKeys();
    const files = sources.flatMap((source) => source.files);
    const afterPiece = async () => {
      const rows = this.each.reduce((sum, { takeIn }) => sum + takeIn.rowsRead, 0);
      await options.afterPiece?.({ share: shareRead(files), rows });
    };
    this.each = sources.map((source) => ({
      source,
      takeIn: new TakeIn(source, { ...options, repeated, afterPiece }),
    }));
  }

  /** Opens all data files; or says everything that keeps them from being read. */
  static async open(
    paths: readonly string[],
    maps: Maps,
    options: TakeInOptions = {},
  ): Promise<Result<Waves, readonly Problem[]>> {
    const all = [maps].flat();
    const groups = all.length === 1 ? [paths] : paths.map((path) => [path]);
    if (groups.length !== all.length)
      throw new Error(`expected a mapping for each of ${paths.length} data files, got ${all.length}`);
    const sources: Source[] = [];
    const problems: Problem[] = [];
    for (const [at, group] of groups.entries()) {
      const source = await openSource(group, all[at]!.mapping, all[at]!.journey);
      if (source.ok) sources.push(source.value);
      else problems.push(...source.refusal);
    }
    const waves = new Waves(sources, options);
    if (problems.length === 0) return ok(waves);
    await waves.close();
    return refuse(problems);
  }

  /** Lets go of files that are not read to their end. */
  async close(): Promise<void> {
    for (const { source } of this.each) for (const { csv } of source.files) await csv.close();
  }

  /** What became of the rows of all waves. */
  taken(): Taken {
    const all = this.each.map(({ takeIn }) => takeIn.taken());
    const [only] = all;
    if (all.length === 1) return only!;
    const sum = (of: (taken: Taken) => number) => all.reduce((total, taken) => total + of(taken), 0);
    const byColumn = Map.groupBy(
      all.flatMap((taken) => Object.entries(taken.leftOut)),
      ([column]) => column,
    );
    const leftOut = Object.fromEntries(
      [...byColumn].map(([column, some]) => [column, some.reduce((total, [, rows]) => total + rows, 0)]),
    );
    const answers = talliedTogether(all.flatMap((taken) => taken.answers));
    return {
      fingerprint: fingerprintOf(this.each.flatMap(({ source }) => source.files)),
      rows: {
        read: sum(({ rows }) => rows.read),
        used: sum(({ rows }) => rows.used),
        ...(Object.keys(leftOut).length === 0 ? {} : { leftOut: sum(({ rows }) => rows.leftOut ?? 0) }),
        rejected: sum(({ rows }) => rows.rejected),
      },
      leftOut,
      valuesRejected: sum((taken) => taken.valuesRejected),
      answers,
      warnings: saidOnce(
        all.map(({ warnings }, at) => ({ file: this.each[at]!.source.files[0]!.name, warnings })),
        answers,
      ),
      stopped: all.find(({ stopped }) => stopped !== null)?.stopped ?? null,
    };
  }
}

/** Answers to one question in one column are counted together, whichever the wave. */
function talliedTogether(tallies: readonly AnswerTally[]): AnswerTally[] {
  const byQuestion = Map.groupBy(tallies, ({ touchpoint, answer, column }) =>
    JSON.stringify([touchpoint, answer, column]),
  );
  return [...byQuestion.values()].map((some) => {
    const sum = (of: (tally: AnswerTally) => number) => some.reduce((total, tally) => total + of(tally), 0);
    return {
      ...some[0]!,
      answered: sum(({ answered }) => answered),
      notAnswered: sum(({ notAnswered }) => notAnswered),
      notApplicable: sum(({ notApplicable }) => notApplicable),
      notAsked: sum(({ notAsked }) => notAsked),
    };
  });
}

/**
 * What all waves say word by word alike is said once, and what only some say names their files; and a question has too few answers
 * only if all waves together have.
 */
function saidOnce(
  waves: readonly { readonly file: string; readonly warnings: readonly Warning[] }[],
  answers: readonly AnswerTally[],
): Warning[] {
  const isAnsweredElsewhere = ({ code, column, touchpoint }: Warning) => {
    const tally = answers.find((one) => one.column === column && (one.touchpoint ?? undefined) === touchpoint);
    if (code !== "too-few" || tally === undefined) return false;
    const same = answers.filter((one) => one.touchpoint === tally.touchpoint && one.answer === tally.answer);
    return same.reduce((sum, { answered }) => sum + answered, 0) >= fewest;
  };
  const told = waves.flatMap(({ file, warnings }) =>
    warnings.filter((warning) => !isAnsweredElsewhere(warning)).map((warning) => ({ file, warning })),
  );
  return [...Map.groupBy(told, ({ warning }) => JSON.stringify(warning)).values()].map((alike) => {
    const { warning } = alike[0]!;
    return alike.length === waves.length ? warning : { file: alike.map(({ file }) => file).join(", "), ...warning };
  });
}
