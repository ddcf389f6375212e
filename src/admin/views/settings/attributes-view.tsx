import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { same } from "../../../core/journey/editing/same.ts";
import type { Attribute, JourneyVersion } from "../../../core/journey/journey.ts";
import { own } from "../../../core/own.ts";
import { say, type Text } from "../../../core/text.ts";
import { journeyQuery, slicesQuery, undeclaredQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Section } from "../../parts/section.tsx";
import { WordsFields } from "../../parts/words-fields.tsx";
import { saveJourney } from "../../sending.ts";
import { today } from "../../today.ts";
import { SaveFoot } from "./save-foot.tsx";

/** What a journey is sliced by: what each attribute and each of its values is called. Keys stay. */
export function AttributesView({ journey, name }: { readonly journey: string; readonly name: Text }) {
  const { language, t, number } = useLanguage();
  const version = useQuery(journeyQuery(journey)).data;
  const slices = useQuery(slicesQuery(journey)).data;
  const undeclared = useQuery(undeclaredQuery(journey)).data ?? [];
  if (version === undefined) return null;
  const attributes = Object.keys(version.journey.attributes);
  return (
    <Section title={t("settings.attributes", { journey: say(name, language) })} note={t("settings.attributesNote")}>
      {attributes.length === 0 && <p className="soft">{t("settings.noAttributes")}</p>}
      {undeclared.length > 0 && <p className="soft">{t("settings.undeclared", { keys: number.list(undeclared) })}</p>}
      {attributes.map((key) => {
        const told = slices?.attributes.find((one) => one.key === key)?.values.map(({ value }) => value) ?? [];
        return <AttributeForm key={key} attribute={key} version={version} told={told} />;
      })}
    </Section>
  );
}

function AttributeForm({
  attribute: key,
  version,
  told,
}: {
  readonly attribute: string;
  readonly version: JourneyVersion;
  /** Values that experiences tell of, named or not. */
  readonly told: readonly string[];
}) {
  const { language, t } = useLanguage();
  const queries = useQueryClient();
  const [base, setBase] = useState(version);
  const known = base.journey.attributes[key]!;
  const [draft, setDraft] = useState<Attribute>(known);
  const query = journeyQuery(version.journey.key);
  const take = (now: JourneyVersion) => {
    setBase(now);
    setDraft(own(now.journey.attributes, key) ?? draft);
  };
  const save = useMutation({
    mutationFn: (basedOn: JourneyVersion) => {
      const attributes = { ...basedOn.journey.attributes, [key]: withoutBlanks(draft) };
      return saveJourney({ ...basedOn.journey, attributes }, basedOn.version, today());
    },
    onSuccess: async (saved) => {
      take(saved);
      await queries.invalidateQueries();
    },
  });
  const fresh = () => queries.fetchQuery({ ...query, staleTime: 0 });
  const values = known.type === "number" ? [] : [...new Set([...Object.keys(known.labels), ...told])];
  const unnamed = values.filter((value) => !Object.hasOwn(known.labels, value)).length;
  return (
    <details className="attribute">
      <summary>
        <span className="person-name">{say(known.name, language)}</span>{" "}
        <span className="soft">
          <code>{key}</code> ·{" "}
          {known.type === "number" ? t("settings.isNumber") : t("settings.values", { n: values.length })}
          {unnamed > 0 && ` · ${t("settings.unnamedValues", { n: unnamed })}`}
        </span>
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(base);
        }}
      >
        <WordsFields
          title={t("settings.attributeName")}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
        />
        {values.map((value) => (
          <WordsFields
            key={value}
            title={t("settings.valueName", { value })}
            value={own(draft.labels, value) ?? {}}
            onChange={(label) => setDraft({ ...draft, labels: { ...draft.labels, [value]: label } })}
          />
        ))}
        <SaveFoot
          save={save}
          isChanged={!same(withoutBlanks(draft), known)}
          theirs={async () => {
            take(await fresh());
            save.reset();
          }}
          mine={async () => save.mutate(await fresh())}
        />
      </form>
    </details>
  );
}

/** A value without any name has none. */
const withoutBlanks = (attribute: Attribute): Attribute => ({
  ...attribute,
  labels: Object.fromEntries(Object.entries(attribute.labels).filter(([, label]) => Object.keys(label).length > 0)),
});
