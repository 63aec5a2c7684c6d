-- +goose Up
-- What clerks wrote may name people. Words are read by these functions, which mask the names that are known for who is
-- no planner.

-- +goose StatementBegin
CREATE FUNCTION tuntu_access.reads_names(in_town text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT pg_has_role(session_user, current_user, 'USAGE')
        OR tuntu_access.has_role(in_town, '{planner,administrator}')
$$;

-- An inspection's deductions, for those who work with cleaners.
CREATE FUNCTION deductions_of(in_town text, of_inspection bigint)
RETURNS TABLE (id bigint, item integer, points numeric, words text, lon double precision, lat double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    SELECT d.id, d.item, d.points,
        CASE WHEN tuntu_access.reads_names(in_town) THEN d.words ELSE mask_people(in_town, d.words) END, d.lon, d.lat
    FROM deductions d
    WHERE d.town = in_town AND d.inspection = of_inspection
        AND (tuntu_access.reads_names(in_town) OR tuntu_access.has_role(in_town, '{clerk}'))
$$;

-- What is suspended on some day from one to another; the reasons are for planners.
CREATE FUNCTION suspensions_of(in_town text, first date, last date)
RETURNS TABLE (id bigint, starts date, ends date, slot text, committee text, village bigint, reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    SELECT s.id, s.date, coalesce(s.ends, s.date), s.slot, s.committee, s.village,
        CASE WHEN tuntu_access.reads_names(in_town) THEN s.reason END
    FROM suspensions s
    WHERE s.town = in_town AND s.date <= last AND coalesce(s.ends, s.date) >= first
    ORDER BY s.date, s.id
$$;

-- What was said in objections to a list, for planners and for the clerks of the village's own committee.
CREATE FUNCTION objections_said(in_town text, of_list bigint) RETURNS TABLE (id bigint, words text, answer text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    SELECT w.id, CASE WHEN tuntu_access.reads_names(in_town) THEN w.words ELSE mask_people(in_town, w.words) END,
        CASE WHEN tuntu_access.reads_names(in_town) THEN w.answer ELSE mask_people(in_town, w.answer) END
    FROM list_entries e JOIN list_objections o ON o.town = e.town AND o.entry = e.id
    JOIN objection_words w ON w.town = o.town AND w.id = o.id
    WHERE e.town = in_town AND e.list = of_list
        AND (tuntu_access.reads_names(in_town) OR tuntu_access.may_object(in_town, e.id))
$$;

-- A town's cleaners, or with a village (its fid) those who have it on a day, without those for whom somebody stands in;
-- masked, or unmasked for those who may, which is noted each time, with the village's code, or fid.
CREATE FUNCTION cleaners_on(in_town text, of_village bigint, unmasked boolean, day date)
RETURNS TABLE (number integer, name text, phone text, places bigint, left_on date)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    PERFORM tuntu_access.refuse_unless(tuntu_access.has_role(in_town,
        CASE WHEN unmasked THEN '{planner,administrator}' ELSE '{clerk,planner,administrator}' END::text[]));
    IF unmasked THEN
        PERFORM tuntu_access.note('cleaners seen unmasked', NULL, in_town,
            coalesce((SELECT v.code FROM villages v WHERE v.town = in_town AND v.fid = of_village),
                'villages.' || of_village));
    END IF;
    RETURN QUERY
    WITH duty AS MATERIALIZED (SELECT d.cleaner, d.layer, d.fid FROM duties_on(in_town, day) d)
    SELECT c.number, CASE WHEN unmasked THEN c.name ELSE mask_name(c.name) END,
        CASE WHEN unmasked THEN c.phone ELSE mask_number(c.phone) END,
        (SELECT count(*) FROM duty d WHERE d.cleaner = c.id), c.left_on
    FROM cleaners c
    WHERE c.town = in_town AND (of_village IS NULL
        OR EXISTS (SELECT FROM duty d WHERE d.cleaner = c.id AND d.layer = 'villages' AND d.fid = of_village))
    ORDER BY c.number;
END $$;

-- As before, and the words of suspensions and of deductions come to those alone who may read their tables.
CREATE OR REPLACE FUNCTION net_of(in_town text, of_change bigint)
RETURNS TABLE (layer text, fid bigint, before jsonb, after jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    PERFORM tuntu_access.refuse_unless(tuntu_access.reads_names(in_town)
        OR tuntu_access.has_role(in_town, '{clerk,inspector}') AND NOT EXISTS (SELECT FROM audit a
            WHERE a.town = in_town AND a.change = of_change AND a.layer IN ('suspensions', 'deductions')));
    RETURN QUERY
    SELECT a.layer, a.fid, (array_agg(a.before ORDER BY a.seq))[1], (array_agg(a.after ORDER BY a.seq DESC))[1]
    FROM audit a
    WHERE a.town = in_town AND a.change = of_change
      AND (pg_has_role(session_user, current_user, 'USAGE') OR NOT is_sealed(a.layer))
    GROUP BY a.layer, a.fid;
END $$;

-- The functions of programs of the version before read who has today in the same way.
CREATE OR REPLACE FUNCTION cleaners_at(in_town text, of_village bigint, unmasked boolean)
RETURNS TABLE (number integer, name text, phone text, places bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    SELECT number, name, phone, places
    FROM cleaners_on(in_town, of_village, unmasked, (now() AT TIME ZONE 'Asia/Shanghai')::date)
$$;

CREATE OR REPLACE FUNCTION cleaners_of(in_town text, unmasked boolean)
RETURNS TABLE (number integer, name text, phone text, places bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    SELECT number, name, phone, places
    FROM cleaners_on(in_town, NULL, unmasked, (now() AT TIME ZONE 'Asia/Shanghai')::date)
$$;
-- +goose StatementEnd
REVOKE EXECUTE ON FUNCTION cleaners_on, deductions_of, suspensions_of, objections_said,
    tuntu_access.reads_names FROM PUBLIC;
