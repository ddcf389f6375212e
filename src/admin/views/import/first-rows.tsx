import type { Previewed } from "../../../api/import.ts";
import { type Journey, touchpointsOf } from "../../../core/journey/journey.ts";
import { say } from "../../../core/text.ts";
import { answerName, outcomeName } from "../../../texts/measure-name.ts";
import { useLanguage } from "../../language.tsx";
import { namesOf } from "../../names.ts";

type Row = Previewed["first"][number];
type Said = NonNullable<Row["told"]>["said"][number];

/** The first rows as the experiences that they become: when, whose, and what was said of what. */
export function FirstRows({
  rows,
  journey,
  isTimeGuessed,
}: {
  readonly rows: readonly Row[];
  readonly journey: Journey;
  /** Nobody has said when it was, so nothing is said of it. */
  readonly isTimeGuessed: boolean;
}) {
  const { t, language, date } = useLanguage();
  const names = new Map(
    touchpointsOf(journey).map(({ touchpoint }) => [touchpoint.key, say(touchpoint.name, language)]),
  );
  const places = new Map([...names.keys()].map((key, place) => [key, place]));
  const placeOf = ({ touchpoint }: Said) => places.get(String(touchpoint)) ?? places.size;
  /** As they are met, whatever the order of the columns; of the whole last. */
  const inOrder = (said: readonly Said[]) => said.toSorted((a, b) => placeOf(a) - placeOf(b));
  const shown = (value: unknown): string => {
    if (value === null) return t("import.notAnswered");
    if (value === "notApplicable") return t("import.doesNotApply");
    const text = Array.isArray(value)
      ? value.join(", ")
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
  };
  const when = (at: unknown): string => {
    const text = String(at ?? "");
    if (/^\d{4}-\d\d$/.test(text)) return date.month(`${text}-01`);
    return /^\d{4}-\d\d-\d\d$/.test(text) ? date.day(text) : text.includes("T") ? date.moment(text) : text;
  };
  return (
    <ul className="import-rows">
      {rows.map(({ row, told, outcomes }) => (
        <li key={row}>
          <p>
            <b>
              {t("import.row")} {row}
            </b>{" "}
            <span className="soft">
              {[
                told?.shared.at === undefined || isTimeGuessed ? [] : when(told.shared.at),
                ...others.map((one) => told?.shared[one] ?? []),
              ]
                .flat()
                .join(" · ")}
            </span>
          </p>
          <ul className="import-said">
            {inOrder(told?.said ?? []).flatMap(({ touchpoint, answers }) =>
              Object.entries((answers ?? {}) as Record<string, unknown>).map(([answer, value]) => (
                <li key={`${touchpoint} ${answer}`}>
                  {typeof touchpoint === "string" ? (names.get(touchpoint) ?? touchpoint) : t("map.journey")}{" "}
                  <span className="soft">
                    {answer === "comment" ? t("import.as.comment") : answerName(language, answer, namesOf(journey))}
                  </span>{" "}
                  <b>{shown(value)}</b>
                </li>
              )),
            )}
            {outcomes.map(({ kind, happened }) => (
              <li key={kind}>
                {outcomeName(language, kind)} <b>{t(happened ? "import.happened" : "import.didNot")}</b>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const others = ["customer", "channel", "location"] as const;
/** Letters of an answer that are shown. */
const longest = 60;
