-- Who is asked, when and by what, and who is not and why. An invitation is one person asked of one survey, or not asked; it is also
-- what waits to be sent, so that nothing else need be kept in step with it. Where somebody is reached lies apart from all that, and only until it
-- is not needed any more.

ALTER TABLE polku.settings ADD COLUMN quiet_days int NOT NULL DEFAULT 30 CHECK (quiet_days BETWEEN 0 AND 365);
COMMENT ON COLUMN polku.settings.quiet_days IS 'For how many days somebody who was asked anything is left in peace; 0: not at all';

ALTER TABLE polku.surveys ADD COLUMN asking json NOT NULL DEFAULT '{"exempt": false, "triggers": []}';
COMMENT ON COLUMN polku.surveys.asking IS 'Which events lead to being asked this survey: {"exempt": false, "triggers": [{"key": "after-purchase", "event": "purchase", …}]}';

ALTER TABLE polku.survey_links ADD COLUMN invites boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX survey_links_of_invitations ON polku.survey_links (workspace, survey, channel) WHERE invites AND ended IS NULL;
COMMENT ON COLUMN polku.survey_links.invites IS 'Whether Polku itself invites by it';
GRANT UPDATE (invites) ON polku.survey_links TO polku_app;

ALTER TABLE polku.responses ADD COLUMN once text;
CREATE INDEX responses_once ON polku.responses (workspace, once) WHERE once IS NOT NULL;
COMMENT ON COLUMN polku.responses.once IS 'The signed "jti" of the link by which it came: an invitation''s id, where it is one of ours';

CREATE TABLE polku.events (
  workspace uuid NOT NULL REFERENCES polku.workspaces,
  id text NOT NULL,
  type text NOT NULL,
  at timestamptz NOT NULL,
  received timestamptz NOT NULL DEFAULT now(),
  customer bigint,
  PRIMARY KEY (workspace, id)
);
CREATE INDEX events_customer ON polku.events (workspace, customer) WHERE customer IS NOT NULL;
COMMENT ON TABLE polku.events IS 'What happened to customers at the organisation, as its systems told: a purchase, a contact closed, a delivery, the end of a contract';
COMMENT ON COLUMN polku.events.id IS 'The sender''s own: the same one twice is one';

CREATE TABLE polku.survey_invitations (
  workspace uuid NOT NULL,
  id uuid NOT NULL,
  survey text NOT NULL,
  trigger text,
  event text,
  link uuid,
  channel text,
  customer bigint,
  addressee bytea,
  language text,
  how json NOT NULL,
  said json NOT NULL,
  made timestamptz NOT NULL DEFAULT now(),
  state text NOT NULL CHECK (state IN ('due', 'sent', 'not-asked')),
  reason text CHECK ((state = 'not-asked') = (reason IS NOT NULL)),
  due timestamptz,
  claimed timestamptz,
  tries int NOT NULL DEFAULT 0,
  trouble text,
  sent timestamptz,
  unsure boolean NOT NULL DEFAULT false,
  reminded int NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace, survey) REFERENCES polku.surveys (workspace, key),
  FOREIGN KEY (workspace, link) REFERENCES polku.survey_links (workspace, id)
);
CREATE INDEX survey_invitations_due ON polku.survey_invitations (due) WHERE due IS NOT NULL;
CREATE INDEX survey_invitations_survey ON polku.survey_invitations (workspace, survey, made);
CREATE INDEX survey_invitations_customer ON polku.survey_invitations (workspace, customer) WHERE customer IS NOT NULL;
CREATE INDEX survey_invitations_addressee ON polku.survey_invitations (workspace, addressee) WHERE addressee IS NOT NULL;
COMMENT ON TABLE polku.survey_invitations IS 'One person asked of one survey, or not asked and why';
COMMENT ON COLUMN polku.survey_invitations.trigger IS 'By which of the survey''s triggers; NULL: from a list';
COMMENT ON COLUMN polku.survey_invitations.link IS 'By which it led to the survey; NULL: nothing was sent';
COMMENT ON COLUMN polku.survey_invitations.addressee IS 'Keyed hash of the address';
COMMENT ON COLUMN polku.survey_invitations.how IS 'By which channels, in which hours, with which reminders: as it was when it was made';
COMMENT ON COLUMN polku.survey_invitations.said IS 'What its link says of the respondent besides the customer: {"pass": "order-7", "attributes": {"group": "regular"}}';
COMMENT ON COLUMN polku.survey_invitations.due IS 'When it, or its reminder, is to be sent; NULL: nothing more is';
COMMENT ON COLUMN polku.survey_invitations.claimed IS 'Since when a server has been sending it';
COMMENT ON COLUMN polku.survey_invitations.trouble IS 'Why the last try failed';
COMMENT ON COLUMN polku.survey_invitations.unsure IS 'The server went away while sending: it counts as sent, and is not sent again';

CREATE TABLE polku.addresses (
  workspace uuid NOT NULL,
  invitation uuid NOT NULL,
  email text,
  phone text,
  customer text,
  PRIMARY KEY (workspace, invitation),
  FOREIGN KEY (workspace, invitation) REFERENCES polku.survey_invitations (workspace, id)
);
COMMENT ON TABLE polku.addresses IS 'Where somebody is reached, by invitation: identity, apart from the rest, removed once nothing more is sent';
COMMENT ON COLUMN polku.addresses.customer IS 'The organisation''s own key, which the link must say';

CREATE TABLE polku.opt_outs (
  workspace uuid NOT NULL REFERENCES polku.workspaces,
  address bytea NOT NULL,
  reason text NOT NULL CHECK (reason IN ('unsubscribed', 'bounced')),
  at timestamptz NOT NULL,
  PRIMARY KEY (workspace, address)
);
COMMENT ON TABLE polku.opt_outs IS 'Addresses at which nobody is asked; they outlive an erasure, or who wanted nothing more would be asked again';
COMMENT ON COLUMN polku.opt_outs.address IS 'Keyed hash (HMAC-SHA-256, 16 bytes) of the address';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['events', 'survey_invitations', 'addresses', 'opt_outs'] LOOP
    EXECUTE format('ALTER TABLE polku.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE polku.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_workspace ON polku.%I USING (workspace = (SELECT polku.current_workspace()))', name);
  END LOOP;
END $$;
-- The owner finds the workspaces in which something is due.
CREATE POLICY owner_finds ON polku.survey_invitations FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE ON polku.events, polku.survey_invitations TO polku_app;
GRANT SELECT, INSERT, DELETE ON polku.addresses TO polku_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON polku.opt_outs TO polku_app;
