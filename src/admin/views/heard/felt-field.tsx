import { useId } from "react";
import { moodsOf } from "../../../core/survey/face.ts";
import { useLanguage } from "../../language.tsx";
import { Face } from "../../parts/face.tsx";

/** How it was felt, by one tap; a second one on the same face takes it away again. */
export function FeltField({
  value,
  onChoose,
}: {
  readonly value: number | null;
  readonly onChoose: (value: number | null) => void;
}) {
  const { t } = useLanguage();
  const group = useId();
  return (
    <fieldset className="heard-felt">
      <legend>{t("heard.felt")}</legend>
      <div className="heard-faces">
        {moodsOf(5).map((mood) => (
          <label key={mood}>
            <input
              type="radio"
              className="unseen"
              name={group}
              checked={mood === value}
              onChange={() => onChoose(mood)}
              onClick={() => mood === value && onChoose(null)}
              onKeyDown={({ key }) => (key === "Backspace" || key === "Delete") && onChoose(null)}
            />
            <span>
              <Face mood={mood} />
              <span className="heard-face-name">{t(`heard.face.${mood}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
