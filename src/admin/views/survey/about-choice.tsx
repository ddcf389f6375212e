import { touchpointsOf } from "../../../core/journey/journey.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { PanelChoice } from "../../parts/panel-fields.tsx";
import { useSurveyEditing } from "./editing.ts";

/** What something is about: a touchpoint of the journey that is still lived, or the journey as a whole. */
export function AboutChoice({
  label,
  value,
  otherwise,
  onChoose,
}: {
  readonly label: string;
  readonly value: string | undefined;
  /** What it is called when nothing is chosen; absent: something must be. */
  readonly otherwise?: string;
  readonly onChoose: (about: string | undefined) => void;
}) {
  const { language, t } = useLanguage();
  const { journey } = useSurveyEditing();
  const lived = (journey === undefined ? [] : touchpointsOf(journey)).filter(({ touchpoint }) => !touchpoint.retired);
  const names = new Map(lived.map(({ touchpoint }) => [touchpoint.key, say(touchpoint.name, language)]));
  const options = ["whole", ...names.keys()];
  const own = value === undefined || options.includes(value) ? options : [...options, value];
  return (
    <PanelChoice
      label={label}
      value={value ?? ""}
      options={otherwise === undefined ? own : ["", ...own]}
      name={(about) =>
        about === "" ? (otherwise ?? "") : about === "whole" ? t("survey.whole") : (names.get(about) ?? about)
      }
      onChoose={(about) => onChoose(about === "" ? undefined : about)}
    />
  );
}
