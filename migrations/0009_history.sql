-- +goose Up
-- What was, out of the log: a layer as it stood at an instant, a feature's history, what a
-- change did. Layers hold nothing of people; who made a change is shown by role.

-- A layer's rows as they stood at an instant, in one town that is still here or all, within a
-- box of EPSG:3857 or everywhere, one feature or all. A feature lies in a box only by a row of the log that put it there.
-- +goose StatementBegin
CREATE FUNCTION as_of(layer anyelement, in_town text, instant timestamptz, box geometry, only_fid bigint) RETURNS SETOF anyelement
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    name text := (SELECT relname FROM pg_class WHERE reltype = pg_typeof(layer)::oid AND relnamespace = 'tuntu'::regnamespace);
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = format('tuntu.%I', name)::regclass AND attname = 'geom3857') THEN
        RAISE EXCEPTION 'no layer' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY EXECUTE format($q$
        WITH heads AS (
            SELECT t.town, (SELECT max(c.change) FROM changes c WHERE c.town = t.town AND c.at <= $3) AS head
            FROM towns t WHERE $2 IS NULL OR t.town = $2),
        candidates AS (
            SELECT DISTINCT a.town, a.fid FROM heads h JOIN audit a ON a.town = h.town
            WHERE a.layer = $1 AND ($5 IS NULL OR a.fid = $5) AND ($4 IS NULL OR a.bounds IS NOT NULL AND a.bounds::geometry && $4)),
        last AS (
            SELECT x.after FROM heads h JOIN candidates k USING (town) CROSS JOIN LATERAL (
                SELECT a.after FROM audit a WHERE a.town = k.town AND a.layer = $1 AND a.fid = k.fid AND a.change <= h.head
                ORDER BY a.change DESC, a.seq DESC LIMIT 1) x
            WHERE x.after IS NOT NULL)
        SELECT r.* FROM last CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$I,
            after || jsonb_build_object('geom3857', encode(ST_AsEWKB(ST_Transform((after->>'geom')::geometry, 3857)), 'hex'))) r
        WHERE $4 IS NULL OR r.geom3857 && $4$q$, name) USING name, in_town, instant, box, only_fid;
END $$;

-- Who made a change, as who acts may see it: the operator, a planner and whoever made it the
-- name, another that works here a mask of it, all others nothing.
CREATE FUNCTION who_made(c changes) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN pg_has_role(session_user, current_user, 'USAGE') OR c.account = acting() OR tuntu_access.has_role(c.town, '{planner,administrator}') THEN c.actor
                WHEN tuntu_access.has_role(c.town, '{clerk,inspector}') THEN mask_name(c.actor) END
$$;

-- A text that somebody typed, without the names of the town's cleaners and of accounts.
CREATE FUNCTION mask_people(in_town text, typed text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    known text;
BEGIN
    typed := mask_text(typed);
    FOR known IN
        SELECT n.name FROM (SELECT name FROM cleaners WHERE town = in_town UNION SELECT name FROM tuntu_access.accounts UNION SELECT login FROM tuntu_access.accounts) n
        WHERE char_length(n.name) > 1 AND strpos(typed, n.name) > 0 ORDER BY char_length(n.name) DESC
    LOOP
        typed := replace(typed, known, mask_name(known));
    END LOOP;
    RETURN typed;
END $$;

CREATE FUNCTION why_made(c changes) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN pg_has_role(session_user, current_user, 'USAGE') OR c.account = acting() OR tuntu_access.has_role(c.town, '{planner,administrator}') THEN c.reason
                WHEN tuntu_access.has_role(c.town, '{clerk,inspector}') THEN mask_people(c.town, c.reason) END
$$;

-- A feature's history, the newest first; before is what a change found, after what it left.
CREATE FUNCTION history_of(of_layer text, of_fid bigint, below bigint, most integer)
RETURNS TABLE (town text, change bigint, at timestamptz, op text, who text, why text, undoes bigint, before jsonb, after jsonb, before_geom geometry, after_geom geometry)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass(format('tuntu.%I', of_layer)) AND attname = 'geom3857') THEN
        RAISE EXCEPTION 'no layer' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY
    SELECT a.town, a.change, c.at, a.op, who_made(c), why_made(c), c.undoes, a.before - 'geom', a.after - 'geom', (a.before->>'geom')::geometry, (a.after->>'geom')::geometry
    FROM towns t JOIN audit a ON a.town = t.town AND a.layer = of_layer AND a.fid = of_fid JOIN changes c ON c.town = a.town AND c.change = a.change
    WHERE a.change < below
    ORDER BY a.change DESC, a.seq DESC LIMIT most;
END $$;

-- A town's changes, the newest first, with what each touched.
CREATE FUNCTION changes_of(in_town text, below bigint, most integer)
RETURNS TABLE (change bigint, at timestamptz, who text, why text, undoes bigint, undone_by bigint, mine boolean, touched jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    SELECT c.change, c.at, who_made(c), why_made(c), c.undoes,
           (SELECT min(u.change) FROM changes u WHERE u.town = c.town AND u.undoes = c.change), coalesce(c.account = acting(), false),
           (SELECT coalesce(jsonb_agg(jsonb_build_object('layer', layer, 'op', op, 'count', n) ORDER BY layer, op), '[]')
            FROM (SELECT layer, op, count(DISTINCT fid) AS n FROM audit a WHERE a.town = c.town AND a.change = c.change GROUP BY 1, 2) k)
    FROM changes c WHERE c.town = in_town AND c.change < below
    ORDER BY c.change DESC LIMIT most
$$;

-- What a change left and what it found of each row, for undoing it: by whoever may write the
-- rows again, which row security decides, so only what the layers show to all is given.
CREATE FUNCTION net_of(in_town text, of_change bigint) RETURNS TABLE (layer text, fid bigint, before jsonb, after jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    PERFORM tuntu_access.refuse_unless(pg_has_role(session_user, current_user, 'USAGE') OR tuntu_access.has_role(in_town, '{clerk,planner,inspector,administrator}'));
    RETURN QUERY
    SELECT a.layer, a.fid, (array_agg(a.before ORDER BY a.seq))[1], (array_agg(a.after ORDER BY a.seq DESC))[1]
    FROM audit a
    WHERE a.town = in_town AND a.change = of_change
      AND (pg_has_role(session_user, current_user, 'USAGE') OR a.layer NOT IN ('cleaners', 'memberships'))
    GROUP BY a.layer, a.fid;
END $$;
-- +goose StatementEnd

-- A retry of a write is answered as the first was. The answer is kept in the transaction of
-- the write, for seven days.
CREATE TABLE answers (
    town    text NOT NULL REFERENCES towns ON DELETE CASCADE,
    account bigint NOT NULL,
    key     text NOT NULL CHECK (char_length(key) BETWEEN 8 AND 200),
    request bytea NOT NULL, -- SHA-256 of the method, the address and the body
    answer  jsonb NOT NULL,
    at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (town, account, key)
);
CREATE INDEX ON answers (town, at);
ALTER TABLE answers ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON answers USING (account = acting()) WITH CHECK (account = acting());

-- +goose StatementBegin
CREATE FUNCTION forget_answers(in_town text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, tuntu, pg_temp AS $$
    DELETE FROM answers WHERE town = in_town AND at < now() - interval '7 days'
$$;
-- +goose StatementEnd
