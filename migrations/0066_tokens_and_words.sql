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

-- With a change's reason goes what was said in the records of cleaning that it wrote: a text that stands in both
-- is erased from both.
-- +goose StatementBegin
-- Erases the words of one kind of record that a change wrote, from the rows and from all that the log holds of them.
-- Returns the digests of what remains of the log's rows by seq, or null.
CREATE FUNCTION erase_words(of_town text, of_change bigint, record text, said text) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    ids bigint[] := ARRAY(SELECT DISTINCT fid FROM audit
        WHERE town = of_town AND change = of_change AND layer = record AND after IS NOT NULL
          AND after->>said IS DISTINCT FROM before->>said);
    blank jsonb := jsonb_build_object(said, '…');
    held jsonb;
BEGIN
    EXECUTE format('UPDATE %I SET %I = ''…'' WHERE town = $1 AND id = ANY ($2) AND %2$I NOT IN ('''', ''…'')',
        record, said) USING of_town, ids;
    PERFORM set_config('tuntu.redacting', 'on', true);
    WITH redacted AS (
        UPDATE audit a SET before = before || blank, after = after || blank, salt = NULL
        WHERE town = of_town AND layer = record AND fid = ANY (ids)
          AND (coalesce(before->>said, '') NOT IN ('', '…') OR coalesce(after->>said, '') NOT IN ('', '…'))
        RETURNING seq, audit_digest(layer, fid, op, before, after, bounds, salt) AS remains)
    SELECT jsonb_object_agg(seq, encode(remains, 'hex')) INTO held FROM redacted;
    PERFORM set_config('tuntu.redacting', '', true);
    RETURN held;
END $$;

CREATE OR REPLACE FUNCTION erase_reason(of_town text, of_change bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    held jsonb;
    erased bigint;
BEGIN
    PERFORM tuntu_access.refuse_unless(tuntu_access.has_role(of_town, '{administrator}'));
    PERFORM open_change();
    SELECT coalesce(erase_words(of_town, of_change, 'suspensions', 'reason'), '{}')
        || coalesce(erase_words(of_town, of_change, 'deductions', 'words'), '{}')
        || coalesce(erase_words(of_town, of_change, 'calendar_days', 'name'), '{}') INTO held;
    PERFORM set_config('tuntu.redacting', 'on', true);
    UPDATE changes c SET reason_digest = reason_part(c), reason = '…', salt = NULL
    WHERE town = of_town AND change = of_change AND salt IS NOT NULL AND digest IS NOT NULL;
    GET DIAGNOSTICS erased = ROW_COUNT;
    erased := erased + (SELECT count(*) FROM jsonb_object_keys(held));
    IF erased > 0 THEN
        PERFORM note_erasure(of_town, of_change, format('changes %s reason', of_change), held);
    END IF;
    RETURN erased;
END $$;
-- +goose StatementEnd
REVOKE EXECUTE ON FUNCTION erase_words FROM PUBLIC;
