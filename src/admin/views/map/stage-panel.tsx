import { changePhase, changeStage, moveStage, removeStage } from "../../../core/journey/editing/stage-edits.ts";
import { phases, type Stage } from "../../../core/journey/journey.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Segments } from "../../parts/segments.tsx";
import { useEditing } from "./editing.ts";
import { NameFields } from "./name-fields.tsx";

/** One stage: its names, when it is, where it stands. */
export function StagePanel({ stage }: { readonly stage: Stage }) {
  const { language, t } = useLanguage();
  const { journey, edit, select, wasSaved } = useEditing();
  const name = say(stage.name, language);
  const place = journey.stages.indexOf(stage);
  const count = journey.stages.length;
  const move = (by: number) =>
    edit((from) => moveStage(from, stage.key, place + by), {
      said: t("map.stageMoved", { name, place: place + by + 1, count }),
    });
  return (
    <>
      <NameFields
        title={t("map.names")}
        value={stage.name}
        focus
        onChange={(words, of) =>
          edit((from) => changeStage(from, stage.key, { name: words }), { about: `${stage.key} stage name.${of}` })
        }
      />
      <fieldset>
        <legend>{t("map.phase")}</legend>
        <Segments
          label={t("map.phase")}
          value={stage.phase}
          options={phases.map((value) => ({ value, name: t(`phase.${value}`) }))}
          onChoose={(phase) => edit((from) => changePhase(from, stage.key, phase))}
        />
      </fieldset>
      <fieldset className="map-place">
        <legend>{t("map.place")}</legend>
        <Button variant="default" size="xs" disabled={place === 0} onClick={() => move(-1)}>
          ← {t("map.stageLeft")}
        </Button>
        <Button variant="default" size="xs" disabled={place === count - 1} onClick={() => move(1)}>
          {t("map.stageRight")} →
        </Button>
      </fieldset>
      {count > 1 && (
        <div className="panel-remove">
          <Button
            variant="default"
            onClick={() => {
              edit((from) => removeStage(from, stage.key, wasSaved), { said: t("map.removedNow", { name }) });
              select(null);
            }}
          >
            {t("map.remove")}
          </Button>
          {stage.touchpoints.some(({ key }) => wasSaved(key)) && <p className="note">{t("map.removeNote")}</p>}
        </div>
      )}
    </>
  );
}
