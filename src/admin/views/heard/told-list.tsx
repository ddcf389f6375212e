import { Link } from "@tanstack/react-router";
import { isMood } from "../../../core/survey/face.ts";
import { problemInWords } from "../../../texts/problem-words.ts";
import { problemCode, problemsOf } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Face } from "../../parts/face.tsx";
import { Problems } from "../../parts/problems.tsx";
import type { Told } from "./use-telling.ts";

const mostShown = 8;

/** What was told on this page, the newest first, and how it stands; each can be taken back, and is then in the form again. */
export function ToldList({
  told,
  nameOf,
  takeBack,
}: {
  readonly told: readonly Told[];
  readonly nameOf: (one: Told) => string;
  readonly takeBack: (one: Told) => void;
}) {
  const { t } = useLanguage();
  const waiting = told.filter(({ is }) => is === "waits").length;
  const shown = told
    .filter(({ is }) => is !== "taken-back")
    .toReversed()
    .filter(({ is }, at) => is !== "kept" || at < mostShown);
  return (
    <section className="heard-told" aria-label={t("heard.told")}>
      <p role="status" className={waiting > 0 ? "heard-waits" : "unseen"}>
        {waiting > 0 ? t("heard.waiting", { n: waiting }) : standing(told.at(-1), nameOf, t)}
      </p>
      {shown.length > 0 && <h2>{t("heard.told")}</h2>}
      <ul>
        {shown.map((one) => (
          <li key={one.id} className={`heard-one heard-${one.is}`}>
            {isMood(one.heard.satisfaction) ? (
              <Face mood={one.heard.satisfaction} />
            ) : (
              <span className="heard-no-face" />
            )}
            <div className="heard-what">
              {one.is === "kept" ? (
                <Link to="/experiences/$id" params={{ id: one.id }}>
                  {nameOf(one)}
                </Link>
              ) : (
                <b>{nameOf(one)}</b>
              )}
              <span className="soft">{t(`heard.is.${one.is}`)}</span>
              {one.heard.comment.trim() !== "" && <q>{one.heard.comment.trim()}</q>}
              {one.error !== undefined && one.is !== "waits" && (
                <div className="heard-problem">
                  <Why error={one.error} />
                </div>
              )}
            </div>
            {one.is !== "under-way" && (
              <button type="button" className="heard-undo" onClick={() => takeBack(one)}>
                {t(one.is === "not-taken" ? "heard.change" : "heard.undo")}
                <span className="unseen">: {nameOf(one)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Why({ error }: { readonly error: unknown }) {
  const { language } = useLanguage();
  const problems = problemsOf(error);
  if (problems.length > 0) return <Problems problems={problems} />;
  return <p>{problemInWords(language, problemCode(error))}</p>;
}

/** What became of the last one, for those who do not see the list. */
function standing(
  last: Told | undefined,
  nameOf: (one: Told) => string,
  t: ReturnType<typeof useLanguage>["t"],
): string {
  if (last === undefined || last.is === "under-way") return "";
  return `${nameOf(last)}: ${t(`heard.is.${last.is}`)}`;
}
