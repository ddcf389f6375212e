-- Answers of one place as they stand together in an experience, and what happened in its pass, of people who each have but
-- this one experience there.
SELECT {cells}, COUNT(*) AS n
FROM experiences{outcomes}
WHERE {whose} AND {any} AND {touchpoint} AND {filter}
GROUP BY {names}
