-- +goose Up
-- What a cleaner's last day ended comes back with her, if nothing has touched it since.

-- +goose StatementBegin
-- The assignments of a cleaner as they were before her last day ended them or, of those that are gone, took them back:
-- by the changes that wrote both her and them.
CREATE FUNCTION ended_by_leaving(of_town text, of_cleaner bigint)
RETURNS TABLE (id bigint, gone boolean, village bigint, street bigint, starts date, ends date, instead_of bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    SELECT a.fid, a.after IS NULL, r.village, r.street, r.starts, r.ends, r.instead_of
    FROM (SELECT DISTINCT change FROM audit
          WHERE town = of_town AND layer = 'cleaners' AND fid = of_cleaner AND op = 'update') c
    JOIN audit a ON a.town = of_town AND a.change = c.change AND a.layer = 'assignments'
    CROSS JOIN LATERAL jsonb_populate_record(NULL::assignments, a.before) r
    WHERE r.cleaner = of_cleaner
      AND (a.after IS NULL OR (a.after->>'ends')::date < coalesce(r.ends, 'infinity'))
      AND NOT EXISTS (SELECT FROM audit l WHERE l.town = of_town AND l.layer = 'assignments' AND l.fid = a.fid
          AND (l.change, l.seq) > (a.change, a.seq))
$$;
-- +goose StatementEnd
REVOKE EXECUTE ON FUNCTION ended_by_leaving FROM PUBLIC;
