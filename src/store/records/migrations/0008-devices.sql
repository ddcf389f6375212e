-- Kiosks: devices of the organisation's own that ask a survey wherever they stand. What is pressed there comes by a link of its own
-- (channel kiosk), so it is kept as everything that respondents send. What nobody meant there is left out of the figures, and counted
-- by itself.

CREATE TABLE polku.devices (
  workspace uuid NOT NULL REFERENCES polku.workspaces,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  link uuid NOT NULL,
  settings json NOT NULL,
  leave_code json,
  made timestamptz NOT NULL DEFAULT now(),
  made_by text,
  code_hash bytea,
  code_expires timestamptz,
  secret_hash bytea UNIQUE,
  paired timestamptz,
  seen timestamptz,
  health json,
  ended timestamptz,
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace, link) REFERENCES polku.survey_links (workspace, id)
);
CREATE INDEX devices_code ON polku.devices (code_hash) WHERE code_hash IS NOT NULL;
COMMENT ON TABLE polku.devices IS 'Kiosks: each is paired with one tablet by a short code, and sends by the link that it has now';
COMMENT ON COLUMN polku.devices.link IS 'By which it asks now: survey and location are the link''s; another one is made when they change';
COMMENT ON COLUMN polku.devices.leave_code IS 'What leads out of its full screen, salted and hashed (PBKDF2); NULL: anybody may leave';
COMMENT ON COLUMN polku.devices.made_by IS 'The name of a person or a key';
COMMENT ON COLUMN polku.devices.code_hash IS 'SHA-256 of the pairing code, which is shown once and leads in once; NULL: none waits';
COMMENT ON COLUMN polku.devices.secret_hash IS 'SHA-256 of what the tablet shows; NULL: none is paired';
COMMENT ON COLUMN polku.devices.seen IS 'When there was a sign of it last';
COMMENT ON COLUMN polku.devices.health IS 'How it is, as it said last: what waits, version, battery, clock';
COMMENT ON COLUMN polku.devices.ended IS 'When it was unpaired for good';

ALTER TABLE polku.survey_links ADD COLUMN device uuid;
COMMENT ON COLUMN polku.survey_links.device IS 'The kiosk that it was made for';

ALTER TABLE polku.responses
  ADD COLUMN device uuid,
  ADD COLUMN flag text,
  ADD COLUMN counted boolean NOT NULL DEFAULT false;
CREATE INDEX responses_device ON polku.responses (workspace, device, opened) WHERE device IS NOT NULL;
CREATE INDEX responses_flagged ON polku.responses (workspace, survey) WHERE flag IS NOT NULL;
COMMENT ON COLUMN polku.responses.device IS 'The kiosk at which it was pressed';
COMMENT ON COLUMN polku.responses.flag IS 'Why it is left out of the figures: burst, play, closed; NULL: it is not';
COMMENT ON COLUMN polku.responses.counted IS 'Whether somebody said that it is to count all the same';

CREATE TABLE polku.left_out (
  workspace uuid NOT NULL,
  experience uuid NOT NULL,
  response uuid NOT NULL,
  journey text NOT NULL,
  touchpoint text,
  location text,
  day date NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (workspace, experience),
  FOREIGN KEY (response, workspace) REFERENCES polku.responses (id, workspace)
);
CREATE INDEX left_out_days ON polku.left_out (workspace, journey, touchpoint, day, location, reason);
COMMENT ON TABLE polku.left_out IS 'Experiences that the figures leave out, to be counted by touchpoint, day and reason; the log says the same of each';
COMMENT ON COLUMN polku.left_out.touchpoint IS 'NULL: the journey as a whole';
COMMENT ON COLUMN polku.left_out.day IS 'By the clock of the place';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['devices', 'left_out'] LOOP
    EXECUTE format('ALTER TABLE polku.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE polku.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_workspace ON polku.%I USING (workspace = (SELECT polku.current_workspace()))', name);
  END LOOP;
END $$;
-- The owner finds the workspace of a tablet that shows its secret or types a code.
CREATE POLICY owner_finds ON polku.devices FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE ON polku.devices TO polku_app;
GRANT UPDATE (expires) ON polku.survey_links TO polku_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON polku.left_out TO polku_app;
