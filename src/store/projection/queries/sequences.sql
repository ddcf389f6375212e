-- Answers of passes in order of time, pass after pass, those of the outcome among them.
SELECT CAST(pass AS DOUBLE) AS pass, COALESCE(CAST(customer AS DOUBLE), 0) AS customer, variable, CAST(cell AS DOUBLE) AS cell,
  CAST(seconds AS DOUBLE) AS seconds, orderly
FROM ({answers}) AS answers
ORDER BY pass, seconds, variable
