import { useEffect, useId, useState } from "react";
import type { ColumnUse } from "../../../core/experience/column-use.ts";
import type { Code } from "../../../core/experience/mapping.ts";
import { useLanguage } from "../../language.tsx";

type Answer = Extract<ColumnUse, { as: "answer" }>;

/** How an answer is written in its column: its scale, and which values are no answers. */
export function AnswerDetails({
  use,
  scale: usual,
  take,
}: {
  readonly use: Answer;
  /** The answer's own scale. */
  readonly scale: readonly [number, number] | undefined;
  readonly take: (use: ColumnUse) => void;
}) {
  const { t, number } = useLanguage();
  const { source } = use;
  const [low, high] = (Array.isArray(source.scale) ? source.scale : (usual ?? [1, 5])) as [number, number];
  const set = (field: string, value: unknown) => {
    const { [field]: _, ...rest } = source;
    take({ ...use, source: value === undefined ? rest : { ...rest, [field]: value } });
  };
  const codes = (["notApplicable", "missing"] as const).flatMap((field) => {
    const list = listOf(source[field]);
    return list.length === 0 ? [] : [`${t(`import.${field}`)}: ${list.join(", ")}`];
  });
  if (usual === undefined) return null;
  const plain = (value: number) => number.decimal(value, Number.isInteger(value) ? 0 : 2);
  return (
    <details className="import-details">
      <summary>
        {[t("import.scaleIs", { low: plain(low), high: plain(high) }), ...codes].join(" · ")}
        <span className="unseen"> {t("import.details")}</span>
      </summary>
      <div className="import-details-fields">
        <NumberField label={t("import.low")} value={low} onChange={(value) => set("scale", [value, high])} />
        <NumberField label={t("import.high")} value={high} onChange={(value) => set("scale", [low, value])} />
        {(["notApplicable", "missing"] as const).map((field) => (
          <CodesField
            key={field}
            label={t(`import.${field}`)}
            codes={source[field]}
            onChange={(list) => set(field, list.length === 0 ? undefined : list)}
          />
        ))}
        <label className="import-check">
          <input
            type="checkbox"
            checked={source.reversed === true}
            onChange={({ target }) => set("reversed", target.checked ? true : undefined)}
          />
          {t("import.reversed")}
        </label>
      </div>
    </details>
  );
}

/** Values that stand for something, separated by commas; written when one leaves the field. */
export function CodesField({
  label,
  codes,
  onChange,
}: {
  readonly label: string;
  readonly codes: unknown;
  readonly onChange: (codes: Code[]) => void;
}) {
  const { t } = useLanguage();
  return (
    <WordField
      label={label}
      note={t("import.codesHow")}
      value={listOf(codes).join(", ")}
      onChange={(text) => onChange(text.split(",").flatMap((one) => (one.trim() === "" ? [] : [codeOf(one.trim())])))}
    />
  );
}

/** A word to write; it counts when one leaves the field or presses Enter. */
export function WordField({
  label,
  note,
  value,
  describedBy,
  isWrong = false,
  onChange,
}: {
  readonly label: string;
  readonly note?: string;
  readonly value: string;
  /** The id of what is said about it. */
  readonly describedBy?: string;
  readonly isWrong?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const tell = () => text.trim() !== value && onChange(text.trim());
  return (
    <div className="import-word">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={text}
        placeholder={note}
        aria-describedby={describedBy}
        aria-invalid={isWrong || undefined}
        onChange={({ target }) => setText(target.value)}
        onBlur={tell}
        onKeyDown={({ key }) => key === "Enter" && tell()}
      />
    </div>
  );
}

const NumberField = ({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) => (
  <WordField
    label={label}
    value={String(value)}
    onChange={(text) => {
      const number = Number(text.replace(",", "."));
      if (text !== "" && Number.isFinite(number)) onChange(number);
    }}
  />
);

const listOf = (codes: unknown): readonly unknown[] => (codes === undefined ? [] : [codes].flat());

/** A value as a mapping file writes it: numbers without quotes. */
const codeOf = (text: string): Code => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text);
