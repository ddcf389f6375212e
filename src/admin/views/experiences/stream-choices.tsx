import { bands } from "../../../core/experience/answers.ts";
import { type Journey, touchpointsOf } from "../../../core/journey/journey.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { ChooseOne } from "../../parts/choice.tsx";
import type { Looked } from "../../sought.ts";

/** What can be chosen of the stream beside a slice: touchpoint, what was felt, whether something was said, and whether figures count it. */
export function StreamChoices({
  looked,
  journey,
  change,
}: {
  readonly looked: Looked;
  readonly journey: Journey | undefined;
  readonly change: (part: { readonly [Part in keyof Looked]?: Looked[Part] | undefined }) => void;
}) {
  const { language, t } = useLanguage();
  const touchpoints = journey === undefined ? [] : touchpointsOf(journey);
  const names = new Map(touchpoints.map(({ touchpoint: { key, name } }) => [key, say(name, language)]));
  const { touchpoint, band, said, flagged } = looked;
  return (
    <>
      <ChooseOne
        title={t("stream.touchpoint")}
        label={
          touchpoint === undefined
            ? t("filter.any", { name: t("stream.touchpoint") })
            : (names.get(touchpoint) ?? touchpoint)
        }
        active={touchpoint !== undefined}
        value={touchpoint ?? ""}
        options={[
          { value: "", name: t("filter.any", { name: t("stream.touchpoint") }) },
          ...touchpoints.map(({ stage, touchpoint: { key } }) => ({
            value: key,
            name: names.get(key) ?? key,
            about: say(stage.name, language),
          })),
        ]}
        onChoose={(key) => change({ touchpoint: key === "" ? undefined : key })}
      />
      <ChooseOne
        title={t("stream.band")}
        label={band === undefined ? t("stream.bandAny") : `${t("stream.band")}: ${t(`band.${band}`)}`}
        active={band !== undefined}
        value={band ?? ""}
        options={[
          { value: "", name: t("stream.bandAny") },
          ...bands.map((value) => ({ value, name: t(`band.${value}`) })),
        ]}
        onChoose={(value) => change({ band: bands.find((known) => known === value) })}
      />
      <ChooseOne
        title={t("experience.comment")}
        label={t(said === undefined ? "stream.saidAny" : "stream.said")}
        active={said !== undefined}
        value={said ?? ""}
        options={[
          { value: "", name: t("stream.saidAny") },
          { value: "yes", name: t("stream.said") },
        ]}
        onChoose={(value) => change({ said: value === "yes" ? "yes" : undefined })}
      />
      <ChooseOne
        title={t("stream.counted")}
        label={t(flagged === undefined ? "stream.countedAny" : "leftOut.step")}
        active={flagged !== undefined}
        value={flagged ?? ""}
        options={[
          { value: "", name: t("stream.countedAny") },
          { value: "yes", name: t("leftOut.step") },
        ]}
        onChoose={(value) => change({ flagged: value === "yes" ? "yes" : undefined })}
      />
    </>
  );
}
