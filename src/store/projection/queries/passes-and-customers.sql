-- Whose experiences a slice holds, and in how many passes.
SELECT COUNT(DISTINCT pass) AS passes, COUNT(DISTINCT customer) AS customers
FROM experiences
WHERE answered = 1 AND {filter}
