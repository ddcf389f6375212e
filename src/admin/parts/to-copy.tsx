import { useEffect, useId, useRef, useState } from "react";
import { useLanguage } from "../language.tsx";
import { Button } from "./button.tsx";

/** A link or a key to be copied and handed over. */
export function ToCopy({
  label,
  value,
  note,
  isNew = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  /** Whether it was made just now: then the focus is on it. */
  readonly isNew?: boolean;
}) {
  const { t } = useLanguage();
  const [copied, setCopied] = useState("");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value is a new one, too.
  useEffect(() => {
    if (isNew) field.current?.focus();
  }, [isNew, value]);
  return (
    <div className="new-link" role="status">
      <label htmlFor={id}>{label}</label>
      <div className="new-link-row">
        <input ref={field} id={id} readOnly value={value} onFocus={(event) => event.target.select()} />
        <Button
          variant="default"
          onClick={() =>
            navigator.clipboard.writeText(value).then(
              () => setCopied(value),
              () => field.current?.focus(),
            )
          }
        >
          {t(copied === value ? "people.copied" : "people.copy")}
        </Button>
      </div>
      {note !== undefined && <p className="field-note">{note}</p>}
    </div>
  );
}
