import { standardAnswers } from "../../core/experience/answers.ts";
import { own } from "../../core/own.ts";
import { scaleOf } from "../../pictures/scale.ts";
import { measureName, scalesOf } from "../../texts/measure-name.ts";
import { wholeNotes } from "../../texts/whole-notes.ts";
import { useLanguage } from "../language.tsx";
import { namesOf } from "../names.ts";
import { FigureRow } from "../parts/figure-row.tsx";
import { Section } from "../parts/section.tsx";
import type { Audited } from "./audited.ts";

/** What was said about the journey as a whole, several measures beside each other, and what happened to those who walked it. */
export function WholeView({ audit, journey }: Audited) {
  const { language, t } = useLanguage();
  const shown = Object.entries(audit.whole).filter(([key]) => !key.includes("@"));
  if (shown.length === 0) return null;
  const notes = wholeNotes(shown.map(([key]) => key));
  return (
    <Section
      title={t("whole.title")}
      {...(notes.length > 0 && { note: notes.map((note) => t(note)).join(" ") })}
      className="narrow"
    >
      <ul className="rows">
        {shown.map(([key, figure]) => {
          const name = measureName(language, key, namesOf(journey), scalesOf(figure));
          const scale = own(standardAnswers, key.slice(0, key.lastIndexOf(".")))?.scale;
          return (
            <FigureRow
              narrow
              key={key}
              name={name}
              plainName={name}
              figure={figure}
              unweighted={audit.whole[`${key}@unweighted`]}
              scale={scaleOf(figure.ok ? figure.estimate : { unit: "share" }, scale)}
            />
          );
        })}
      </ul>
    </Section>
  );
}
