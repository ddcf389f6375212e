import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { useLanguage } from "../language.tsx";

/** A link or a key to be copied and handed over. */
export function ToCopy({
  label,
  value,
  note,
}: {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}) {
  const { t } = useLanguage();
  const [copied, setCopied] = useState("");
  const id = useId();
  return (
    <div className="new-link" role="status">
      <label htmlFor={id}>{label}</label>
      <div className="new-link-row">
        <input id={id} readOnly value={value} onFocus={(event) => event.target.select()} />
        <Button
          variant="default"
          onClick={() =>
            navigator.clipboard.writeText(value).then(
              () => setCopied(value),
              () => document.getElementById(id)?.focus(),
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
