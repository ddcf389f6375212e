import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AccessibilityRead } from "../../../api/accessibility-operations.ts";
import { paths } from "../../../api/paths.ts";
import type { Accessibility } from "../../../core/accessibility.ts";
import { isNamed } from "../../../core/journey/editing/names.ts";
import { same } from "../../../core/journey/editing/same.ts";
import type { Text } from "../../../core/text.ts";
import { accessibilityQuery, send } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Field, FieldChoice } from "../../parts/field.tsx";
import { Section } from "../../parts/section.tsx";
import { WordsFields } from "../../parts/words-fields.tsx";
import { today } from "../../today.ts";
import { SaveFoot } from "./save-foot.tsx";

/** The accessibility statement of the workspace's surveys: whether there is one, and what is the organisation's own to say in it. */
export function AccessibilityForm({ workspace }: { readonly workspace: Text }) {
  const { t } = useLanguage();
  const read = useQuery(accessibilityQuery()).data;
  return (
    <Section title={t("settings.statement")} note={t("settings.statementNote")}>
      {read !== undefined && <Form read={read} workspace={workspace} />}
    </Section>
  );
}

function Form({ read, workspace }: { readonly read: AccessibilityRead; readonly workspace: Text }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [base, setBase] = useState(read);
  const [draft, setDraft] = useState(begun(read, workspace));
  const fresh = () => queries.fetchQuery({ ...accessibilityQuery(), staleTime: 0 });
  const show = (now: AccessibilityRead) => {
    setBase(now);
    setDraft(begun(now, workspace));
  };
  const save = useMutation({
    mutationFn: (basedOn: string) => send("PUT", `${paths.accessibility}?basedOn=${basedOn}`, toldBy(draft)),
    onSuccess: async () => show(await fresh()),
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const { isPublished, conformance } = draft;
  const isOpen = isPublished || base.said !== null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(base.version);
      }}
    >
      <label className="tick statement-switch">
        <input
          type="checkbox"
          checked={isPublished}
          onChange={({ target }) => change({ isPublished: target.checked })}
        />
        {t("settings.statementThere")}
      </label>
      {isOpen && (
        <>
          {base.said?.isPublished && (
            <p>
              <a href={base.page} target="_blank" rel="noopener">
                {t("settings.statementPage")}
              </a>
            </p>
          )}
          <WordsFields
            title={t("settings.statementWho")}
            required
            value={draft.organisation}
            onChange={(organisation) => change({ organisation })}
          />
          <Field
            label={t("settings.statementEmail")}
            note={t("settings.statementEmailNote")}
            type="email"
            required
            value={draft.email}
            onChange={({ target }) => change({ email: target.value })}
          />
          <FieldChoice
            label={t("settings.statementHow")}
            value={conformance}
            options={["partly", "wholly"]}
            name={(each) => t(`settings.statementHow.${each}`)}
            onChoose={(conformance) => change({ conformance })}
          />
          {conformance === "partly" && (
            <WordsFields
              title={t("settings.statementLimits")}
              required
              note={t("settings.statementLimitsNote")}
              lines={6}
              longest={4000}
              value={draft.shortcomings}
              onChange={(shortcomings) => change({ shortcomings })}
            />
          )}
          <WordsFields
            title={t("settings.statementTried")}
            note={t("settings.statementTriedNote")}
            lines={3}
            longest={2000}
            value={draft.tried}
            onChange={(tried) => change({ tried })}
          />
          <Field
            label={t("settings.statementDay")}
            type="date"
            required
            value={draft.day}
            onChange={({ target }) => change({ day: target.value })}
          />
          <SaveFoot
            save={save}
            isChanged={
              !same(draft, begun(base, workspace)) || (base.said === null && isPublished && isNamed(draft.organisation))
            }
            theirs={async () => {
              show(await fresh());
              save.reset();
            }}
            mine={async () => save.mutate((await fresh()).version)}
          />
        </>
      )}
    </form>
  );
}

/** The same while it is written: fields may be empty yet. */
type Draft = Omit<Accessibility, "shortcomings" | "tried"> & { readonly shortcomings: Text; readonly tried: Text };

/** What was said; else what there is to begin with. */
const begun = ({ said, found }: AccessibilityRead, workspace: Text): Draft =>
  said === null
    ? {
        ...{ isPublished: false, organisation: workspace, email: "", day: today() },
        ...{ conformance: "partly", shortcomings: found ?? {}, tried: {} },
      }
    : { ...said, shortcomings: said.shortcomings ?? {}, tried: said.tried ?? {} };

const toldBy = ({ shortcomings, tried, ...draft }: Draft): Accessibility => ({
  ...draft,
  shortcomings: draft.conformance === "partly" && isNamed(shortcomings) ? shortcomings : null,
  tried: isNamed(tried) ? tried : null,
});
