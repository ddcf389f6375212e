import type { ReadExperience } from "../../../core/insight/heard/read-experience.ts";
import { useLanguage } from "../../language.tsx";

/** That it was corrected, by whom and why: "Corrected 3 Nov by Anna: she was asked again". */
export function CorrectedView({ corrected }: Pick<ReadExperience, "corrected">) {
  const { t, date } = useLanguage();
  if (corrected === null) return null;
  const when = date.day(corrected.received);
  const { by, why } = corrected;
  const what = by ? t("stream.correctedBy", { when, who: by }) : t("stream.corrected", { when });
  return <p className="corrected soft">{why === undefined ? what : t("stream.why", { what, why })}</p>;
}
