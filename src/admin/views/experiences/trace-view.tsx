import type { ChangedAnswer } from "../../../core/experience/changed-answers.ts";
import type { TraceStep, WholeExperience } from "../../../core/insight/heard/read-experience.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { answerInWords } from "../../../texts/answer-words.ts";
import { answerName } from "../../../texts/measure-name.ts";
import { useLanguage } from "../../language.tsx";
import { namesOf } from "../../names.ts";
import { Section } from "../../parts/section.tsx";

/** What became of it, from when it came in: when, by whom, why, and what each answer was and is. */
export function TraceView({ one, journey }: { readonly one: WholeExperience; readonly journey: Journey | undefined }) {
  const { language, t, date } = useLanguage();
  const name = ({ entry, leftOut }: TraceStep, place: number) => {
    const wasLeftOut = (one.trace[place - 1]?.leftOut ?? null) !== null;
    if (leftOut !== null && place > 0 && !wasLeftOut) return t("leftOut.step");
    if (entry === "corrected" && leftOut === null && wasLeftOut) return t("leftOut.counted");
    return t(`experience.step.${entry === "lived" && place > 0 ? "again" : entry}`);
  };
  const origin = ({ origin: from }: TraceStep) => {
    if (from === null) return null;
    const { source, row } = from;
    return row === null ? source : t("experience.origin", { source, row });
  };
  const changed = ({ answer, from, to }: ChangedAnswer) => {
    const said = (half: typeof from) =>
      half === undefined ? t("experience.nothing") : answerInWords(language, answer, half, journey?.choices);
    if (answer === "comment") return t("experience.commentChanged");
    return t("experience.changed", {
      name: answer === "tags" ? t("experience.tags") : answerName(language, answer, namesOf(journey)),
      from: said(from),
      to: said(to),
    });
  };
  return (
    <Section title={t("experience.trace")}>
      <ol className="lines trace">
        {one.trace.map((step, place) => (
          <li key={`${step.revision} ${step.received} ${step.entry}`}>
            <b>{name(step, place)}</b> {date.moment(step.received)}
            <span className="soft">
              {[step.by ?? null, origin(step), step.why ?? null]
                .filter((part) => part !== null)
                .map((part) => ` · ${part}`)
                .join("")}
            </span>
            {step.changes.map((change) => (
              <div key={change.answer}>{changed(change)}</div>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}
