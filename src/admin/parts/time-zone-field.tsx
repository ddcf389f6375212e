import { useId } from "react";
import { useLanguage } from "../language.tsx";
import { zoneOfCity } from "../zone-of-city.ts";
import { Field } from "./field.tsx";

/** A time zone by its IANA name; what is typed searches the list of those that the browser knows, and a city is enough. */
export function TimeZoneField({
  value,
  onChange,
  note,
  required = false,
  placeholder,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly note: string;
  readonly required?: boolean;
  readonly placeholder?: string;
}) {
  const { t } = useLanguage();
  const list = useId();
  return (
    <>
      <Field
        label={t("settings.timeZone")}
        note={note}
        list={list}
        autoComplete="off"
        spellCheck={false}
        required={required}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(zoneOfCity(event.target.value))}
      />
      <datalist id={list}>
        {Intl.supportedValuesOf("timeZone").map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
