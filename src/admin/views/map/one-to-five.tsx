import { useId } from "react";
import { useLanguage } from "../../language.tsx";

/** A judgement from 1 to 5, with its ends in words. */
export function OneToFive({
  title,
  value,
  onChange,
}: {
  readonly title: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <fieldset className="map-scale">
      <legend>{title}</legend>
      <div className="map-scale-steps">
        {[1, 2, 3, 4, 5].map((step) => (
          <label key={step} className={step === value ? "map-step map-step-chosen" : "map-step"}>
            <input
              type="radio"
              className="unseen"
              name={id}
              value={step}
              checked={step === value}
              aria-label={step === 1 ? t("map.low") : step === 5 ? t("map.high") : String(step)}
              onChange={() => onChange(step)}
            />
            <span aria-hidden="true">{step}</span>
          </label>
        ))}
      </div>
      <p className="map-scale-ends soft" aria-hidden="true">
        <span>{t("map.low")}</span>
        <span>{t("map.high")}</span>
      </p>
    </fieldset>
  );
}
