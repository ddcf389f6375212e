import type { OwnAnswer } from "../../../core/journey/journey.ts";
import { useLanguage } from "../../language.tsx";
import { PanelChoice, PanelNumber } from "../../parts/panel-fields.tsx";
import { NameFields } from "./name-fields.tsx";
import { OwnList } from "./own-list.tsx";

/** Answers of the journey's own, each with its scale. */
export function OwnAnswers() {
  const { t } = useLanguage();
  const begin = (name: OwnAnswer["name"]): OwnAnswer => ({ name, scale: [1, 5], better: "higher" });
  return (
    <OwnList kind="answers" title={t("map.answers")} add={t("map.addAnswer")} begin={begin}>
      {(answer, keep) => {
        const [min, max] = answer.scale;
        return (
          <>
            <NameFields
              title={t("map.names")}
              value={answer.name}
              onChange={(name, of) => keep({ ...answer, name }, of)}
            />
            <PanelNumber
              label={t("map.scaleFrom")}
              value={min}
              onChange={(end) => keep({ ...answer, scale: [end, max] }, "min")}
            />
            <PanelNumber
              label={t("map.scaleTo")}
              value={max}
              onChange={(end) => keep({ ...answer, scale: [min, end] }, "max")}
            />
            <PanelChoice
              label={t("map.better")}
              value={answer.better}
              options={["higher", "lower"]}
              name={(better) => t(`map.better.${better}`)}
              onChoose={(better) => keep({ ...answer, better }, "")}
            />
          </>
        );
      }}
    </OwnList>
  );
}
