import { useQuery } from "@tanstack/react-query";
import { paths } from "../../../api/paths.ts";
import { say } from "../../../core/text.ts";
import { contactsQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Section } from "../../parts/section.tsx";
import { TableLinks } from "./table-links.tsx";

/** Who gave leave to be contacted, and what was asked when it was given: for those who may change the survey. */
export function ContactList({ survey }: { readonly survey: string }) {
  const { language, t, date } = useLanguage();
  const contacts = useQuery(contactsQuery(survey)).data;
  if (contacts === undefined || contacts.length === 0) return null;
  const name = `${survey}-contacts`;
  return (
    <Section title={t("contacts.title")} note={t("contacts.note")}>
      <TableLinks
        name={name}
        csv={paths.contactsTable(survey, language, "csv")}
        xlsx={paths.contactsTable(survey, language, "xlsx")}
      />
      <ul className="contacts">
        {contacts.map(({ response, name, email, phone, received, asked }) => (
          <li key={response}>
            <b>{name ?? t("contacts.noName")}</b>
            {email !== null && <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>}
            {phone !== null && <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</a>}
            <span className="soft">
              {t("contacts.leave", { day: date.moment(received), asked: say(asked, language) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
