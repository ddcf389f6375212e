import { type ReactNode, useState } from "react";
import { nameOfThing } from "../../../core/journey/editing/change.ts";
import { freshKey } from "../../../core/journey/editing/fresh-key.ts";
import { keepOwn, leaningOn, type OwnKind, removeOwn } from "../../../core/journey/editing/own-edits.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { say, type Text } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { AddByName } from "../../parts/add-by-name.tsx";
import { Button } from "../../parts/button.tsx";
import { useEditing } from "./editing.ts";

/** Things of one kind, each to be opened and changed, and another to be added by its name. */
export function OwnList<Kind extends OwnKind>({
  kind,
  title,
  note,
  add,
  begin,
  offered,
  children,
}: {
  readonly kind: Kind;
  readonly title: string;
  readonly note?: string;
  readonly add: string;
  /** A new one of this name. */
  readonly begin: (name: Text) => Journey[Kind][string];
  /** Keys that lie in the data and are none here yet. */
  readonly offered?: {
    readonly keys: readonly string[];
    readonly about: string;
    readonly take: (name: string) => string;
  };
  /** What one of them opens to; `keep` says it anew, and what is about the same is one step; `said` is told of it. */
  readonly children: (
    one: Journey[Kind][string],
    keep: (one: Journey[Kind][string], about: string, said?: string) => void,
    key: string,
  ) => ReactNode;
}) {
  const { language, t } = useLanguage();
  const { journey, edit } = useEditing();
  const [added, setAdded] = useState("");
  const begun = (key: string, name: string) => {
    setAdded(key);
    edit((from) => keepOwn(from, kind, key, begin({ [language]: name })));
  };
  const free = offered?.keys.filter((key) => !Object.hasOwn(journey[kind], key)) ?? [];
  return (
    <section className="panel-list">
      <h3>{title}</h3>
      {note !== undefined && <p className="note">{note}</p>}
      {Object.keys(journey[kind]).map((key) => {
        const one = journey[kind][key] as Journey[Kind][string];
        const name = say(nameOfThing(one), language) || t("map.noName");
        const [leaning] = leaningOn(journey, kind, key);
        return (
          <details key={key} open={key === added}>
            <summary>
              {name} <span className="soft">{key}</span>
            </summary>
            {children(
              one,
              (next, about, said = "") =>
                edit((from) => keepOwn(from, kind, key, next), { about: about && `${kind} ${key} ${about}`, said }),
              key,
            )}
            <Button
              variant="default"
              size="xs"
              disabled={leaning !== undefined}
              onClick={() => edit((from) => removeOwn(from, kind, key), { said: t("map.removedNow", { name }) })}
            >
              {t("map.remove")}
            </Button>
            {leaning !== undefined && (
              <p className="note">
                {t(`map.leanedOn.${leaning.what}`, { name: say(leaning.name, language) || t("map.noName") })}
              </p>
            )}
          </details>
        );
      })}
      <AddByName
        label={`${add}: ${t("map.names")}`}
        add={add}
        onAdd={(name) => begun(freshKey(name, new Set(Object.keys(journey[kind])), otherwise[kind]), name)}
      />
      {offered !== undefined && free.length > 0 && (
        <div className="panel-said-already">
          <p className="note">{offered.about}</p>
          <ul>
            {free.map((key) => (
              <li key={key}>
                <Button variant="default" size="xs" aria-label={offered.take(key)} onClick={() => begun(key, key)}>
                  + {key}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** The key of what has no Latin letter in its name. */
const otherwise: Record<OwnKind, string> = { answers: "answer", image: "attribute", attributes: "group" };
