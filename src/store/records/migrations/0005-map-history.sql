-- Who saved a version of a journey: the name of a key, later of a person; NULL: somebody at this computer.
ALTER TABLE polku.journey_versions ADD COLUMN author text;
COMMENT ON COLUMN polku.journey_versions.author IS 'Who saved it: the name of a key or a person; NULL: somebody at this computer';
