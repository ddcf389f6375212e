import type { TraceStep, WholeExperience } from "../../../core/insight/read-experience.ts";
import { useLanguage } from "../../language.tsx";
import { Section } from "../../parts/section.tsx";

/** What became of it, from when it came in: when, by whom, why. */
export function TraceView({ one }: { readonly one: WholeExperience }) {
  const { t, date } = useLanguage();
  const name = ({ entry, leftOut }: TraceStep, place: number) => {
    if (leftOut !== null && one.trace[place - 1]?.leftOut === null) return t("leftOut.step");
    return t(`experience.step.${entry === "lived" && place > 0 ? "again" : entry}`);
  };
  const origin = ({ origin: from }: TraceStep) => {
    if (from === null) return null;
    const { source, row } = from;
    return row === null ? source : t("experience.origin", { source, row });
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
          </li>
        ))}
      </ol>
    </Section>
  );
}
