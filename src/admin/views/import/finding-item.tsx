import { useState } from "react";
import type { Previewed } from "../../../api/import.ts";
import { accepting, waysToAnswer } from "../../../core/doctor/answered.ts";
import type { MappingFile } from "../../../core/experience/mapping-file.ts";
import type { Warning } from "../../../core/insight/audit-value.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { sayEither } from "../../../core/text.ts";
import { findingIn, findingInWords } from "../../../texts/finding-words.ts";
import { namesOf } from "../../../texts/journey-names.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";

/** What the data doctor found; of too few answers it is said where the figures are. */
export const findingsOf = (preview: Previewed | undefined): readonly Warning[] =>
  (preview?.warnings ?? []).filter(({ code }) => code !== "too-few");

/** What looks wrong, with its evidence and what to do: what a line of the mapping would say is written by one press, where it is whole. */
export function FindingItem({
  warning,
  journey,
  mapping,
  write,
}: {
  readonly warning: Warning;
  readonly journey: Journey;
  readonly mapping: MappingFile;
  readonly write: (mapping: MappingFile, looked?: readonly string[]) => void;
}) {
  const { t, language } = useLanguage();
  const [why, setWhy] = useState("");
  const finding = findingIn(warning);
  if (finding === null) return <li lang="en">{warning.message}</li>;
  const { title, message, suggestion } = findingInWords(language, finding, namesOf(language, journey), "choosing");
  const { accepted, column } = warning;
  if (accepted !== undefined)
    return (
      <li className="import-finding soft">
        <b>{title}</b> {t("finding.acceptedTitle")}: {sayEither(accepted, language)}
      </li>
    );
  const looked = column === undefined ? [] : [column];
  const ways = waysToAnswer(finding);
  const lines = new Set(ways.map(({ line }) => line));
  return (
    <li className="import-finding">
      <p>
        <b>{title}</b>: {message}
      </p>
      <p className="soft">
        {suggestion.map((piece) => (typeof piece === "string" ? piece : <q key={piece.line}>{piece.says}</q>))}
      </p>
      <p className="import-ways">
        {suggestion.map((piece) => {
          if (typeof piece === "string" || !lines.has(piece.line)) return null;
          const way = ways.find(({ line }) => line === piece.line)!;
          return (
            <Button key={way.line} size="xs" variant="default" onClick={() => write(way.written(mapping), looked)}>
              {t(way.takesAway ? "import.takeAway" : "import.write", { line: piece.says })}
            </Button>
          );
        })}
      </p>
      <details>
        <summary>{t("import.accept")}</summary>
        <form
          className="import-accept"
          onSubmit={(event) => {
            event.preventDefault();
            write(accepting(mapping, finding, why.trim()), looked);
          }}
        >
          <Field label={t("import.acceptWhy")} required value={why} onChange={({ target }) => setWhy(target.value)} />
          <Button type="submit" size="xs" variant="default" disabled={why.trim() === ""}>
            {t("import.acceptDo")}
          </Button>
        </form>
      </details>
    </li>
  );
}
