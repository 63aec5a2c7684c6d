-- +goose Up
-- What ends an account's sessions, a new password or a time in which it was disabled, ends its tokens too: who made one
-- with a session that was not his is out as well.

-- +goose StatementBegin
CREATE FUNCTION tuntu_access.end_tokens() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM tuntu_access.tokens WHERE account = NEW.account;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER end_tokens AFTER UPDATE OF password, disabled ON tuntu_access.accounts FOR EACH ROW
    WHEN (NEW.password IS DISTINCT FROM OLD.password OR NEW.disabled AND NOT OLD.disabled)
    EXECUTE FUNCTION tuntu_access.end_tokens();
