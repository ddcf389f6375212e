import { useId } from "react";

/** Any of several, side by side: channels, owners, feelings. What is ticked keeps the order in which it was ticked. */
export function CheckList({
  title,
  note,
  values,
  options,
  needed,
  advice,
  at,
  onChange,
}: {
  readonly title: string;
  readonly note?: string;
  readonly values: readonly string[];
  readonly options: readonly { readonly value: string; readonly name: string }[];
  /** What is said where nothing is ticked; absent: nothing need be. */
  readonly needed?: string;
  /** What should be looked at of what is ticked. */
  readonly advice?: string | undefined;
  /** By which it is found from what is wrong with it. */
  readonly at?: string;
  readonly onChange: (values: string[]) => void;
}) {
  const id = useId();
  const lacks = needed !== undefined && values.length === 0;
  return (
    <fieldset className="panel-checks" aria-describedby={needed === undefined ? undefined : id}>
      <legend>{title}</legend>
      {note !== undefined && <p className="note">{note}</p>}
      <div className="panel-checks-list">
        {options.map(({ value, name }, place) => (
          <label key={value} className="tick tick-small">
            <input
              type="checkbox"
              checked={values.includes(value)}
              data-at={place === 0 ? at : undefined}
              aria-invalid={lacks || undefined}
              onChange={({ target }) =>
                onChange(target.checked ? [...values, value] : values.filter((each) => each !== value))
              }
            />
            {name}
          </label>
        ))}
      </div>
      {needed !== undefined && (
        <p id={id} className="panel-refused" aria-live="polite">
          {lacks ? options.length > 0 && needed : advice}
        </p>
      )}
    </fieldset>
  );
}
