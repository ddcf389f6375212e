import { type ComponentProps, useId } from "react";
import { Select } from "../../parts/field.tsx";

/** One of a few, with its name above. */
export function MapChoice<Value extends string>({
  label,
  ...choice
}: { readonly label: string } & ComponentProps<typeof Select<Value>>) {
  const id = useId();
  return (
    <label className="map-field" htmlFor={id}>
      {label}
      <Select id={id} className="map-input" {...choice} />
    </label>
  );
}

/** A number, with its name above. */
export function MapNumber({
  label,
  value,
  onChange,
  ...limits
}: {
  readonly label: string;
  readonly value: number;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly onChange: (value: number) => void;
}) {
  return (
    <label className="map-field">
      {label}
      <input
        {...limits}
        className="map-input map-number"
        type="number"
        step="any"
        value={value}
        onChange={({ target: { valueAsNumber } }) => Number.isFinite(valueAsNumber) && onChange(valueAsNumber)}
      />
    </label>
  );
}
