-- +goose Up
-- What /readyz writes, to prove that writes are possible: by a procedural function and with a geometry, as all writes
-- need both.

CREATE TABLE tuntu_access.pulse (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE tuntu_access.pulse IS 'when a write was last tried; says nothing about the town';
INSERT INTO tuntu_access.pulse DEFAULT VALUES;

-- +goose StatementBegin
CREATE FUNCTION tuntu_access.prove_write() RETURNS double precision
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE tuntu_access.pulse SET at = now();
    RETURN ST_Area(ST_Transform(ST_MakeEnvelope(110, 25, 110.001, 25.001, 4490), 3857));
END $$;
-- +goose StatementEnd
