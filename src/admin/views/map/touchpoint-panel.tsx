import { ownFeelings } from "../../../core/journey/editing/choice-edits.ts";
import { keepPromise } from "../../../core/journey/editing/promise-edits.ts";
import { changeTouchpoint, living, placeOf, removeTouchpoint } from "../../../core/journey/editing/touchpoint-edits.ts";
import type { Touchpoint } from "../../../core/journey/journey.ts";
import { say } from "../../../core/text.ts";
import { channelName } from "../../../texts/channel-name.ts";
import { wordName } from "../../../texts/word-name.ts";
import { useLanguage } from "../../language.tsx";
import { AddByName } from "../../parts/add-by-name.tsx";
import { Button } from "../../parts/button.tsx";
import { CheckList } from "../../parts/check-list.tsx";
import { Segments } from "../../parts/segments.tsx";
import { useEditing } from "./editing.ts";
import { feelings } from "./feelings.ts";
import { useMoves } from "./moves.ts";
import { NameFields } from "./name-fields.tsx";
import { OneToFive } from "./one-to-five.tsx";
import { TargetFields } from "./target-fields.tsx";

const knownChannels = ["place", "web", "mobile", "app", "phone", "chat", "email", "sms", "letter", "kiosk", "qr"];
const indirectChannels = ["social", "newspaper", "reviews", "people"];

/** Everything of one touchpoint, to be changed in place. */
export function TouchpointPanel({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const { language, t } = useLanguage();
  const { journey, edit, select, wasSaved } = useEditing();
  const { key } = touchpoint;
  const set = (change: Partial<Omit<Touchpoint, "key">>, about = "") =>
    edit((from) => changeTouchpoint(from, key, change), { about: about && `${key} ${about}` });
  const channels = [...new Set([...knownChannels, ...indirectChannels, ...touchpoint.channels])];
  const name = say(touchpoint.name, language);
  const promises = Object.entries(journey.promises);
  return (
    <>
      <NameFields
        title={t("map.names")}
        value={touchpoint.name}
        focus
        onChange={(words, of) => set({ name: words }, `name.${of}`)}
      />
      <Place touchpoint={key} />
      <fieldset>
        <legend>{t("map.contact")}</legend>
        <Segments
          label={t("map.contact")}
          value={touchpoint.contact}
          options={(["direct", "indirect"] as const).map((value) => ({ value, name: t(`contact.${value}`) }))}
          onChoose={(contact) => set({ contact })}
        />
        <p className="note">{t(touchpoint.contact === "direct" ? "map.contactDirect" : "map.contactIndirect")}</p>
      </fieldset>
      <CheckList
        title={t("map.channels")}
        values={touchpoint.channels}
        options={channels.map((value) => ({ value, name: channelName(language, value) }))}
        onChange={(values) => set({ channels: values })}
      />
      <AddByName
        label={t("map.addChannel")}
        placeholder={t("map.addChannel")}
        longest={64}
        add={t("map.add")}
        known={channels.map((value) => ({ value, name: channelName(language, value) }))}
        isThere={(channel) => touchpoint.channels.includes(channel)}
        onAdd={(channel) => set({ channels: [...touchpoint.channels, channel] })}
      />
      <CheckList
        title={t("map.owners")}
        {...(Object.keys(journey.owners).length === 0 && { note: t("map.noOwners") })}
        values={touchpoint.owners}
        options={Object.entries(journey.owners).map(([value, owner]) => ({ value, name: say(owner.name, language) }))}
        onChange={(owners) => set({ owners })}
      />
      <Button variant="default" size="xs" onClick={() => select({ kind: "journey", key: "owners" }, true)}>
        {t("map.addOwner")} …
      </Button>
      <label className="tick tick-small map-required">
        <input
          type="checkbox"
          checked={touchpoint.required}
          onChange={({ target }) => set({ required: target.checked })}
        />
        {t("map.required")}
      </label>
      <OneToFive
        title={t("map.criticality")}
        value={touchpoint.criticality}
        onChange={(criticality) => set({ criticality })}
      />
      <OneToFive title={t("map.cost")} value={touchpoint.cost} onChange={(cost) => set({ cost })} />
      <TargetFields touchpoint={touchpoint} />
      <CheckList
        title={t("map.feelings")}
        note={t("map.feelingsNote")}
        values={touchpoint.feelings}
        options={[...new Set([...feelings, ...ownFeelings(journey), ...touchpoint.feelings])].map((value) => ({
          value,
          name: wordName(language, "emotions", value, journey.choices),
        }))}
        onChange={(values) => set({ feelings: values })}
      />
      {promises.length > 0 && (
        <CheckList
          title={t("map.promiseHere")}
          values={promises.filter(([, { touchpoints }]) => touchpoints.includes(key)).map(([value]) => value)}
          options={promises.map(([value, { text }]) => ({ value, name: say(text, language) }))}
          onChange={(chosen) =>
            edit((from) =>
              Object.entries(from.promises).reduce((so, [promise, value]) => {
                const others = value.touchpoints.filter((each) => each !== key);
                const touchpoints = chosen.includes(promise) ? [...others, key] : others;
                const isSame = value.touchpoints.includes(key) === chosen.includes(promise);
                // A promise is made of something: its last touchpoint is taken away with the promise, on the journey's panel.
                return isSame || touchpoints.length === 0 ? so : keepPromise(so, promise, { ...value, touchpoints });
              }, from),
            )
          }
        />
      )}
      <div className="panel-remove">
        <Button
          variant="default"
          onClick={() => {
            edit((from) => removeTouchpoint(from, key, wasSaved), { said: t("map.removedNow", { name }) });
            select(null);
          }}
        >
          {t("map.remove")}
        </Button>
        {wasSaved(key) && <p className="note">{t("map.removeNote")}</p>}
      </div>
    </>
  );
}

/** Moving without a mouse and without keys to remember. */
function Place({ touchpoint }: { readonly touchpoint: string }) {
  const { t } = useLanguage();
  const { journey } = useEditing();
  const move = useMoves();
  const at = placeOf(journey, touchpoint);
  if (at === undefined) return null;
  const stage = journey.stages.indexOf(at.stage);
  const steps = [
    ["map.moveUp", "↑", 0, -1, at.place > 0],
    ["map.moveDown", "↓", 0, 1, at.place < living(at.stage).length - 1],
    ["map.moveLeft", "←", -1, 0, stage > 0],
    ["map.moveRight", "→", 1, 0, stage < journey.stages.length - 1],
  ] as const;
  return (
    <fieldset className="map-place">
      <legend>{t("map.place")}</legend>
      {steps.map(([name, arrow, across, down, isPossible]) => (
        <Button
          key={name}
          variant="default"
          size="xs"
          aria-label={t(name)}
          title={t(name)}
          disabled={!isPossible}
          onClick={() => move(touchpoint, across, down)}
        >
          {arrow}
        </Button>
      ))}
    </fieldset>
  );
}
