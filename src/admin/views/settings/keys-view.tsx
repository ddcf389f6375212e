import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { paths } from "../../../api/paths.ts";
import type { MadeKey } from "../../../api/settings-operations.ts";
import { keysQuery, send } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { AskOnce } from "../../parts/ask-once.tsx";
import { Button } from "../../parts/button.tsx";
import { Failure } from "../../parts/failure.tsx";
import { NameForm } from "../../parts/name-form.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { Section } from "../../parts/section.tsx";
import { ToCopy } from "../../parts/to-copy.tsx";
import { troubleWith } from "../../parts/trouble.ts";
import { Waiting } from "../../parts/waiting.tsx";

/** Keys by which programs come in: made and shown once, revoked for good. */
export function KeysView() {
  const { t, number, date } = useLanguage();
  const queries = useQueryClient();
  const keys = useQuery(keysQuery());
  const [name, setName] = useState("");
  const again = () => queries.invalidateQueries(keysQuery());
  const make = useMutation({
    mutationFn: () => send<MadeKey>("POST", paths.keys, { name }),
    onSuccess: () => {
      setName("");
      return again();
    },
  });
  const revoke = useMutation({ mutationFn: (id: string) => send("DELETE", paths.key(id)), onSettled: again });
  const trouble = troubleWith(keys);
  return (
    <Section title={t("settings.keys")} note={t("settings.keysNote")}>
      {trouble?.since === null ? (
        <Failure trouble={trouble} part />
      ) : keys.data === undefined ? (
        <Waiting rows={2} height={34} />
      ) : (
        <ul className="people-rows">
          {keys.data.map(({ id, name: known, made, used, sent }) => (
            <li key={id}>
              <div className="person">
                <span className="person-name">{known}</span>
                <span className="soft">
                  {t("account.made", { day: date.day(made) })} ·{" "}
                  {used === null ? t("data.keyNever") : t("data.keyUsed", { time: date.moment(used) })}
                  {sent > 0 && ` · ${t("settings.sent", { count: number.count(sent) })}`}
                </span>
              </div>
              <AskOnce
                question={t("settings.revokeAsk", { name: known })}
                yes={t("settings.revoke")}
                no={t("people.keep")}
                onYes={() => revoke.mutate(id)}
              >
                {(ask) => (
                  <div className="person-actions">
                    <Button size="xs" variant="default" aria-label={`${t("settings.revoke")}: ${known}`} onClick={ask}>
                      {t("settings.revoke")}
                    </Button>
                  </div>
                )}
              </AskOnce>
            </li>
          ))}
        </ul>
      )}
      <NameForm
        label={t("settings.keyName")}
        action={t("settings.makeKey")}
        name={name}
        isBusy={make.isPending}
        onChange={setName}
        onMake={make.mutate}
      />
      <Refusal error={make.error ?? revoke.error} />
      {make.data !== undefined && (
        <ToCopy
          isNew
          label={t("settings.newKey", { name: make.data.name })}
          value={make.data.key}
          note={t("settings.newKeyNote")}
        />
      )}
    </Section>
  );
}
