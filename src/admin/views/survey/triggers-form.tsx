import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Triggers } from "../../../api/asking.ts";
import { paths } from "../../../api/paths.ts";
import { same } from "../../../core/journey/editing/same.ts";
import { problemsOf, send, triggersQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Problems } from "../../parts/problems.tsx";
import { Section } from "../../parts/section.tsx";
import { SaveFoot } from "../settings/save-foot.tsx";
import { TriggerFields } from "./trigger-fields.tsx";

type Trigger = Triggers["triggers"][number];

/** Which events lead to being asked a survey, saved as one. */
export function TriggersForm({
  survey,
  read,
  quietDays,
  mayChange,
}: {
  readonly survey: string;
  readonly read: Triggers;
  readonly quietDays: number;
  readonly mayChange: boolean;
}) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [{ version, ...base }, setBase] = useState(read);
  const [draft, setDraft] = useState(base);
  const fresh = () => queries.fetchQuery({ ...triggersQuery(survey), staleTime: 0 });
  const save = useMutation({
    mutationFn: (basedOn: string) => send<Triggers>("PUT", `${paths.triggers(survey)}?basedOn=${basedOn}`, draft),
    onSuccess: (kept) => {
      queries.setQueryData(triggersQuery(survey).queryKey, kept);
      show(kept);
    },
  });
  const show = (now: Triggers) => {
    const { version: _, ...asked } = now;
    setBase(now);
    setDraft(asked);
  };
  const { triggers } = draft;
  const setTriggers = (triggers: readonly Trigger[]) => setDraft({ ...draft, triggers });
  return (
    <Section title={t("asking.triggers")} note={t("asking.triggersNote")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(version);
        }}
      >
        <fieldset className="asking-all" disabled={!mayChange}>
          {triggers.length === 0 && <p className="soft">{t("asking.noTriggers")}</p>}
          {triggers.map((trigger, at) => (
            <TriggerFields
              key={trigger.key}
              trigger={trigger}
              onChange={(changed) => setTriggers(triggers.with(at, changed))}
              onRemove={mayChange ? () => setTriggers(triggers.toSpliced(at, 1)) : undefined}
            />
          ))}
          {mayChange && (
            <Button variant="default" size="xs" onClick={() => setTriggers([...triggers, newTrigger(triggers)])}>
              {t("asking.addTrigger")}
            </Button>
          )}
          {triggers.length > 0 && (
            <div className="asking-exempt">
              <label className="tick tick-small">
                <input
                  type="checkbox"
                  checked={draft.exempt}
                  onChange={({ target }) => setDraft({ ...draft, exempt: target.checked })}
                />
                {t("asking.exempt")}
              </label>
              <p className="note">{t("asking.exemptNote", { n: quietDays })}</p>
            </div>
          )}
        </fieldset>
        {mayChange && (
          <>
            <Problems problems={problemsOf(save.error)} />
            <SaveFoot
              save={save}
              isChanged={!same(draft, base)}
              theirs={async () => {
                show(await fresh());
                save.reset();
              }}
              mine={async () => save.mutate((await fresh()).version)}
            />
          </>
        )}
      </form>
    </Section>
  );
}

/** With what is usual; its key is none of the others'. */
function newTrigger(others: readonly Trigger[]): Trigger {
  let n = others.length + 1;
  while (others.some(({ key }) => key === `event-${n}`)) n++;
  return {
    key: `event-${n}`,
    event: "purchase",
    delay: "P1D",
    within: "P14D",
    share: 1,
    channels: ["email"],
    hours: { from: 9, until: 20 },
    days: [1, 2, 3, 4, 5, 6, 7],
  };
}
