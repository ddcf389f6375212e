import { type ReactNode, useState } from "react";
import type { Setup, SetupLocation } from "../../../api/settings-operations.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Section } from "../../parts/section.tsx";
import { LocationForm } from "./location-form.tsx";

/** Places as they lie in one another; each can be called anew, moved, and given a time zone of its own. */
export function LocationsView({ setup }: { readonly setup: Setup }) {
  const { language, t } = useLanguage();
  const { locations, unnamed } = setup;
  /** The key of the place that is being edited; "": a new one. */
  const [edited, edit] = useState<string | null>(null);
  const close = () => edit(null);
  const below = (parent: string | null) =>
    locations
      .filter((one) => one.parent === parent)
      .sort((a, b) => say(a.name, language).localeCompare(say(b.name, language), language));

  const rowsOf = (parent: string | null): ReactNode => {
    const here = below(parent);
    if (here.length === 0) return null;
    return (
      <ul className={parent === null ? "places" : "places places-below"}>
        {here.map((one) => (
          <li key={one.key}>
            <div hidden={edited === one.key}>
              <PlaceRow one={one} edit={() => edit(one.key)} zone={zoneOf(one, locations) ?? setup.settings.timeZone} />
            </div>
            {edited === one.key && <LocationForm {...{ locations, close }} location={one} />}
            {rowsOf(one.key)}
          </li>
        ))}
      </ul>
    );
  };

  return (
    <Section title={t("settings.locations")} note={t("settings.locationsNote")}>
      {locations.length === 0 && edited === null && <p className="soft">{t("settings.noLocations")}</p>}
      {rowsOf(null)}
      {unnamed.length > 0 && (
        <>
          <h3 className="rows-title">{t("settings.unnamed")}</h3>
          <ul className="places">
            {unnamed.map((key) => (
              <li key={key}>
                <div hidden={edited === key}>
                  <div className="place">
                    <code>{key}</code>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`${t("settings.describe")}: ${key}`}
                      onClick={() => edit(key)}
                    >
                      {t("settings.describe")}
                    </Button>
                  </div>
                </div>
                {edited === key && <LocationForm {...{ locations, close }} location={{ key }} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {edited === "" && <LocationForm {...{ locations, close }} location={null} />}
      <div hidden={edited === ""}>
        <div className="actions">
          <Button variant="default" onClick={() => edit("")}>
            {t("settings.addLocation")}
          </Button>
        </div>
      </div>
    </Section>
  );
}

/** Its own time zone, or that of the nearest place above that has one. */
function zoneOf(one: SetupLocation, all: readonly SetupLocation[]): string | null {
  const above = all.find(({ key }) => key === one.parent);
  return one.timeZone ?? (above === undefined ? null : zoneOf(above, all));
}

function PlaceRow({ one, edit, zone }: { one: SetupLocation; edit: () => void; zone: string }) {
  const { language, t } = useLanguage();
  return (
    <div className="place">
      <span className="person">
        <span className="person-name">{say(one.name, language)}</span>
        <span className="soft">
          <code>{one.key}</code> · {one.timeZone === null ? t("settings.inheritedZone", { zone }) : zone}
        </span>
      </span>
      <Button
        size="xs"
        variant="default"
        aria-label={`${t("settings.edit")}: ${say(one.name, language)}`}
        onClick={edit}
      >
        {t("settings.edit")}
      </Button>
    </div>
  );
}
