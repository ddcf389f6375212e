import { Button } from "./button.tsx";
import { Field } from "./field.tsx";

/** Makes something that needs only a name: a key, a passkey. */
export function NameForm({
  label,
  action,
  name,
  isBusy,
  onChange,
  onMake,
}: {
  readonly label: string;
  readonly action: string;
  readonly name: string;
  readonly isBusy: boolean;
  readonly onChange: (name: string) => void;
  readonly onMake: () => void;
}) {
  return (
    <form
      className="invite"
      onSubmit={(event) => {
        event.preventDefault();
        onMake();
      }}
    >
      <Field
        label={label}
        autoComplete="off"
        required
        maxLength={120}
        value={name}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button type="submit" variant="default" disabled={isBusy}>
        {action}
      </Button>
    </form>
  );
}
