import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { paths } from "../../../api/paths.ts";
import { type PeopleInTable, peopleInCsv } from "../../../core/asking/people-in-csv.ts";
import { own } from "../../../core/own.ts";
import type { Problem } from "../../../core/problem.ts";
import type { Language } from "../../../core/text.ts";
import { surveyLanguageCalled } from "../../../texts/survey-language-called.ts";
import { surveyInvitationsQuery } from "../../api.ts";
import { askInParts, type Became, mostAtATime } from "../../asking-lists.ts";
import { useLanguage } from "../../language.tsx";
import { type ListText, listText } from "../../list-text.ts";
import { Button } from "../../parts/button.tsx";
import { Mistake } from "../../parts/mistake.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { Section } from "../../parts/section.tsx";
import { reasonsByCount } from "./invitations-view.tsx";

/** A list that is pasted or dropped: first it is seen who would be asked, and what is wrong by row; then they are. */
export function AskList({ survey, channels }: { readonly survey: string; readonly channels: readonly string[] }) {
  const { language, t, number } = useLanguage();
  const queries = useQueryClient();
  const [{ text, guessed }, setText] = useState<ListText>({ text: "", guessed: null });
  const [isNoText, setNoText] = useState(false);
  const [isOver, setOver] = useState(false);
  const [looked, setLooked] = useState<{ table: PeopleInTable; became: Became } | null>(null);
  const [done, setDone] = useState(0);
  const read = peopleInCsv(text);
  const table = { ...read, people: read.people.map((one) => ({ ...one, person: inCodes(one.person, language) })) };
  const by = channels.length > 0 ? { channels } : {};
  const look = useMutation({
    mutationFn: (table: PeopleInTable) => askInParts(paths.checkInvitations(survey), table.people, by, setDone),
    onSuccess: (became, table) => setLooked({ table, became }),
  });
  const ask = useMutation({
    mutationFn: ({ table, became }: NonNullable<typeof looked>) =>
      askInParts(paths.surveyInvitations(survey), table.people, by, setDone, became.lists),
    onSuccess: () => {
      take({ text: "", guessed: null });
      return queries.invalidateQueries(surveyInvitationsQuery(survey));
    },
  });
  function take(given: ListText) {
    setText(given);
    setNoText(false);
    setLooked(null);
    setDone(0);
    look.reset();
  }
  async function takeFile(file: File) {
    const given = await listText(new Uint8Array(await file.arrayBuffer()));
    take(given ?? { text: "", guessed: null });
    setNoText(given === null);
  }
  const isBusy = look.isPending || ask.isPending;
  const tooMany = table.people.length > mostAtATime;
  return (
    <Section title={t("asking.list")} note={t("asking.listNote")}>
      <div className="field asking-list">
        <label htmlFor="asking-list">{t("asking.paste")}</label>
        <textarea
          id="asking-list"
          className={isOver ? "asking-over" : undefined}
          rows={6}
          spellCheck={false}
          autoComplete="off"
          placeholder={t("asking.listExample")}
          value={text}
          disabled={isBusy}
          onChange={({ target }) => take({ text: target.value, guessed: null })}
          onDragOver={(event) => {
            if (!event.dataTransfer.types.includes("Files")) return;
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={async (event) => {
            const [file] = event.dataTransfer.files;
            if (file === undefined) return;
            event.preventDefault();
            setOver(false);
            await takeFile(file);
          }}
        />
      </div>
      <div className="actions asking-actions">
        <label className="asking-choose">
          {t("asking.choose")}
          <input
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            className="unseen"
            disabled={isBusy}
            onChange={async ({ target }) => {
              const file = target.files?.[0];
              if (file !== undefined) await takeFile(file);
              target.value = "";
            }}
          />
        </label>
        <Button
          variant="default"
          disabled={isBusy || tooMany || !table.isReachable || table.people.length === 0}
          onClick={() => look.mutate(table)}
        >
          {t("asking.look")}
        </Button>
      </div>
      {isNoText && (
        <p className="refusal" role="alert">
          {t("asking.noText")}
        </p>
      )}
      {guessed !== null && <p className="soft">{t("asking.guessed", { word: guessed })}</p>}
      {table.broken.length > 0 && (
        <>
          <p className="refusal" role="alert">
            {t("asking.broken", { n: table.broken.length })}
          </p>
          <ul className="problems">
            {table.broken.slice(0, 20).map(({ row, why }) => (
              <li key={row}>
                <b>{t("asking.row", { row: number.count(row) })}: </b>
                {t(`asking.broken.${why}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {text.trim() !== "" && !table.isReachable && (
        <p className="refusal" role="alert">
          {t("asking.noColumn")}
        </p>
      )}
      {tooMany && (
        <p className="refusal" role="alert">
          {t("asking.tooMany", { most: number.count(mostAtATime), n: number.count(table.people.length) })}
        </p>
      )}
      {table.unknown.length > 0 && (
        <p className="soft">{t("asking.columnsLeft", { columns: table.unknown.join(", ") })}</p>
      )}
      {table.phonesLeft > 0 && <p className="soft">{t("asking.phonesLeft", { n: table.phonesLeft })}</p>}
      {isBusy && (
        <p role="status">{t("asking.looking", { n: number.count(done), count: number.count(table.people.length) })}</p>
      )}
      <Refusal error={look.error ?? ask.error} />
      {ask.isSuccess && text === "" && <p role="status">{t("asking.done", { n: ask.data.due })}</p>}
      {looked !== null && !isBusy && (
        <div className="asking-looked" role="status">
          <b>{t("asking.would", { n: looked.became.due })}</b>
          <ul>
            {reasonsByCount(looked.became.notAsked).map(([reason, n]) => (
              <li key={reason}>
                {t("asking.notAsked")}: {t(`asking.reason.${reason}`)} – {number.count(n)}
              </li>
            ))}
          </ul>
          {looked.became.rejected.length > 0 && (
            <>
              <b>{t("asking.wrongRows", { n: looked.became.rejected.length })}</b>
              <ul className="problems">
                {looked.became.rejected.slice(0, 20).flatMap(({ row, problems }) =>
                  problems.map((problem) => (
                    <li key={`${row} ${problem.message}`}>
                      <b>{t("asking.row", { row: number.count(row) })}: </b>
                      {problem.path?.at(-1) === "email" ? (
                        <span>{t("asking.notAnEmail", { email: emailAt(looked.table, row) })}</span>
                      ) : (
                        <Mistake problem={asCalled(problem, looked.table.called)} />
                      )}
                    </li>
                  )),
                )}
              </ul>
            </>
          )}
          {looked.became.due > 0 && (
            <Button onClick={() => ask.mutate(looked)}>{t("asking.send", { n: looked.became.due })}</Button>
          )}
        </div>
      )}
    </Section>
  );
}

/** Languages by their codes, however they are called in the list. */
function inCodes(person: Readonly<Record<string, unknown>>, reader: Language): Readonly<Record<string, unknown>> {
  const code = typeof person.language === "string" ? surveyLanguageCalled(reader, person.language) : undefined;
  return code === undefined ? person : { ...person, language: code };
}

/** What is wrong in a cell, by the name of its column. */
function asCalled(problem: Problem, called: PeopleInTable["called"]): Problem {
  const column = own(called, String(problem.path?.at(-1)));
  const place = problem.facts?.place;
  if (column === undefined || typeof place !== "string") return problem;
  return { ...problem, message: problem.message.replace(place, column), facts: { ...problem.facts, place: column } };
}

/** What stands where an address should, in a row of a list. */
const emailAt = ({ people }: PeopleInTable, row: number): string =>
  String(people.find((one) => one.row === row)?.person.email ?? "");
