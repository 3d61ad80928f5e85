-- SPDX-License-Identifier: MIT
-- Where each report stands with each criterion: a row for five columns of `reports`. The columns
-- depend on the instrument, so they are found by their names. OFFSET 0 has a report taken apart
-- once and not again for each of its values.
CREATE VIEW standings AS
SELECT enterprise,
       period,
       instrument,
       version,
       substr(stem, 3)                           AS criterion,
       state,
       columns ->> (stem || '_assurance')        AS assurance,
       (columns ->> (stem || '_level'))::int     AS level,
       (columns ->> (stem || '_supported'))::int AS supported,
       (columns ->> (stem || '_found'))::int     AS found
FROM reports
CROSS JOIN LATERAL (SELECT to_jsonb(reports) AS columns OFFSET 0) AS taken_apart
CROSS JOIN LATERAL (
    SELECT left(key, -length('_state')) AS stem, value AS state
    FROM jsonb_each_text(columns)
    WHERE key LIKE 'c\_%\_state' AND value IS NOT NULL
) AS each_criterion;
