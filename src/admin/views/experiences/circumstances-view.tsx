import type { WholeExperience } from "../../../core/insight/heard/read-experience.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { own } from "../../../core/own.ts";
import { say, type Text } from "../../../core/text.ts";
import { channelName } from "../../../texts/channel-name.ts";
import { perspectiveName } from "../../../texts/perspective-name.ts";
import { useLanguage } from "../../language.tsx";
import { Section } from "../../parts/section.tsx";

/** How, where and of whom it is, for those who may correct it. */
export function CircumstancesView({
  one,
  journey,
  places,
  customerWord,
}: {
  readonly one: WholeExperience;
  readonly journey: Journey | undefined;
  /** Names of places, by key. */
  readonly places: Readonly<Record<string, Text | null>>;
  readonly customerWord: Text | null;
}) {
  const { language, t } = useLanguage();
  const { circumstances } = one;
  if (circumstances === null) return null;
  const { customer, pass, channel, location, perspective, via, survey, surveyVersion, attributes, weight } =
    circumstances;
  const place = location === null ? null : own(places, location);
  const rows: readonly (readonly [name: string, value: string | null])[] = [
    [
      t("experience.customer"),
      customer === null ? t("experience.noCustomer") : t("experience.customerNumber", { number: String(customer) }),
    ],
    [t("filter.perspective"), perspectiveName(language, perspective, customerWord)],
    [t("experience.pass"), pass],
    [t("filter.channel"), channel === null ? null : channelName(language, channel)],
    [t("filter.location"), place === null || place === undefined ? location : say(place, language)],
    ...Object.entries(attributes).map(([key, value]) => {
      const declared = own(journey?.attributes, key);
      const label = own(declared?.labels, String(value));
      return [
        declared === undefined ? key : say(declared.name, language),
        label === undefined ? String(value) : say(label, language),
      ] as const;
    }),
    [t("experience.via"), t(`experience.via.${via}`)],
    [t("experience.survey"), survey === null ? null : `${survey}${surveyVersion === null ? "" : ` ${surveyVersion}`}`],
    [t("experience.weight"), weight === null ? null : String(weight)],
    [t("experience.version"), t("experience.versionNumber", { version: one.journeyVersion })],
  ];
  return (
    <Section title={t("experience.circumstances")} note={t("experience.circumstancesNote")}>
      <dl className="facts">
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>
                {isWebAddress(value) ? (
                  <a href={value} rel="noopener noreferrer" target="_blank">
                    {value}
                  </a>
                ) : (
                  value
                )}
              </dd>
            </div>
          ),
        )}
      </dl>
    </Section>
  );
}

/** Where something was said, a review say. Only what is safe to follow becomes a link; nobody follows it but the reader. */
const isWebAddress = (text: string): boolean => text.startsWith("https://") && URL.canParse(text);
