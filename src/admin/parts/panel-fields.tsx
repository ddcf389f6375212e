import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { useLanguage } from "../language.tsx";
import { Select } from "./field.tsx";

/** One of a few, with its name above. */
export function PanelChoice<Value extends string>({
  label,
  ...choice
}: { readonly label: string } & ComponentProps<typeof Select<Value>>) {
  const id = useId();
  return (
    <label className="panel-field" htmlFor={id}>
      {label}
      <Select id={id} className="panel-input" {...choice} />
    </label>
  );
}

/** A number, with its name above. */
export function PanelNumber({
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
    <label className="panel-field">
      {label}
      <input
        {...limits}
        className="panel-input panel-number"
        type="number"
        step="any"
        value={value}
        onChange={({ target: { valueAsNumber } }) => Number.isFinite(valueAsNumber) && onChange(valueAsNumber)}
      />
    </label>
  );
}

/** A number that may be left out. What lies beyond its ends is said in words and not kept. */
export function PanelNumberOrNone({
  label,
  note,
  value,
  min,
  max,
  whole = false,
  children,
  onChange,
}: {
  readonly label: string;
  readonly note?: ReactNode;
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  /** What stands beside it, such as its unit. */
  readonly children?: ReactNode;
  readonly onChange: (value: number | undefined) => void;
}) {
  const { t, number } = useLanguage();
  const id = useId();
  // As it was typed, as long as what is kept stays what it was then.
  const [typed, type] = useState({ count: value, beside: value });
  const count = typed.beside === value ? typed.count : value;
  const isRefused = (count: number | undefined) =>
    count !== undefined && (count < min || count > max || (whole && !Number.isInteger(count)));
  return (
    <fieldset>
      <legend>{label}</legend>
      {note !== undefined && (
        <p id={`${id}-note`} className="note">
          {note}
        </p>
      )}
      <div className="panel-row">
        <input
          className="panel-input panel-number"
          type="number"
          step={whole ? 1 : "any"}
          min={min}
          max={max}
          aria-label={label}
          aria-invalid={isRefused(count)}
          aria-describedby={`${note === undefined ? "" : `${id}-note `}${id}-said`}
          value={count ?? ""}
          onChange={({ target: { valueAsNumber } }) => {
            const count = Number.isFinite(valueAsNumber) ? valueAsNumber : undefined;
            type({ count, beside: isRefused(count) ? value : count });
            if (!isRefused(count)) onChange(count);
          }}
        />
        {children}
      </div>
      <p id={`${id}-said`} className="panel-refused" aria-live="polite">
        {count !== undefined &&
          isRefused(count) &&
          t(whole ? "map.notWholeWithin" : "map.notWithin", {
            min: number.decimal(min, 0),
            max: number.decimal(max, 0),
            count: number.decimal(count, Number.isInteger(count) ? 0 : 2),
          })}
      </p>
    </fieldset>
  );
}
