-- Adds what is staged; what stands there for nothing becomes nothing.
INSERT INTO experiences ({names}) SELECT {columns} FROM staged;
INSERT INTO outcomes
SELECT number, turn, journey, kind, happened, good, day, second, NULLIF(customer, 0), NULLIF(pass, 0) FROM staged_outcomes;
