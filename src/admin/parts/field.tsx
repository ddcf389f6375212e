import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import { shortestPassword } from "../../core/people/password.ts";
import { useLanguage } from "../language.tsx";

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, "id">;

/** One thing to fill in, with its name above and, where it needs one, a note on how. */
export function Field({ label, note, ...input }: { readonly label: string; readonly note?: string } & Input) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} aria-describedby={note === undefined ? undefined : `${id}-note`} {...input} />
      {note !== undefined && (
        <p id={`${id}-note`} className="field-note">
          {note}
        </p>
      )}
    </div>
  );
}

/** A password that is to be chosen. */
export function NewPasswordField(field: { readonly label: string } & Pick<Input, "value" | "onChange">) {
  const { t } = useLanguage();
  return (
    <Field
      {...field}
      note={t("field.passwordHint", { n: shortestPassword })}
      type="password"
      autoComplete="new-password"
      required
      minLength={shortestPassword}
    />
  );
}

interface ChoiceOf<Value extends string> {
  readonly value: Value;
  readonly options: readonly Value[];
  readonly name: (value: Value) => ReactNode;
  readonly onChoose: (value: Value) => void;
}

/** One of a few. */
export function Select<Value extends string>({
  value,
  options,
  name,
  onChoose,
  ...element
}: ChoiceOf<Value> & { readonly id?: string; readonly className?: string }) {
  return (
    <select
      {...element}
      value={value}
      onChange={(event) => onChoose(options.find((one) => one === event.target.value) ?? value)}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {name(option)}
        </option>
      ))}
    </select>
  );
}

/** The same with its name above. */
export function FieldChoice<Value extends string>({ label, ...choice }: ChoiceOf<Value> & { readonly label: string }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select id={id} {...choice} />
    </div>
  );
}
