-- +goose Up
-- A change stores counts of its audit rows when it is sealed, so that a list of changes reads no audit rows. The
-- planner's statistics say that one change is a small part of the audit even after a large import, so that an index
-- finds the rows of a change.

ALTER TABLE changes ADD touched jsonb; -- [{layer, op, count}]; null while the change is open
CREATE INDEX ON changes (town, undoes) WHERE undoes IS NOT NULL;
ALTER TABLE audit ALTER COLUMN change SET (n_distinct = -0.05);

-- +goose StatementBegin
CREATE FUNCTION touched_by(of_town text, of_change bigint) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object('layer', layer, 'op', op, 'count', n) ORDER BY layer, op), '[]')
    FROM (SELECT layer, op, count(DISTINCT fid) AS n FROM audit WHERE town = of_town AND change = of_change
        GROUP BY layer, op) k
$$;

-- seal stores the counts with the digest, and is otherwise unchanged.
CREATE OR REPLACE FUNCTION seal(of_town text, of_change bigint) RETURNS void LANGUAGE sql AS $$
    UPDATE changes c SET digest = change_digest(
        (SELECT p.digest FROM changes p WHERE p.town = of_town AND p.change < of_change ORDER BY p.change DESC LIMIT 1),
        c, r.digests), touched = touched_by(of_town, of_change)
    FROM (SELECT coalesce(string_agg(a.digest, '' ORDER BY a.seq), '') AS digests
        FROM audit a WHERE a.town = of_town AND a.change = of_change) r
    WHERE c.town = of_town AND c.change = of_change
$$;

-- keep_history lets the digest and the counts be set once, and is otherwise unchanged.
CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'changes' AND TG_OP = 'UPDATE' THEN
        IF OLD.digest IS NULL AND to_jsonb(NEW) - 'digest' - 'touched' = to_jsonb(OLD) - 'digest' - 'touched' THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'history is not rewritten' USING ERRCODE = 'TU005';
END $$;

CREATE OR REPLACE FUNCTION changes_of(in_town text, below bigint, most integer)
RETURNS TABLE (change bigint, at timestamptz, who text, why text, undoes bigint, undone_by bigint, mine boolean,
    touched jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    SELECT c.change, c.at, who_made(c), why_made(c), c.undoes,
           (SELECT min(u.change) FROM changes u WHERE u.town = c.town AND u.undoes = c.change),
           coalesce(c.account = acting(), false), coalesce(c.touched, touched_by(c.town, c.change))
    FROM changes c WHERE c.town = in_town AND c.change < below
    ORDER BY c.change DESC LIMIT most
$$;
-- +goose StatementEnd

ALTER TABLE changes DISABLE TRIGGER keep_history;
UPDATE changes SET touched = touched_by(town, change);
ALTER TABLE changes ENABLE TRIGGER keep_history;
