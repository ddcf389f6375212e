import { type FormEvent, useId, useState } from "react";
import { useLanguage } from "../language.tsx";
import { Button } from "./button.tsx";

/** Something new by what it is called: its key comes of that, and never changes. */
export function AddByName({
  label,
  placeholder,
  longest = 100,
  known = [],
  isThere,
  others,
  add,
  onAdd,
}: {
  readonly label: string;
  readonly placeholder?: string;
  /** How many letters a name may have. */
  readonly longest?: number;
  /** What may be chosen instead of written anew. */
  readonly known?: readonly { readonly value: string; readonly name: string }[];
  /** Whether there is such a one already: then that is said, and nothing is added. */
  readonly isThere?: (value: string) => boolean;
  /** What else can be written, by its value; undefined is none, and `unknown` says so. */
  readonly others?: {
    readonly valueOf: (written: string) => string | undefined;
    readonly unknown: (written: string) => string;
  };
  readonly add: string;
  readonly onAdd: (value: string) => void;
}) {
  const { t } = useLanguage();
  const id = useId();
  const [name, setName] = useState("");
  const [said, say] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = name.trim();
    if (written === "") return setName("");
    const found = known.find((one) => one.name.toLowerCase() === written.toLowerCase())?.value;
    const value = found ?? (others === undefined ? written : others.valueOf(written));
    if (value === undefined) return say(others!.unknown(written));
    if (isThere?.(value)) return say(t("map.isThere", { name: written }));
    onAdd(value);
    setName("");
  };
  return (
    <form onSubmit={submit}>
      <div className="panel-row">
        <input
          className="panel-input"
          aria-label={label}
          placeholder={placeholder}
          maxLength={longest}
          value={name}
          list={known.length > 0 ? `${id}-known` : undefined}
          aria-invalid={said !== ""}
          aria-describedby={isThere === undefined ? undefined : `${id}-said`}
          onChange={({ target }) => {
            setName(target.value);
            say("");
          }}
        />
        <Button type="submit" variant="default" size="xs">
          {add}
        </Button>
      </div>
      {known.length > 0 && (
        <datalist id={`${id}-known`}>
          {known.map((one) => (
            <option key={one.value} value={one.name} />
          ))}
        </datalist>
      )}
      {isThere !== undefined && (
        <p id={`${id}-said`} className="panel-refused" aria-live="polite">
          {said}
        </p>
      )}
    </form>
  );
}
