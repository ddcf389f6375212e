import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { MadeKiosk } from "../../../api/device.ts";
import { paths } from "../../../api/paths.ts";
import type { SetupLocation } from "../../../api/settings-operations.ts";
import type { Surveys } from "../../../api/survey.ts";
import { kiosksQuery, send } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { WhatAndWhere } from "./what-and-where.tsx";

/** Another kiosk: what it is called, what it asks and where it stands; all else is as usual until it is changed. */
export function AddKiosk({
  surveys,
  locations,
  onMade,
}: {
  readonly surveys: Surveys;
  readonly locations: readonly SetupLocation[];
  readonly onMade: (made: MadeKiosk) => void;
}) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [asks, setAsks] = useState<{ readonly survey: string; readonly location: string | null }>({
    survey: (surveys.find(({ state }) => state === "open") ?? surveys[0])?.key ?? "",
    location: null,
  });
  const make = useMutation({
    mutationFn: () => send<MadeKiosk>("POST", paths.devices, { name: name.trim(), ...asks }),
    onSuccess: async (made) => {
      await queries.invalidateQueries(kiosksQuery());
      onMade(made);
    },
  });
  return (
    <form
      className="survey-link-form"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <Field
        label={t("kiosk.name")}
        placeholder={t("kiosk.nameExample")}
        required
        maxLength={120}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <WhatAndWhere {...{ ...asks, surveys, locations }} onChange={setAsks} />
      <Button type="submit" disabled={make.isPending}>
        {t("kiosk.add")}
      </Button>
      <Refusal error={make.error} />
    </form>
  );
}
