-- +goose Up
-- Reports of sweeps: on what basis each stands, what was doubtful of it, whose earlier report it corrects, and whether
-- it was voided. Who reported and from where is personal: it lies in a sealed table, and the place is erased after 90
-- days.

ALTER TABLE sweeps
    ADD basis          text CHECK (basis IN ('seen', 'told', 'paper')),
    ADD afterwards     boolean,
    ADD clock_doubtful boolean,
    ADD in_fence       boolean,
    ADD phone_at       timestamptz,
    ADD photos         text[],
    ADD corrects       bigint,
    ADD voided         bigint,
    ADD FOREIGN KEY (town, corrects) REFERENCES sweeps (town, id);
CREATE INDEX ON sweeps (town, corrects) WHERE corrects IS NOT NULL;
COMMENT ON COLUMN sweeps.basis IS 'seen in the place, told by the cleaner, or on paper; null: before reports had one';
COMMENT ON COLUMN sweeps.in_fence IS 'whether it was made in the place; null: it is not known where';
COMMENT ON COLUMN sweeps.phone_at IS 'captured_at by the phone''s clock, where that went wrong';
COMMENT ON COLUMN sweeps.photos IS 'SHA-256 of its pictures, whose bytes may come later';
COMMENT ON COLUMN sweeps.corrects IS 'the same reporter''s first report of this slot, whose latest one counts';
COMMENT ON COLUMN sweeps.voided IS 'the change that voided it, which has the reason; null: it counts';

CREATE TABLE sweep_sources (
    town       text NOT NULL,
    id         bigint NOT NULL,
    account    bigint,
    lon        double precision,
    lat        double precision,
    accuracy_m double precision CHECK (accuracy_m BETWEEN 0 AND 100),
    version    integer NOT NULL DEFAULT 1,
    PRIMARY KEY (town, id),
    FOREIGN KEY (town, id) REFERENCES sweeps (town, id)
);
COMMENT ON COLUMN sweep_sources.id IS 'that of its sweep';
COMMENT ON COLUMN sweep_sources.account IS 'whose report it is; null: the operator''s';
CREATE INDEX sweep_sources_placed ON sweep_sources (town, id) WHERE lon IS NOT NULL;

-- +goose StatementBegin
-- Whether who acts may say whose a report is: that of a place where he records.
CREATE FUNCTION tuntu_access.may_sign(in_town text, of_sweep bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT FROM tuntu.sweeps s WHERE s.town = in_town AND s.id = of_sweep
        AND tuntu_access.may_record(s.town, s.village, s.street))
$$;

-- Whether a report is of the same slot as one that it corrects.
CREATE FUNCTION tuntu_access.same_slot(in_town text, corrected bigint, of_village bigint, of_street bigint,
    on_day date, in_slot text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT corrected IS NULL OR EXISTS (SELECT FROM tuntu.sweeps s WHERE s.town = in_town AND s.id = corrected
        AND (s.village, s.street, s.date, s.slot) IS NOT DISTINCT FROM (of_village, of_street, on_day, in_slot))
$$;
-- +goose StatementEnd

SELECT open_record('sweeps', 'plain', 'true', 'tuntu_access.may_record(town, village, street)
    AND tuntu_access.same_slot(town, corrects, village, street, date, slot)');
DROP POLICY edit ON sweeps;
CREATE POLICY edit ON sweeps FOR UPDATE USING (tuntu_access.has_role(town, '{planner,administrator}'))
    WITH CHECK (tuntu_access.has_role(town, '{planner,administrator}'));
SELECT open_record('sweep_sources', 'sealed',
    'account = acting() OR tuntu_access.has_role(town, ''{planner,administrator}'')',
    'account = acting() AND tuntu_access.may_sign(town, id)');

-- +goose StatementBegin
-- Erases where the town's reports were made that are older than a day, within an open change of the operator's. With
-- the places go the salts, so that the log's hashes tell nothing of them.
CREATE FUNCTION erase_places(of_town text, before date) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    erased bigint;
BEGIN
    PERFORM set_config('tuntu.erasing', 'on', true);
    UPDATE sweep_sources x SET lon = NULL, lat = NULL, accuracy_m = NULL, salt = fresh_salt()
    FROM sweeps s
    WHERE x.town = of_town AND x.lon IS NOT NULL AND s.town = x.town AND s.id = x.id AND s.date < before
        AND (s.received_at AT TIME ZONE 'Asia/Shanghai')::date < before;
    GET DIAGNOSTICS erased = ROW_COUNT;
    PERFORM set_config('tuntu.erasing', '', true);
    RETURN erased;
END $$;

-- Whether a point lies within a village's fence of that day, or a street's, with the accuracy of the point allowed for.
-- A town that has set no fence has one of 500 m.
CREATE FUNCTION within_fence(of_town text, of_village bigint, of_street bigint, on_day date, lon double precision,
    lat double precision, accuracy_m double precision) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    SELECT ST_DWithin(g.geom::geography, ST_SetSRID(ST_MakePoint(lon, lat), 4490)::geography, accuracy_m + coalesce((
        SELECT f.radius_m FROM fences f
        WHERE f.town = of_town AND (f.village IS NULL OR f.village = of_village) AND f.valid_from <= on_day
        ORDER BY f.village NULLS LAST, f.valid_from DESC LIMIT 1), 500))
    FROM (SELECT geom FROM villages WHERE town = of_town AND fid = of_village
        UNION ALL SELECT geom FROM streets WHERE town = of_town AND fid = of_street) g
$$;
-- +goose StatementEnd
