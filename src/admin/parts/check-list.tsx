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
    <fieldset className="panel-checks">
      <legend>{title}</legend>
      {note !== undefined && <p className="note">{note}</p>}
      <div className="panel-checks-list">
        {options.map(({ value, name }) => (
          <label key={value} className="tick tick-small">
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...values, value] : values.filter((each) => each !== value))
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
