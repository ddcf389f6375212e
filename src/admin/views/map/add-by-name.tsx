import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";

/** Something new by what it is called: its key comes of that, and never changes. */
export function AddByName({
  label,
  placeholder,
  longest = 100,
  add,
  onAdd,
}: {
  readonly label: string;
  readonly placeholder?: string;
  /** How many letters a name may have. */
  readonly longest?: number;
  readonly add: string;
  readonly onAdd: (name: string) => void;
}) {
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") onAdd(name.trim());
    setName("");
  };
  return (
    <form className="map-row" onSubmit={submit}>
      <input
        className="map-input"
        aria-label={label}
        placeholder={placeholder}
        maxLength={longest}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" variant="default" size="xs">
        {add}
      </Button>
    </form>
  );
}
