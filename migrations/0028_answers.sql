-- +goose Up
-- An account's kept answers are bounded: beyond its newest two thousand in a town the oldest are forgotten, also within
-- the seven days.

CREATE INDEX answers_of_account ON answers (town, account, at);

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION forget_answers(in_town text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, tuntu, pg_temp AS $$
    DELETE FROM answers WHERE town = in_town AND at < now() - interval '7 days';
    DELETE FROM answers WHERE town = in_town AND account = acting() AND at <= (
        SELECT a.at FROM answers a WHERE a.town = in_town AND a.account = acting()
        ORDER BY a.at DESC OFFSET 1999 LIMIT 1)
$$;
-- +goose StatementEnd
