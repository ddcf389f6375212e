import type { ReactNode } from "react";
import { type Hours, weekdays } from "../../../core/device/hours.ts";
import { weekdayName } from "../../../texts/weekday-name.ts";
import { useLanguage } from "../../language.tsx";

/** Hours of the week, a row a day; a day that is not ticked has none. */
export function HoursFields({
  title,
  note,
  hours,
  disabled = false,
  onChange,
  children,
}: {
  readonly title: string;
  readonly note: string;
  readonly hours: Hours;
  readonly disabled?: boolean;
  readonly onChange: (hours: Hours) => void;
  readonly children?: ReactNode;
}) {
  const { t, language } = useLanguage();
  return (
    <fieldset className="kiosk-hours">
      <legend>{title}</legend>
      {children}
      {!disabled &&
        weekdays.map((day) => {
          const span = hours[day];
          const name = weekdayName(language, weekdays.indexOf(day) + 1, "long");
          const { [day]: _, ...others } = hours;
          const before = weekdays[(weekdays.indexOf(day) + 6) % 7]!;
          return (
            <div key={day} className="kiosk-day">
              <label className="tick tick-small">
                <input
                  type="checkbox"
                  checked={span !== undefined}
                  onChange={({ target }) =>
                    onChange(
                      target.checked ? { ...hours, [day]: hours[before] ?? { from: "08:00", until: "16:00" } } : others,
                    )
                  }
                />
                {name}
              </label>
              {span !== undefined &&
                (["from", "until"] as const).map((end) => (
                  <input
                    key={end}
                    type="time"
                    required
                    aria-label={t(`kiosk.${end}`, { day: name })}
                    value={span[end] === "24:00" ? "00:00" : span[end]}
                    onChange={({ target }) => onChange({ ...hours, [day]: { ...span, [end]: target.value } })}
                  />
                ))}
            </div>
          );
        })}
      <p className="field-note">{note}</p>
    </fieldset>
  );
}
