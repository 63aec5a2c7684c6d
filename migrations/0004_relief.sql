-- +goose Up
-- A town's hill shade, as picture tiles of 512 px. What it was made of is one row behind
-- the door, with its audit and the layer's revision; the pictures are too large for the
-- audit's before and after, so they are only kept from being written outside of a change.

CREATE SEQUENCE relief_fid MAXVALUE 9007199254740991;

CREATE TABLE relief (
    town    text PRIMARY KEY REFERENCES towns,
    fid     bigint NOT NULL DEFAULT nextval('relief_fid'),
    sha256  text NOT NULL,
    zoom    integer NOT NULL CHECK (zoom BETWEEN 0 AND 22),
    cell_m  double precision NOT NULL CHECK (cell_m > 0),
    least_m double precision NOT NULL,
    most_m  double precision NOT NULL CHECK (most_m >= least_m),
    version integer NOT NULL DEFAULT 1
);
COMMENT ON COLUMN relief.sha256 IS 'of the height model: the same file again changes nothing';
COMMENT ON COLUMN relief.zoom IS 'the nearest zoom that has tiles of its own; nearer ones are enlarged from it';
COMMENT ON COLUMN relief.least_m IS 'lowest and highest ground within the town''s extent, in m as the model has them';
SELECT guard('relief', 'fid', 'plain');

CREATE TABLE relief_tiles (
    town    text NOT NULL REFERENCES relief ON DELETE CASCADE,
    z       integer NOT NULL,
    x       integer NOT NULL,
    y       integer NOT NULL,
    picture bytea NOT NULL,
    PRIMARY KEY (town, z, x, y)
);
ALTER TABLE relief_tiles ALTER COLUMN picture SET STORAGE EXTERNAL; -- a PNG is packed already

-- +goose StatementBegin
CREATE FUNCTION within_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tuntu.open_change();
    RETURN NULL;
END $$;
-- +goose StatementEnd

CREATE TRIGGER within_change AFTER INSERT OR UPDATE OR DELETE ON relief_tiles
    FOR EACH STATEMENT EXECUTE FUNCTION within_change();
