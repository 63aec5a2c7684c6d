-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION tuntu_access.may_be_given(of_account bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM tuntu_access.accounts a WHERE a.account = of_account AND (a.made_in = pg_current_xact_id() OR tuntu_access.manages(of_account)));
END $$;
-- +goose StatementEnd

-- Row security for the app's role, which owns nothing. Whoever reads a feature may read all
-- of them: a policy that filters would keep box queries from their index (`&&` is not
-- leakproof). Writes are decided row by row, of the old row and of the new one. The owner,
-- as whom the operator at the machine works, is not held by these.

-- +goose StatementBegin
DO $$
DECLARE
    layer text;
    unit text;
BEGIN
    FOR layer, unit IN
        SELECT c.relname, CASE WHEN EXISTS (
            SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'committee' AND NOT a.attisdropped) THEN 'committee' ELSE 'NULL' END
        FROM pg_class c JOIN pg_attribute g ON g.attrelid = c.oid AND g.attname = 'geom3857'
        WHERE c.relnamespace = 'tuntu'::regnamespace AND c.relkind = 'r'
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', layer);
        EXECUTE format('CREATE POLICY read ON %I FOR SELECT USING (true)', layer);
        EXECUTE format('CREATE POLICY add ON %1$I FOR INSERT WITH CHECK (tuntu_access.may_write(%1$L, town, %2$s, geom))', layer, unit);
        EXECUTE format('CREATE POLICY edit ON %1$I FOR UPDATE USING (tuntu_access.may_write(%1$L, town, %2$s, geom)) WITH CHECK (tuntu_access.may_write(%1$L, town, %2$s, geom))', layer, unit);
        EXECUTE format('CREATE POLICY remove ON %1$I FOR DELETE USING (tuntu_access.may_write(%1$L, town, %2$s, geom))', layer, unit);
    END LOOP;
    FOREACH layer IN ARRAY ARRAY['channel_villages', 'slot_windows', 'suspensions', 'assignments', 'sweeps', 'cleaners', 'memberships', 'towns', 'samples', 'relief', 'relief_tiles'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', layer);
    END LOOP;
    FOREACH layer IN ARRAY ARRAY['channel_villages', 'slot_windows', 'suspensions', 'assignments', 'sweeps', 'towns', 'samples', 'relief', 'relief_tiles'] LOOP
        EXECUTE format('CREATE POLICY read ON %I FOR SELECT USING (true)', layer);
    END LOOP;
    FOREACH layer IN ARRAY ARRAY['channel_villages', 'slot_windows', 'suspensions', 'relief', 'relief_tiles', 'cleaners'] LOOP
        EXECUTE format($p$CREATE POLICY write ON %I USING (tuntu_access.has_role(town, '{planner,administrator}')) WITH CHECK (tuntu_access.has_role(town, '{planner,administrator}'))$p$, layer);
    END LOOP;
    FOREACH layer IN ARRAY ARRAY['assignments', 'sweeps'] LOOP
        EXECUTE format('CREATE POLICY write ON %I USING (tuntu_access.may_record(town, village, street)) WITH CHECK (tuntu_access.may_record(town, village, street))', layer);
    END LOOP;
END $$;
-- +goose StatementEnd

-- Cleaners are people: their rows show to those who work with them only.
CREATE POLICY read ON cleaners FOR SELECT USING (tuntu_access.has_role(town, '{clerk,planner,administrator}'));
CREATE POLICY read ON memberships FOR SELECT USING (account = acting() OR tuntu_access.has_role(town, '{administrator}'));
-- A role is given by an administrator of the town, to an account that he manages or has made
-- just now: else he could make a stranger his, and then take his login over.
CREATE POLICY write ON memberships USING (tuntu_access.has_role(town, '{administrator}'))
    WITH CHECK (tuntu_access.has_role(town, '{administrator}') AND tuntu_access.may_be_given(account));
