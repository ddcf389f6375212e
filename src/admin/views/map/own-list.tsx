import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { freshKey } from "../../../core/journey/editing/fresh-key.ts";
import { keepOwn, type OwnKind, removeOwn } from "../../../core/journey/editing/own-edits.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { say, type Text } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { AddByName } from "./add-by-name.tsx";
import { useEditing } from "./editing.ts";

type Keep<Own> = (part: Partial<Own>, about: string) => void;

/** Things of one kind, each to be opened and changed, and another to be added by its name. */
export function OwnList<Kind extends OwnKind>({
  kind,
  title,
  add,
  begin,
  children,
}: {
  readonly kind: Kind;
  readonly title: string;
  readonly add: string;
  /** A new one of this name. */
  readonly begin: (name: Text) => Journey[Kind][string];
  /** What one of them opens to; `keep` changes a part of it, and what is about the same is one step. */
  readonly children: (one: Journey[Kind][string], keep: Keep<Journey[Kind][string]>) => ReactNode;
}) {
  const { language, t } = useLanguage();
  const { journey, edit } = useEditing();
  const [added, setAdded] = useState("");
  return (
    <section className="map-list">
      <h3>{title}</h3>
      {Object.entries(journey[kind]).map(([key, { name }]) => (
        <details key={key} open={key === added}>
          <summary>
            {say(name, language) || t("map.noName")} <span className="soft">{key}</span>
          </summary>
          {children(journey[kind][key] as Journey[Kind][string], (part, about) =>
            edit((from) => keepOwn(from, kind, key, { ...(journey[kind][key] as Journey[Kind][string]), ...part }), {
              about: `${kind} ${key} ${about}`,
            }),
          )}
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              edit((from) => removeOwn(from, kind, key), { said: t("map.removedNow", { name: say(name, language) }) })
            }
          >
            {t("map.remove")}
          </Button>
        </details>
      ))}
      <AddByName
        label={`${add}: ${t("map.names")}`}
        add={add}
        onAdd={(name) => {
          const key = freshKey(name, new Set(Object.keys(journey[kind])), kind === "answers" ? "answer" : "group");
          setAdded(key);
          edit((from) => keepOwn(from, kind, key, begin({ [language]: name })));
        }}
      />
    </section>
  );
}
