import { useId, useState } from "react";
import { livedAt } from "../../../core/experience/lived-at.ts";
import { record } from "../../../core/unread.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { today } from "../../today.ts";
import { WordField } from "./answer-details.tsx";
import { dayOfFile, isTimeGuessed, type Work } from "./work.ts";

/** When people were asked, where no column says it: a draft has to put some year there, and whoever imports writes the day itself. */
export function TimeRow({
  upload,
  work,
  change,
}: {
  /** The file's id. */
  readonly upload: string;
  readonly work: Work;
  readonly change: (work: Work) => void;
}) {
  const { t, date } = useLanguage();
  const isGuess = isTimeGuessed(work);
  const { value, column: _, ...order } = record(work.mapping.at);
  const day = dayOfFile(upload);
  // What a draft put there is nobody's word.
  const said = value === undefined || (isGuess && work.mapping.draft === true) ? "" : String(value);
  /** What somebody wrote that is no time: nothing is read by it. */
  const [unread, setUnread] = useState<string | null>(null);
  const help = useId();
  const tell = (text: string) => {
    const when = dayWritten(text);
    const isTime = when === "" || livedAt(when) !== null;
    setUnread(isTime ? null : text);
    change(
      isTime
        ? { ...work, mapping: { ...work.mapping, at: { value: when, ...order } }, isTimeTold: when !== "" }
        : { ...work, isTimeTold: false },
    );
  };
  // As far as it was written: this month and this year are not yet over, and have begun.
  const saidDay = said.slice(0, 10);
  const isAhead = unread === null && saidDay > today().slice(0, saidDay.length);
  return (
    <li className={isGuess ? "import-column import-column-guess" : "import-column"}>
      <div className="import-column-head">
        <h3>{t("import.as.at")}</h3>
        <p className="soft">{t("import.noTime")}</p>
      </div>
      <div className="import-column-use">
        <p className={`import-confidence import-confidence-${isGuess ? "guess" : "told"}`}>
          {t(isGuess ? "import.confidence.guess" : "import.confidence.seen")}
          {isGuess && said !== "" && unread === null && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t("import.isSoOf", { column: t("import.as.at") })}
              onClick={() => tell(said)}
            >
              {t("import.isSo")}
            </Button>
          )}
        </p>
        <WordField
          label={t("import.when")}
          note={t("import.whenHow")}
          value={said}
          describedBy={help}
          isWrong={unread !== null}
          onChange={tell}
        />
        <div id={help}>
          {unread !== null && (
            <p className="refusal" role="alert">
              {t("import.whenUnread", { text: unread })}
            </p>
          )}
          {isAhead && <p role="alert">{t("import.whenAhead")}</p>}
          {(work.waves ?? []).length > 0 && <p className="soft">{t("import.whenWaves")}</p>}
        </div>
        {day !== null && (
          <p className="import-ways">
            <Button size="xs" variant="default" onClick={() => tell(day)}>
              {t("import.whenFile", { day: date.day(day) })}
            </Button>
          </p>
        )}
      </div>
    </li>
  );
}

/** A day as Finns and Swedes write it too, as files have it. */
const dayWritten = (text: string): string =>
  text.replace(/^(?:(\d{1,2})\.)?(\d{1,2})[./](\d{4})$/, (_, day: string | undefined, month: string, year: string) =>
    [year, month.padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])].join("-"),
  );
