import { useState } from "react";
import { freshKey } from "../../../core/journey/editing/fresh-key.ts";
import { keepOwner, removeOwner } from "../../../core/journey/editing/owner-edits.ts";
import { keepPromise, removePromise } from "../../../core/journey/editing/promise-edits.ts";
import { ownerKinds, touchpointsOf } from "../../../core/journey/journey.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { PanelChoice } from "../../parts/panel-fields.tsx";
import { useEditing } from "./editing.ts";
import { NameFields } from "./name-fields.tsx";
import { OwnAnswers } from "./own-answers.tsx";
import { OwnAttributes } from "./own-attributes.tsx";
import { OwnImage } from "./own-image.tsx";
import { PassFields } from "./pass-fields.tsx";
import { PromiseFields } from "./promise-fields.tsx";
import { WordChoices } from "./word-choices.tsx";

/** What belongs to the journey as a whole: its name, who answers, what was promised, when a pass ends, what is its own. */
export function JourneyPanel({ open }: { readonly open: string }) {
  const { t } = useLanguage();
  const { journey, edit } = useEditing();
  return (
    <>
      <NameFields
        title={t("map.names")}
        value={journey.name}
        focus
        onChange={(name, of) => edit((from) => ({ ...from, name }), { about: `journey name.${of}` })}
      />
      <Owners open={open === "owners"} />
      <Promises />
      <PassFields />
      <OwnAnswers />
      <OwnImage />
      <WordChoices />
      <OwnAttributes />
    </>
  );
}

function Owners({ open }: { readonly open: boolean }) {
  const { language, t } = useLanguage();
  const { journey, edit } = useEditing();
  const [added, setAdded] = useState("");
  const add = () => {
    const key = freshKey("", new Set(Object.keys(journey.owners)), "owner");
    setAdded(key);
    edit((from) => keepOwner(from, key, { name: { [language]: t("map.newOwner") }, kind: "team" }));
  };
  return (
    <section className="panel-list">
      <h3>{t("map.ownersAll")}</h3>
      {Object.entries(journey.owners).map(([key, owner]) => (
        <details key={key} open={key === added}>
          <summary>
            {say(owner.name, language) || t("map.noName")} <span className="soft">{t(`map.kind.${owner.kind}`)}</span>
          </summary>
          <NameFields
            title={t("map.names")}
            value={owner.name}
            onChange={(name, of) =>
              edit((from) => keepOwner(from, key, { ...owner, name }), { about: `owner ${key} ${of}` })
            }
          />
          <PanelChoice
            label={t("map.kind")}
            value={owner.kind}
            options={ownerKinds}
            name={(kind) => t(`map.kind.${kind}`)}
            onChoose={(kind) => edit((from) => keepOwner(from, key, { ...owner, kind }))}
          />
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              edit((from) => removeOwner(from, key), { said: t("map.removedNow", { name: say(owner.name, language) }) })
            }
          >
            {t("map.remove")}
          </Button>
        </details>
      ))}
      <Button variant="default" size="xs" onClick={add} data-first={open ? "" : undefined}>
        {t("map.addOwner")}
      </Button>
    </section>
  );
}

function Promises() {
  const { language, t } = useLanguage();
  const { journey, edit } = useEditing();
  const first = touchpointsOf(journey).find(({ touchpoint }) => !touchpoint.retired)?.touchpoint.key;
  const promises = Object.entries(journey.promises);
  const [added, setAdded] = useState("");
  const add = (touchpoint: string) => {
    const key = freshKey("", new Set(Object.keys(journey.promises)), "promise");
    setAdded(key);
    const text = { [language]: t("map.newPromise") };
    edit((from) =>
      keepPromise(from, key, {
        text,
        source: "advert",
        touchpoints: [touchpoint],
        measure: "satisfaction.positive",
        target: 0.8,
      }),
    );
  };
  return (
    <section className="panel-list">
      <h3>{t("map.promises")}</h3>
      {promises.length === 0 && <p className="note">{t("map.noPromises")}</p>}
      {promises.map(([key, promise]) => (
        <details key={key} open={key === added}>
          <summary>{say(promise.text, language) || t("map.noName")}</summary>
          <PromiseFields
            promise={promise}
            onChange={(next, about) =>
              edit((from) => keepPromise(from, key, next), { about: about && `${key} ${about}` })
            }
          />
          <Button variant="default" size="xs" onClick={() => edit((from) => removePromise(from, key))}>
            {t("map.remove")}
          </Button>
        </details>
      ))}
      {first !== undefined && (
        <Button variant="default" size="xs" onClick={() => add(first)}>
          {t("map.addPromise")}
        </Button>
      )}
    </section>
  );
}
