-- What happened to the people of a slice, and what is known not to have: each person once.
SELECT kind, last_said, MAX(good) AS good, COUNT(*) AS n{weights}
FROM ({persons}) AS persons
GROUP BY kind, last_said
