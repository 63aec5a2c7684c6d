-- +goose Up
-- What is to come in is staged outside of any change: it is looked at for as long as that takes,
-- while others write, and for as long as somebody thinks about what was found. A table is dropped
-- when its work is done, or a day later when nobody came back to it. Its name tells when it was
-- made and for whom: staged_SECONDS_ACCOUNT_RANDOM. Backups do not hold its schema, which is made
-- when it is wanted.

-- +goose StatementBegin
-- Makes a table with the columns of a layer that a file may bring, and what the look at it finds.
CREATE FUNCTION open_staging(of_town text, of_layer text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    made text := format('staged_%s_%s_%s', extract(epoch FROM now())::bigint, coalesce(acting(), 0),
        substr(replace(gen_random_uuid()::text, '-', ''), 1, 16));
    fields text;
BEGIN
    PERFORM tuntu_access.refuse_unless(tuntu_access.has_role(of_town, '{clerk,planner,inspector,administrator}'));
    SELECT string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attnum) INTO fields
    FROM pg_attribute
    WHERE attrelid = to_regclass(format('tuntu.%I', of_layer)) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      AND attname <> ALL ('{town,fid,committee,geom,version,created_at,updated_at}');
    IF fields IS NULL OR NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = to_regclass(format('tuntu.%I', of_layer))
            AND attname = 'geom3857') THEN
        RAISE EXCEPTION 'no layer' USING ERRCODE = '42501';
    END IF;
    IF to_regnamespace('tuntu_intake') IS NULL THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('tuntu schema', 0));
        CREATE SCHEMA IF NOT EXISTS tuntu_intake;
    END IF;
    PERFORM sweep_stagings();
    EXECUTE format('CREATE UNLOGGED TABLE tuntu_intake.%I (
        row integer, wkb bytea, geom geometry, committee text, given text, match bigint,
        same boolean NOT NULL DEFAULT false, moved boolean NOT NULL DEFAULT true,
        settle boolean NOT NULL DEFAULT true, sets text[], %s)', made, fields);
    IF session_user <> current_user THEN
        EXECUTE format('GRANT USAGE ON SCHEMA tuntu_intake TO %I', session_user);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON tuntu_intake.%I TO %I', made, session_user);
    END IF;
    RETURN made;
END $$;

-- Decodes the geometries of a table that is filled, and makes it quick to look at.
CREATE FUNCTION fill_staging(staging text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM tuntu.own_staging(staging);
    EXECUTE format('UPDATE tuntu_intake.%I SET geom = ST_GeomFromWKB(wkb, 4490), wkb = NULL, given = committee',
        staging);
    EXECUTE format('CREATE INDEX ON tuntu_intake.%I USING gist (geom)', staging);
    EXECUTE format('CREATE INDEX ON tuntu_intake.%I (match)', staging);
    EXECUTE format('ANALYZE tuntu_intake.%I', staging);
END $$;

CREATE FUNCTION close_staging(staging text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM tuntu.own_staging(staging);
    EXECUTE format('DROP TABLE IF EXISTS tuntu_intake.%I', staging);
END $$;

-- Refuses whoever has not made a table.
CREATE FUNCTION own_staging(staging text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF staging !~ '^staged_[0-9]+_[0-9]+_[0-9a-f]{16}$'
        OR split_part(staging, '_', 3)::bigint <> coalesce(tuntu.acting(), 0) THEN
        RAISE EXCEPTION 'another''s staging' USING ERRCODE = '42501';
    END IF;
END $$;

-- Drops what nobody came back to within a day.
CREATE FUNCTION sweep_stagings() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    old text;
BEGIN
    FOR old IN
        SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('tuntu_intake') AND relkind = 'r'
        AND relname ~ '^staged_[0-9]+_' AND split_part(relname, '_', 2)::bigint < extract(epoch FROM now()) - 86400
    LOOP
        EXECUTE format('DROP TABLE IF EXISTS tuntu_intake.%I', old);
    END LOOP;
END $$;
-- +goose StatementEnd
