import type { TouchpointPage } from "../../api/touchpoint.ts";
import { howItCame } from "../../core/experience/how-it-came.ts";
import { regionsOf } from "../../core/insight/places/places-as-tree.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { say } from "../../core/text.ts";
import { scaleOf } from "../../pictures/scale.ts";
import { channelName } from "../../texts/channel-name.ts";
import { useLanguage } from "../language.tsx";
import { inOrder } from "../names.ts";
import { FigureRow } from "../parts/figure-row.tsx";
import { Section } from "../parts/section.tsx";

const came = `attribute.${howItCame}`;

/** The chosen measure by channel, place and attribute. Never best first: the intervals do not rank. */
export function GroupsView({
  page,
  journey,
}: {
  readonly page: TouchpointPage;
  readonly journey: Journey | undefined;
}) {
  const { language, t } = useLanguage();
  const { channels, locations, attributes } = page.groups;
  const kinds = [
    { key: "channel", name: t("filter.channel"), groups: channels },
    { key: "location", name: t("filter.location"), groups: locations },
    ...attributes.map(({ key, name, groups }) => ({
      key: `attribute.${key}`,
      name: say(name, language),
      groups: inOrder(journey, key, groups),
    })),
  ].filter(({ key, groups }) => groups.length > 1 || (key === came && groups.some(({ value }) => value !== "self")));
  if (kinds.length === 0) return null;
  return (
    <Section title={t("touchpoint.groups")} note={t("touchpoint.groupsNote")} className="whole">
      <div className="groups">
        {kinds.map(({ key, name, groups }) => (
          <div key={key}>
            <h3>{name}</h3>
            <ul className="rows">
              {groups.map(({ value, name: given, figure }) => {
                const group =
                  given !== null ? say(given, language) : key === "channel" ? channelName(language, value) : value;
                return (
                  <FigureRow
                    narrow
                    key={value}
                    name={
                      <div style={{ marginInlineStart: `${regionsOf(value, groups).length * 1.2}rem` }}>{group}</div>
                    }
                    plainName={group}
                    figure={figure}
                    scale={scaleOf(figure.ok ? figure.estimate : { unit: "share" })}
                  />
                );
              })}
            </ul>
            {key === came && <p className="note">{t("touchpoint.cameNote")}</p>}
          </div>
        ))}
      </div>
    </Section>
  );
}
