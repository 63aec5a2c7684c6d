-- +goose Up
-- A list of batches has pages, as the notes of a page alone are masked. That a committee was split or merged is no work
-- on the parcels that belong to another one by it.

DROP FUNCTION batches_of(text);
-- +goose StatementBegin
-- A town's batches with what is in each, the latest year first: one of them, those that are listed after one, or all,
-- and so many at most. Who wrote a note may have named people in it, so it is told as the reasons of changes are.
CREATE FUNCTION batches_of(in_town text, only_batch bigint, after_batch bigint, most bigint)
RETURNS TABLE (id bigint, name text, year integer, starts date, due date, note text, parcels bigint,
    m2 double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    WITH page AS MATERIALIZED (
        SELECT b.* FROM batches b
        WHERE b.town = in_town AND (only_batch IS NULL OR b.id = only_batch) AND (after_batch IS NULL
            OR (b.year, b.id) < (SELECT x.year, x.id FROM batches x WHERE x.town = in_town AND x.id = after_batch))
        ORDER BY b.year DESC, b.id DESC LIMIT most
    )
    SELECT b.id, b.name, b.year, b.starts, b.due,
        CASE WHEN tuntu_access.reads_names(in_town) THEN b.note
            WHEN tuntu_access.has_role(in_town, '{clerk,inspector}') THEN mask_people(in_town, b.note) END,
        p.parcels, p.m2
    FROM page b CROSS JOIN LATERAL (
        SELECT count(*) AS parcels, coalesce(sum(p.area_m2 - coalesce(p.yielded_m2, 0)), 0) AS m2
        FROM batch_parcels m JOIN parcels p ON p.town = m.town AND p.fid = m.parcel
        WHERE m.town = b.town AND m.batch = b.id) p
    ORDER BY b.year DESC, b.id DESC
$$;

-- Whether a parcel was worked on by who acts since it was last verified, by his moves before the given one and his
-- edits up to the given change: itself, or what it came of. That it leaves more or less to another is nobody's work,
-- nor is that it belongs to another committee by a change that made or ended a committee.
CREATE OR REPLACE FUNCTION tuntu_access.worked_on_until(in_town text, of_parcel bigint, before_move bigint,
    last_change bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH RECURSIVE line AS (
        SELECT of_parcel AS parcel, before_move AS before, last_change AS last
        UNION
        SELECT x.parent, coalesce((SELECT min(m.id) FROM tuntu.parcel_moves m
            WHERE m.town = in_town AND m.parcel = x.parent AND m.change >= x.change), 9223372036854775807), x.change
        FROM line l CROSS JOIN LATERAL tuntu_access.verified_before(in_town, l.parcel, l.before) v
        JOIN tuntu.lineage x ON x.town = in_town AND x.layer = 'parcels' AND x.child = l.parcel
            AND x.change > v.change AND x.change <= l.last)
    SELECT EXISTS (SELECT FROM line l CROSS JOIN LATERAL tuntu_access.verified_before(in_town, l.parcel, l.before) v
        WHERE EXISTS (SELECT FROM tuntu.parcel_moves m
            WHERE m.town = in_town AND m.parcel = l.parcel AND m.id >= v.id AND m.id < l.before
                AND m.account = tuntu.acting())
        OR EXISTS (SELECT FROM tuntu.audit a JOIN tuntu.changes c USING (town, change)
            WHERE a.town = in_town AND a.layer = 'parcels' AND a.fid = l.parcel AND a.change >= v.change
                AND a.change <= l.last AND c.account = tuntu.acting()
                AND (a.before - '{yielded_m2,version,updated_at,batch,committee}'::text[]
                        IS DISTINCT FROM a.after - '{yielded_m2,version,updated_at,batch,committee}'::text[]
                    OR a.before->'committee' IS DISTINCT FROM a.after->'committee' AND NOT EXISTS (
                        SELECT FROM tuntu.audit k WHERE k.town = a.town AND k.change = a.change
                            AND k.layer = 'committees' AND k.op IN ('insert', 'delete')))))
$$;
-- +goose StatementEnd
REVOKE EXECUTE ON FUNCTION batches_of FROM PUBLIC;
