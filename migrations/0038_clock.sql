-- +goose Up
-- A machine's clock may jump: forward a day until somebody mends it, or back. What has expired by such a clock is kept
-- for two days, so that it is there again when the clock is right. The program notes each jump that it sees.

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION tuntu_access.keep_session(of_hash text, of_data bytea, until timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM tuntu_access.sessions WHERE expires < now() - interval '2 days';
    INSERT INTO tuntu_access.sessions (hash, data, expires) VALUES (of_hash, of_data, until)
    ON CONFLICT (hash) DO UPDATE SET data = excluded.data, expires = excluded.expires
$$;

CREATE FUNCTION tuntu_access.clock_jumped(seconds bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT tuntu_access.note('clock jumped', NULL, NULL, seconds || ' s')
$$;
-- +goose StatementEnd
