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
