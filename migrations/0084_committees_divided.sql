-- +goose Up
-- +goose StatementBegin
-- Whether accounts belong to a committee, for those who may end it: a committee that has clerks does not end.
CREATE FUNCTION has_clerks(in_town text, of_unit text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, pg_temp AS $$
    SELECT (acting() IS NULL OR tuntu_access.has_role(in_town, '{planner,administrator}'))
        AND EXISTS (SELECT FROM memberships WHERE town = in_town AND unit = of_unit)
$$;
-- +goose StatementEnd
REVOKE EXECUTE ON FUNCTION has_clerks FROM PUBLIC;
