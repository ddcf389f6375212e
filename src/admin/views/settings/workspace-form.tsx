import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { paths } from "../../../api/paths.ts";
import type { Setup } from "../../../api/settings-operations.ts";
import { differenceBounds } from "../../../core/difference-bounds.ts";
import { isNamed } from "../../../core/journey/editing/names.ts";
import { same } from "../../../core/journey/editing/same.ts";
import { minimumDifference } from "../../../core/measures/answers/verdict.ts";
import { send, setupQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Field } from "../../parts/field.tsx";
import { Section } from "../../parts/section.tsx";
import { TimeZoneField } from "../../parts/time-zone-field.tsx";
import { WordsFields } from "../../parts/words-fields.tsx";
import { CustomerWord } from "./customer-word.tsx";
import { LanguagesField } from "./languages-field.tsx";
import { SaveFoot } from "./save-foot.tsx";

/** What holds for the whole workspace, saved as one. */
export function WorkspaceForm({ setup }: { readonly setup: Setup }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [base, setBase] = useState({ settings: setup.settings, version: setup.version });
  const [draft, setDraft] = useState(base.settings);
  const fresh = () => queries.fetchQuery({ ...setupQuery(), staleTime: 0 });
  const save = useMutation({
    mutationFn: (basedOn: string) => send("PUT", `${paths.settings}?basedOn=${basedOn}`, draft),
    onSuccess: async () => {
      const now = await fresh();
      setBase(now);
      setDraft(now.settings);
      // The name and the word for customers stand on every page.
      await queries.invalidateQueries();
    },
  });
  const theirs = async () => {
    const now = await fresh();
    setBase(now);
    setDraft(now.settings);
    save.reset();
  };
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  return (
    <Section title={t("settings.workspace")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(base.version);
        }}
      >
        <WordsFields
          title={t("settings.name")}
          note={t("settings.nameNote")}
          value={draft.name}
          onChange={(name) => change({ name })}
        />
        <CustomerWord word={draft.customerWord} onChange={(customerWord) => change({ customerWord })} />
        <LanguagesField chosen={draft.languages} onChange={(languages) => change({ languages })} />
        <TimeZoneField
          required
          value={draft.timeZone}
          note={t("settings.timeZoneNote")}
          onChange={(timeZone) => change({ timeZone })}
        />
        <Field
          label={t("settings.least")}
          note={t("settings.leastNote", { ...differenceBounds, usual: minimumDifference })}
          type="number"
          required
          min={differenceBounds.least}
          max={differenceBounds.most}
          step={1}
          value={draft.minimumDifference}
          onChange={({ target }) => change({ minimumDifference: target.valueAsNumber })}
        />
        <Field
          label={t("settings.quiet")}
          note={t("settings.quietNote")}
          type="number"
          required
          min={0}
          max={365}
          step={1}
          value={draft.quietDays}
          onChange={({ target }) => change({ quietDays: target.valueAsNumber })}
        />
        <SaveFoot
          isMain
          save={save}
          isChanged={!same(draft, base.settings) && isNamed(draft.name)}
          theirs={theirs}
          mine={async () => save.mutate((await fresh()).version)}
        />
      </form>
    </Section>
  );
}
