-- +goose Up
-- Who looked at people's names, and in which role a change was made, for pages of those who may know.

-- Whatever shows whole names is noted as something that was seen unmasked.
CREATE INDEX looks ON tuntu_access.log (town, entry) WHERE event LIKE '% seen unmasked';

-- +goose StatementBegin
-- The looks at a town's people unmasked, the newest first, for its administrators; village is a code or, of a month's
-- sheet, the month, or null where all of the town's were seen.
CREATE FUNCTION tuntu_access.looks_of(in_town text, below bigint, most integer)
RETURNS TABLE (entry bigint, at timestamptz, login text, name text, event text, village text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM tuntu_access.refuse_unless(tuntu_access.has_role(in_town, '{administrator}'));
    RETURN QUERY
    SELECT l.entry, l.at, a.login, a.name, l.event, l.detail
    FROM tuntu_access.log l LEFT JOIN tuntu_access.accounts a ON a.account = l.account
    WHERE l.town = in_town AND l.event LIKE '% seen unmasked' AND l.entry < below
    ORDER BY l.entry DESC LIMIT most;
END $$;

-- Of some changes the role that their author has in the town, for those who work there; and whose
-- roles they gave, for its
-- administrators. Of a role that was taken only that it was is kept.
CREATE FUNCTION tuntu_access.roles_behind(in_town text, of_changes bigint[])
RETURNS TABLE (change bigint, role text, given jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT c.change,
        CASE WHEN a.administrator THEN 'administrator' ELSE (
            SELECT m.role FROM tuntu.memberships m WHERE m.town = c.town AND m.account = c.account
            ORDER BY array_position('{administrator,planner,inspector,clerk,viewer}', m.role) LIMIT 1) END,
        CASE WHEN c.touched @> '[{"layer": "memberships"}]' AND tuntu_access.has_role(c.town, '{administrator}') THEN (
            SELECT jsonb_agg(jsonb_build_object('login', g.login, 'name', g.name, 'role', m.role, 'unit', m.unit,
                'level', coalesce(m.level, '')) ORDER BY m.id)
            FROM tuntu.audit s JOIN tuntu.memberships m ON m.town = s.town AND m.id = s.fid
            JOIN tuntu_access.accounts g ON g.account = m.account
            WHERE s.town = c.town AND s.change = c.change AND s.layer = 'memberships' AND s.op = 'insert') END
    FROM tuntu.changes c LEFT JOIN tuntu_access.accounts a ON a.account = c.account
    WHERE c.town = in_town AND c.change = ANY (of_changes)
      AND tuntu_access.has_role(in_town, '{clerk,planner,inspector,administrator}')
$$;
-- +goose StatementEnd
