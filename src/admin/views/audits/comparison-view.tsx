import type { Comparison } from "../../../api/audits.ts";
import { standardAnswers } from "../../../core/experience/answers.ts";
import type { ComparedTouchpoint } from "../../../core/insight/beside/comparison.ts";
import { type Journey, touchpointsOf } from "../../../core/journey/journey.ts";
import { own } from "../../../core/own.ts";
import { say } from "../../../core/text.ts";
import { measureName, scalesOf } from "../../../texts/measure-name.ts";
import { wholeNotes } from "../../../texts/whole-notes.ts";
import { useLanguage } from "../../language.tsx";
import { namesOf } from "../../names.ts";
import { Section } from "../../parts/section.tsx";
import { type Naming, type Sides, sliceAbout } from "./audit-about.ts";
import { ComparedPriorities } from "./compared-priorities.tsx";
import { type ComparedRow, ComparedTable, scaleAmong } from "./compared-table.tsx";

/** Two audits beside each other: what each is of, what appeared and vanished, every touchpoint, the whole, the priorities. */
export function ComparisonView({
  comparison,
  sides,
  ...naming
}: Naming & { readonly comparison: Comparison; readonly sides: Sides; journey: Journey }) {
  const { language, t, number } = useLanguage();
  const { journey } = naming;
  const { before, now, apart, touchpoints, whole, priorities } = comparison;
  const names = new Map(touchpointsOf(journey).map(({ touchpoint: { key, name } }) => [key, say(name, language)]));
  const nameOf = (key: string) => names.get(key) ?? key;
  const answers = namesOf(journey);
  const scales = (measure: string) =>
    scalesOf(...[...touchpoints, ...whole].flatMap((row) => (row.measure === measure ? [row.before, row.now] : [])));
  const called = (measure: string) =>
    measure === "success" ? t("audits.success") : measureName(language, measure, answers, scales(measure));
  const scaleOfMeasure = (measure: string) => {
    const rows = touchpoints.filter((row) => row.measure === measure);
    return scaleAmong(rows, own(standardAnswers, measure.slice(0, measure.lastIndexOf(".")))?.scale);
  };
  const { areTimes } = sides;
  const form = areTimes ? "" : "sides.";
  const notes = wholeNotes(whole.map(({ measure }) => measure));
  const compared = [...touchpoints, ...whole].filter(({ difference }) => difference.ok).length;
  const moved = (verdict: "pain" | "strength", from: "before" | "now", to: "before" | "now") =>
    touchpoints.filter((one) => one.verdict[to] === verdict && one.verdict[from] !== verdict);
  const told = (["pain", "strength"] as const).flatMap((verdict) =>
    (["appeared", "vanished"] as const).flatMap((way) => {
      const [from, to] = way === "appeared" ? (["before", "now"] as const) : (["now", "before"] as const);
      const of = moved(verdict, from, to);
      const how = areTimes ? way : "sides.only";
      const saying = (some: readonly ComparedTouchpoint[]) => ({
        ...{ verdict: t(`wording.verdict.${verdict}`), side: sides[to] },
        names: number.list(some.map(({ touchpoint }) => nameOf(touchpoint))),
      });
      const chance = of.flatMap((one) => (one.says === "not-told-apart" ? [{ ...one, says: one.says }] : []));
      const told = of.filter(({ says }) => says !== "not-told-apart");
      return [
        ...(told.length > 0 ? [t(`audits.${how}`, saying(told))] : []),
        ...(chance.length > 0 ? [t(`wording.change.${chance[0]!.says}.${how}`, saying(chance))] : []),
      ];
    }),
  );
  const differ = (["higher", "lower"] as const).flatMap((says) => {
    const of = touchpoints.filter((one) => one.says === says).map(({ touchpoint }) => nameOf(touchpoint));
    return of.length === 0 ? [] : [t(`wording.change.${says}.${form}list`, { ...sides, names: number.list(of) })];
  });
  const [still] = touchpoints.flatMap(({ says }) => (says === "not-told-apart" ? [says] : []));
  const none = differ.length === 0 && still !== undefined ? [t(`wording.change.${still}.${form}all`)] : [];
  const measures = new Set(touchpoints.map(({ measure }) => measure).filter((measure) => measure !== ""));
  const rows = touchpoints.map(
    (one): ComparedRow => ({
      ...one,
      ...{ key: one.touchpoint, name: nameOf(one.touchpoint), plainName: nameOf(one.touchpoint) },
      ...(measures.size > 1 && one.measure !== "" && { about: called(one.measure) }),
      scale: scaleOfMeasure(one.measure),
    }),
  );
  return (
    <div className="comparison">
      <dl className="compared-sides">
        {(
          [
            [sides.before, before],
            [sides.now, now],
          ] as const
        ).map(([side, about]) => (
          <div key={side}>
            <dt>{side}</dt>
            <dd>{sliceAbout(language, about, naming).join(" · ")}</dd>
          </div>
        ))}
      </dl>
      {apart !== "apart" && <p className="lead">{t(`wording.change.${apart}.note`)}</p>}
      {apart === "apart" && <p className="lead">{[...differ, ...none, ...told].join(" ")}</p>}
      <Section
        title={t(`audits.${form}touchpoints`)}
        note={[
          t(`audits.${form}bars`, sides),
          ...(compared > 0 ? [t("audits.differenceNote", { n: compared })] : []),
          t(`audits.${form}verdictNote`),
        ].join(" ")}
      >
        {measures.size === 1 && <p className="soft">{called([...measures][0]!)}</p>}
        <ComparedTable
          caption={t(`audits.${form}touchpoints`)}
          head={t("table.touchpoint")}
          rows={rows}
          sides={sides}
          {...(measures.size === 1 && { axis: scaleOfMeasure([...measures][0]!) })}
        />
      </Section>
      {whole.length > 0 && (
        <Section
          title={t(`audits.${form}whole`)}
          {...(notes.length > 0 && { note: notes.map((note) => t(note)).join(" ") })}
        >
          <ComparedTable
            caption={t(`audits.${form}whole`)}
            sides={sides}
            head={t("filter.measure")}
            rows={whole.map((one) => ({
              ...one,
              ...{ key: one.measure, name: called(one.measure), plainName: called(one.measure) },
              scale: scaleAmong([one], own(standardAnswers, one.measure.slice(0, one.measure.lastIndexOf(".")))?.scale),
            }))}
          />
        </Section>
      )}
      {priorities.length > 0 && (
        <Section title={t(`audits.${form}priorities`)} note={t("report.equalRanks")}>
          <ComparedPriorities priorities={priorities} sides={sides} nameOf={nameOf} />
        </Section>
      )}
    </div>
  );
}
