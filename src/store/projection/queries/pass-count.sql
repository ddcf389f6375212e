-- In how many passes anything was answered.
SELECT COUNT(DISTINCT pass) AS passes
FROM ({answers}) AS answers
