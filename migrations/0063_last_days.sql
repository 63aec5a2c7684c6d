-- +goose Up
-- A cleaner's last day: he is ended and never deleted, and has no place after it. Who closed a month.

ALTER TABLE cleaners ADD left_on date;
COMMENT ON COLUMN cleaners.left_on IS 'the last day; null: still there';

-- +goose StatementBegin
-- Nobody has a place after his last day.
CREATE FUNCTION refuse_after_last_day() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    left_one record;
BEGIN
    SELECT c.number, c.left_on INTO left_one FROM new_rows n JOIN cleaners c ON c.town = n.town AND c.id = n.cleaner
    WHERE c.left_on < coalesce(n.ends, 'infinity') ORDER BY c.number LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '% %', left_one.number, left_one.left_on USING ERRCODE = 'TU010';
    END IF;
    RETURN NULL;
END $$;

-- A town's closed months, and who closed each, by name to those to whom who_made shows the login, and masked alike.
CREATE FUNCTION months_closed(in_town text) RETURNS TABLE (month date, closed_on date, who text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    SELECT m.month, m.closed_on, CASE WHEN who_made(c) = c.actor THEN coalesce(nullif(w.name, ''), c.actor)
        WHEN who_made(c) IS NOT NULL THEN mask_name(coalesce(nullif(w.name, ''), c.actor)) END
    FROM closed_months m
    LEFT JOIN audit a ON a.town = m.town AND a.layer = 'closed_months' AND a.fid = m.id AND a.op = 'insert'
    LEFT JOIN changes c ON c.town = a.town AND c.change = a.change
    LEFT JOIN tuntu_access.accounts w ON w.account = c.account
    WHERE m.town = in_town ORDER BY m.month
$$;
-- +goose StatementEnd
REVOKE EXECUTE ON FUNCTION months_closed, refuse_after_last_day FROM PUBLIC;

CREATE TRIGGER refuse_after_last_day_insert AFTER INSERT ON assignments REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_after_last_day();
CREATE TRIGGER refuse_after_last_day_update AFTER UPDATE ON assignments REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_after_last_day();
