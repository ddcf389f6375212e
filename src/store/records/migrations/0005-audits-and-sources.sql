-- Audits that were kept: frozen aggregates, as they were when somebody saved them. They are read again, never computed anew.
CREATE TABLE polku.audits (
  workspace uuid NOT NULL REFERENCES polku.workspaces,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  journey text NOT NULL,
  version int NOT NULL,
  name text,
  saved timestamptz NOT NULL DEFAULT now(),
  saved_by text,
  polku text NOT NULL,
  position text NOT NULL,
  value json NOT NULL,
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace, journey, version) REFERENCES polku.journey_versions (workspace, journey, version)
);
CREATE INDEX audits_newest ON polku.audits (workspace, journey, saved DESC);
COMMENT ON TABLE polku.audits IS 'Audits that were kept, each as it was';
COMMENT ON COLUMN polku.audits.version IS 'The version of the journey it was made by';
COMMENT ON COLUMN polku.audits.saved_by IS 'The name of a person or a key';
COMMENT ON COLUMN polku.audits.polku IS 'The version of Polku that made it';
COMMENT ON COLUMN polku.audits.position IS 'How far the projection had followed the log';
COMMENT ON COLUMN polku.audits.value IS 'The audit, "audit/1": slice, seed and fingerprint with it';

ALTER TABLE polku.audits ENABLE ROW LEVEL SECURITY;
ALTER TABLE polku.audits FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON polku.audits USING (workspace = (SELECT polku.current_workspace()));
-- What was kept is not changed afterwards; it can be taken away.
GRANT SELECT, INSERT, DELETE ON polku.audits TO polku_app;

-- What tells where things come from, and whether they are safe: what each key was used for, and when all was backed up.
-- And a workspace can be called anew by its own people.
GRANT UPDATE (name) ON polku.workspaces TO polku_app;

ALTER TABLE polku.keys
  ADD COLUMN used timestamptz,
  ADD COLUMN sent bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN polku.keys.used IS 'When it was presented last, to the minute; NULL: never since this is noted';
COMMENT ON COLUMN polku.keys.sent IS 'Experiences and outcomes that came by it, noted every few seconds: a power cut may lose the last of this count, never what was sent';

ALTER TABLE polku.workspaces ADD COLUMN backed_up timestamptz;
COMMENT ON COLUMN polku.workspaces.backed_up IS 'When the newest backup of everything was finished; NULL: never since this is noted';

-- How far a touchpoint must lie from the others to be called a pain point or a strength, in points (M32).
ALTER TABLE polku.settings ADD COLUMN minimum_difference double precision NOT NULL DEFAULT 3
  CHECK (minimum_difference BETWEEN 1 AND 20);
COMMENT ON COLUMN polku.settings.minimum_difference IS 'Points by which a touchpoint must lie from the others to be a pain point or a strength';
