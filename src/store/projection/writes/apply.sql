-- Writes what is staged. What the file already knows from a later turn stays as it is.
DELETE FROM touched WHERE EXISTS (
  SELECT 1 FROM gone WHERE gone.what = touched.what AND gone.number = touched.number AND gone.turn >= touched.turn
);
DELETE FROM touched WHERE what = 'experience' AND EXISTS (
  SELECT 1 FROM experiences WHERE experiences.number = touched.number AND experiences.turn >= touched.turn
);
DELETE FROM touched WHERE what = 'outcome' AND EXISTS (
  SELECT 1 FROM outcomes WHERE outcomes.number = touched.number AND outcomes.turn >= touched.turn
);
DELETE FROM staged WHERE number NOT IN (SELECT number FROM touched WHERE what = 'experience');
DELETE FROM staged_outcomes WHERE number NOT IN (SELECT number FROM touched WHERE what = 'outcome');

-- Customers whose passes may come out otherwise: those of the rows that go, those of the rows that come.
INSERT INTO disturbed
SELECT DISTINCT journey, perspective, customer FROM (
  SELECT experiences.journey, experiences.perspective, experiences.customer
  FROM experiences JOIN touched ON touched.what = 'experience' AND touched.number = experiences.number
  UNION ALL
  SELECT journey, perspective, customer FROM staged
) WHERE customer IS NOT NULL;

DELETE FROM experiences WHERE number IN (SELECT number FROM touched WHERE what = 'experience');
DELETE FROM outcomes WHERE number IN (SELECT number FROM touched WHERE what = 'outcome');
DELETE FROM gone WHERE (what, number) IN (SELECT what, number FROM touched);

INSERT INTO experiences SELECT * FROM staged;
INSERT INTO outcomes SELECT * FROM staged_outcomes;
INSERT INTO gone SELECT number, turn, what FROM touched WHERE removed = 1;
