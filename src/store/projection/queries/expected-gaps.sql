-- What was expected at one touchpoint, and how far from it what was lived lay, told together as a pair.
SELECT {expected} AS expected, {gap} AS gap, COUNT(*) AS n
FROM experiences
WHERE {both} AND {touchpoint} AND {filter}
GROUP BY {expected}, {gap}
