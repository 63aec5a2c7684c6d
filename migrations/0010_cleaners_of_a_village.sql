-- +goose Up
-- Who saw the cleaners of one village unmasked is noted with that village: a planner who
-- phones about one place is another thing than one who reads the whole town's numbers.
-- cleaners_of stays for programs of the version before, which may run beside this one.

-- A town's cleaners, or with a village (its fid) those assigned to it today; masked, or
-- unmasked for those who may, which is noted each time, with the village's code, or fid.
-- +goose StatementBegin
CREATE FUNCTION cleaners_at(in_town text, of_village bigint, unmasked boolean) RETURNS TABLE (number integer, name text, phone text, places bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    today date := (now() AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
    PERFORM tuntu_access.refuse_unless(tuntu_access.has_role(in_town, CASE WHEN unmasked THEN '{planner,administrator}' ELSE '{clerk,planner,administrator}' END::text[]));
    IF unmasked THEN
        PERFORM tuntu_access.note('cleaners seen unmasked', NULL, in_town,
            coalesce((SELECT v.code FROM villages v WHERE v.town = in_town AND v.fid = of_village), 'villages.' || of_village));
    END IF;
    RETURN QUERY
    WITH now_assigned AS (
        SELECT a.cleaner, a.village FROM assignments a
        WHERE a.town = in_town AND today BETWEEN a.starts AND coalesce(a.ends, 'infinity')
    )
    SELECT c.number, CASE WHEN unmasked THEN c.name ELSE mask_name(c.name) END, CASE WHEN unmasked THEN c.phone ELSE mask_number(c.phone) END,
           (SELECT count(*) FROM now_assigned a WHERE a.cleaner = c.id)
    FROM cleaners c
    WHERE c.town = in_town AND (of_village IS NULL OR EXISTS (SELECT FROM now_assigned a WHERE a.cleaner = c.id AND a.village = of_village))
    ORDER BY c.number;
END $$;
-- +goose StatementEnd
REVOKE EXECUTE ON FUNCTION cleaners_at FROM PUBLIC;
