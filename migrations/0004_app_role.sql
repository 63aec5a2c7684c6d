-- +goose Up
-- What the app's role may do: read and write features and records, read the audit,
-- change no history. The owner names the role before migrating (tuntu.app_role).

-- +goose StatementBegin
DO $$
DECLARE
    app text := current_setting('tuntu.app_role');
BEGIN
    EXECUTE format('GRANT USAGE ON SCHEMA tuntu TO %I', app);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA tuntu TO %I', app);
    EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA tuntu TO %I', app);
    EXECUTE format('REVOKE ALL ON audit, changes, layer_revisions, cleaners, goose_db_version FROM %I', app);
    EXECUTE format('GRANT SELECT, INSERT ON changes TO %I', app);
    EXECUTE format('GRANT SELECT ON layer_revisions, goose_db_version TO %I', app);
    -- before and after hold what a person typed, names of cleaners included
    EXECUTE format('GRANT SELECT (town, change, seq, layer, fid, op, bounds) ON audit TO %I', app);
    EXECUTE format('GRANT SELECT (town, id, number, active, version), INSERT, UPDATE, DELETE ON cleaners TO %I', app);
END $$;
-- +goose StatementEnd
