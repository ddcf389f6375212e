import { kruskalWallis } from "../../../src/core/measures/comparisons/kruskal-wallis.ts";
import { mannWhitney } from "../../../src/core/measures/comparisons/mann-whitney.ts";
import { welch } from "../../../src/core/measures/comparisons/welch.ts";
import { unitAnswers } from "../../../src/core/measures/journeys/consistency.ts";
import { badExperienceHazard } from "../../../src/core/measures/survival/bad-experience-hazard.ts";
import { coxRegression } from "../../../src/core/measures/survival/cox-regression.ts";
import { kaplanMeier, survivalAt, survivalTime } from "../../../src/core/measures/survival/kaplan-meier.ts";
import { lifeTable } from "../../../src/core/measures/survival/life-table.ts";
import { logRankTest } from "../../../src/core/measures/survival/log-rank.ts";
import { countHistories } from "../../../src/core/measures/survival/person-periods.ts";
import { slaAttainment } from "../../../src/core/measures/survival/sla-attainment.ts";
import type { ReferenceFunction } from "../vector.ts";
import { adapter, isNumber, type Many, many } from "./adapter.ts";
import { completeColumns, type Table } from "./tables.ts";

/** The vectors' names for ordered groups, lives and waits (F3, M12, M26). */
export const survival: Readonly<Record<string, ReferenceFunction>> = {
  mannWhitney: adapter(({ x, y, conf }: { x: Many<number | null>; y: Many<number | null>; conf?: number }) => {
    const [one, other] = [known(x), known(y)];
    const found = mannWhitney(histogram(one), histogram(other), conf);
    const means = welch(unitAnswers(one), unitAnswers(other), conf);
    return {
      U: found?.u ?? null,
      p: found?.p ?? null,
      probSuperiority: found?.superiority ?? null,
      welchT: means?.t ?? null,
      welchDf: means?.degreesOfFreedom ?? null,
      welchP: means?.p ?? null,
      difference: means?.value ?? null,
      lower: means?.low ?? null,
      upper: means?.high ?? null,
    };
  }),
  kruskalWallis: adapter(({ y, g }: { y: (number | null)[]; g: (string | number | null)[] }) => {
    const answers = y.flatMap((value, i) => (value === null || g[i] == null ? [] : [{ value, group: g[i] }]));
    const groups = Map.groupBy(answers, ({ group }) => group);
    const found = kruskalWallis([...groups.values()].map((group) => histogram(group.map(({ value }) => value))));
    return { H: found?.h ?? null, df: found?.df ?? null, p: found?.p ?? null };
  }),

  kaplanMeier: adapter(({ time, event, at, conf }: Lives & { at: Many<number>; conf?: number }) => {
    const table = lifeTableOf(lives({ time, event }));
    const curve = kaplanMeier(table);
    if (curve === null) return null;
    // R leaves out what lies beyond the last time seen, and is sure before the first.
    const points = many(at)
      .toSorted((a, b) => a - b)
      .map((moment) => ({ ...survivalAt(curve, moment, conf), early: moment < table.times[0]! }))
      .filter(({ beyond }) => !beyond);
    const median = survivalTime(curve, 0.5, conf);
    return {
      n: curve.n,
      events: curve.events,
      survival: points.map(({ survival }) => survival),
      se: points.map(({ standardError }) => standardError),
      lower: points.map(({ low, early }) => (early ? 1 : low)),
      upper: points.map(({ high, early }) => (early ? 1 : high)),
      atRisk: points.map(({ atRisk }) => atRisk),
      median: median.value,
      medianLower: median.low,
      medianUpper: median.high,
    };
  }),
  logRankTest: adapter(({ time, event, group }: Lives & { group: (string | number | null)[] }) => {
    const all = lives({ time, event, group });
    const groups = [...Map.groupBy(all, (life) => life.group!)].sort(([a], [b]) => (a < b ? -1 : 1));
    const found = logRankTest(groups.map(([, members]) => lifeTableOf(members)));
    return { ...found, chisq: found.chiSquare, groups: groups.map(([name]) => String(name)) };
  }),

  coxRegression: adapter(
    ({ data, covariates, countingProcess }: { data: Table; covariates: Many<string>; countingProcess?: boolean }) => {
      const names = countingProcess ? ["start", "stop", "event"] : ["time", "event"];
      const columns = completeColumns(data, [...names, ...many(covariates)]);
      const [event, stop, start] = columns.slice(0, names.length).toReversed();
      const found = coxRegression({
        ...(start && { start }),
        ...{ stop: stop!, event: event!.map(Number), covariates: columns.slice(names.length).flatMap(dummies) },
      });
      if (typeof found === "string") return { refused: found };
      const of = <Field extends "coefficient" | "ratio" | "modelError" | "z" | "p">(field: Field) =>
        found.terms.map((term) => term?.[field] ?? null);
      return {
        coef: of("coefficient"),
        hazardRatio: of("ratio"),
        se: of("modelError"),
        z: of("z"),
        p: of("p"),
        logLik: found.logLikelihood,
        lrTest: found.likelihoodRatio.chiSquare,
      };
    },
  ),

  badExperienceHazard: adapter(({ personPeriods, conf }: { personPeriods: Table; conf?: number }) => {
    const names = ["customer", "period", "badSoFar", "event"];
    const [customer, period, bad, event] = completeColumns(personPeriods, names);
    const rows = customer!.map((_, i) => ({ period: period![i]!, bad: bad![i]!, event: Number(event![i]) === 1 }));
    const histories = countHistories([...Map.groupBy(rows, (_, i) => customer![i]!).values()]);
    // R fits whatever there is; Polku's own least number of events is for people's eyes.
    const found = badExperienceHazard(histories, { ...(conf && { confidence: conf }), fewestEvents: 0 });
    const model = "refused" in found.model ? null : found.model;
    return {
      table: found.byCount.map(({ atRisk, events, hazard }) => ({
        ...{ atRisk, switched: events, hazard: hazard?.value ?? null },
        ...{ lower: hazard?.low ?? null, upper: hazard?.high ?? null },
      })),
      periodIntercepts: model?.periodCoefficients ?? null,
      hazardRatio: model?.ratios.map(({ ratio }) => ratio) ?? null,
      coef: model?.ratios.map(({ coefficient }) => coefficient) ?? null,
      seModel: model?.ratios.map(({ modelError }) => modelError) ?? null,
      seCluster: model?.ratios.map(({ error }) => error) ?? null,
      hrLower: model?.ratios.map(({ low }) => low) ?? null,
      hrUpper: model?.ratios.map(({ high }) => high) ?? null,
      deviance: model?.deviance ?? null,
    };
  }),

  slaAttainment: adapter(({ cases, targetHours, weights, conf }: Cases) => {
    const all = lives({ time: cases.hours, event: cases.answered, group: cases.criticality });
    const found = slaAttainment(
      Object.entries(targetHours).map(([key, target]) => ({
        ...{ key, target, cases: lifeTableOf(all.filter(({ group }) => group === key)) },
        ...(weights?.[key] != null && { weight: weights[key] }),
      })),
      conf,
    );
    return {
      classes: found.classes.map((one) => {
        // As for the curve: R is sure as long as no case is as old as the target.
        const early = one.n > 0 && all.every(({ time, group }) => group !== one.key || time > targetHours[one.key]!);
        return {
          ...{ class: one.key, n: one.n, decided: one.decided, met: one.met },
          attainmentDecided: one.decidedShare?.value ?? null,
          lower: one.decidedShare?.low ?? null,
          upper: one.decidedShare?.high ?? null,
          ...{ attainmentKm: one.attainment, kmLower: early ? 0 : one.low, kmUpper: early ? 0 : one.high },
          ...{ medianHours: one.median, p90Hours: one.p90 },
        };
      }),
      weightedAttainment: found.weighted,
    };
  }),
};

type Event = number | boolean | null;

interface Lives {
  readonly time: Many<number | null>;
  readonly event: Many<Event>;
  readonly group?: Many<string | number | null>;
}

interface Cases {
  readonly cases: {
    readonly criticality: Many<string>;
    readonly hours: Many<number | null>;
    readonly answered: Many<Event>;
  };
  readonly targetHours: Readonly<Record<string, number>>;
  readonly weights?: Readonly<Record<string, number | null>> | null;
  readonly conf?: number;
}

const known = (values: Many<number | null>): number[] => many(values).filter(isNumber);

/** A column of words as R reads it: one column for each level but the first. */
function dummies(column: readonly (number | string)[]): number[][] {
  if (column.every((value) => typeof value !== "string")) return [column.map(Number)];
  const levels = [...new Set(column.map(String))].sort((a, b) => (a < b ? -1 : 1));
  return levels.slice(1).map((level) => column.map((value) => Number(value === level)));
}

const histogram = (values: readonly number[]) =>
  [...Map.groupBy(values, (value) => value)].map(([value, same]) => ({ value, n: same.length }));

/** Those of whom everything is known, one by one. */
function lives({ time, event, group }: Lives) {
  const [events, groups] = [many(event), group === undefined ? undefined : many(group)];
  return many(time).flatMap((until, i) =>
    until === null || events[i] == null || (groups !== undefined && groups[i] == null)
      ? []
      : [{ time: until, happened: Number(events[i]) === 1, group: groups?.[i] }],
  );
}

const lifeTableOf = (all: readonly { readonly time: number; readonly happened: boolean }[]) =>
  lifeTable(
    all.filter(({ happened }) => happened).map(({ time }) => time),
    all.filter(({ happened }) => !happened).map(({ time }) => time),
  );
