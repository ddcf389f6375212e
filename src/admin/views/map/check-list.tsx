import { Checkbox } from "@mantine/core";

/** Any of several, side by side: channels, owners, feelings. What is ticked keeps the order in which it was ticked. */
export function CheckList({
  title,
  note,
  values,
  options,
  onChange,
}: {
  readonly title: string;
  readonly note?: string;
  readonly values: readonly string[];
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChange: (values: string[]) => void;
}) {
  return (
    <fieldset className="map-checks">
      <legend>{title}</legend>
      {note !== undefined && <p className="note">{note}</p>}
      <div className="map-checks-list">
        {options.map(({ value, name }) => (
          <Checkbox
            key={value}
            size="xs"
            label={name}
            checked={values.includes(value)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...values, value] : values.filter((each) => each !== value))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
