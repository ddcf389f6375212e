-- What the batch says again of a number, or takes back: the highest turn counts, in whatever order entries are read.
CREATE OR REPLACE TEMP TABLE standing AS
SELECT * FROM contested
WHERE NOT EXISTS (
  SELECT 1 FROM gone WHERE gone.what = contested.what AND gone.number = contested.number AND gone.turn >= contested.turn
) AND NOT (contested.what = 'experience' AND EXISTS (
  SELECT 1 FROM experiences WHERE experiences.number = contested.number AND experiences.turn >= contested.turn
)) AND NOT (contested.what = 'outcome' AND EXISTS (
  SELECT 1 FROM outcomes WHERE outcomes.number = contested.number AND outcomes.turn >= contested.turn
));

DELETE FROM staged WHERE number IN (SELECT number FROM contested WHERE what = 'experience')
  AND (number, turn) NOT IN (SELECT number, turn FROM standing WHERE what = 'experience');
DELETE FROM staged_outcomes WHERE number IN (SELECT number FROM contested WHERE what = 'outcome')
  AND (number, turn) NOT IN (SELECT number, turn FROM standing WHERE what = 'outcome');

-- Customers whose derived passes may come out otherwise without the rows that go.
INSERT INTO disturbed
SELECT DISTINCT journey, perspective, customer FROM experiences
WHERE number IN (SELECT number FROM standing WHERE what = 'experience') AND customer IS NOT NULL AND pass < 0;

DELETE FROM experiences WHERE number IN (SELECT number FROM standing WHERE what = 'experience');
DELETE FROM outcomes WHERE number IN (SELECT number FROM standing WHERE what = 'outcome');
DELETE FROM gone WHERE (what, number) IN (SELECT what, number FROM standing);
INSERT INTO gone SELECT number, turn, what FROM standing WHERE removed = 1;
