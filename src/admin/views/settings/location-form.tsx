import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { paths } from "../../../api/paths.ts";
import type { SetupLocation } from "../../../api/settings-operations.ts";
import { isNamed } from "../../../core/journey/editing/names.ts";
import { same } from "../../../core/journey/editing/same.ts";
import { say } from "../../../core/text.ts";
import { send, setupQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Field, FieldChoice } from "../../parts/field.tsx";
import { TimeZoneField } from "../../parts/time-zone-field.tsx";
import { WordsFields } from "../../parts/words-fields.tsx";
import { SaveFoot } from "./save-foot.tsx";

const placeOf = (location: Partial<SetupLocation> | undefined) => ({
  parent: location?.parent ?? null,
  name: location?.name ?? {},
  timeZone: location?.timeZone ?? null,
});

/** Describes a place: one that is known, one that experiences name already, or (null) one that is new. */
export function LocationForm({
  location,
  locations,
  close,
}: {
  readonly location: (Partial<SetupLocation> & Pick<SetupLocation, "key">) | null;
  readonly locations: readonly SetupLocation[];
  readonly close: () => void;
}) {
  const { language, t } = useLanguage();
  const queries = useQueryClient();
  const [base, setBase] = useState({ version: location?.version ?? "none", place: placeOf(location ?? undefined) });
  const [key, setKey] = useState(location?.key ?? "");
  const [draft, setDraft] = useState(base.place);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);

  const now = async () => {
    const { locations: fresh } = await queries.fetchQuery({ ...setupQuery(), staleTime: 0 });
    return fresh.find((one) => one.key === key);
  };
  const save = useMutation({
    mutationFn: (basedOn: string) => send("PUT", `${paths.location(key)}?basedOn=${basedOn}`, draft),
    onSuccess: async () => {
      await queries.invalidateQueries();
      close();
    },
  });
  const theirs = async () => {
    const there = await now();
    setBase({ version: there?.version ?? "none", place: placeOf(there) });
    setDraft(placeOf(there));
    save.reset();
  };
  // A place cannot lie in itself, nor in what lies in it.
  const isWithin = (one: SetupLocation | undefined): boolean =>
    one !== undefined && (one.key === key || isWithin(locations.find((above) => above.key === one.parent)));
  const parents = ["", ...locations.filter((one) => !isWithin(one)).map((one) => one.key)];
  const nameOf = (of: string) => say(locations.find((one) => one.key === of)?.name ?? {}, language);
  return (
    <form
      ref={form}
      className="place-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(base.version);
      }}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      {location === null && (
        <Field
          label={t("settings.key")}
          note={t("settings.keyNote")}
          required
          autoComplete="off"
          maxLength={200}
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
      )}
      <WordsFields
        title={t("settings.locationName")}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <FieldChoice
        label={t("settings.parent")}
        value={draft.parent ?? ""}
        options={parents}
        name={(of) => (of === "" ? t("settings.noParent") : nameOf(of))}
        onChoose={(parent) => setDraft({ ...draft, parent: parent === "" ? null : parent })}
      />
      <TimeZoneField
        value={draft.timeZone ?? ""}
        note={t("settings.ownZoneNote")}
        onChange={(zone) => setDraft({ ...draft, timeZone: zone === "" ? null : zone })}
      />
      <SaveFoot
        save={save}
        isChanged={!same(draft, base.place) && isNamed(draft.name)}
        theirs={theirs}
        mine={async () => save.mutate((await now())?.version ?? "none")}
        cancel={close}
      />
    </form>
  );
}
