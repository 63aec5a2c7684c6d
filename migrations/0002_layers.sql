-- +goose Up
-- One table a layer, all of one make: (town, fid) is a feature, fid is unique over all
-- towns because a layer has one sequence, and stays under 2^53 so that every JSON
-- reader keeps it whole.

-- +goose StatementBegin
CREATE FUNCTION make_layer(layer text, single text, in_unit boolean, fields text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    measure text := CASE single
        WHEN 'POLYGON' THEN 'area_m2 double precision NOT NULL GENERATED ALWAYS AS (ST_Area(geom::geography)) STORED,'
        WHEN 'LINESTRING' THEN 'length_m double precision NOT NULL GENERATED ALWAYS AS (ST_Length(geom::geography)) STORED,'
        ELSE '' END;
    types text := CASE single WHEN 'POINT' THEN quote_literal('POINT') ELSE format('%L, %L', single, 'MULTI' || single) END;
BEGIN
    EXECUTE format('CREATE SEQUENCE %I MAXVALUE 9007199254740991', layer || '_fid');
    EXECUTE format('CREATE TABLE %1$I (
        town      text NOT NULL REFERENCES towns,
        fid       bigint NOT NULL DEFAULT nextval(%2$L),
        code      text CHECK (code <> ''''),
        name      text,
        name_hant text,
        pinyin    text,
        aliases   text[] NOT NULL DEFAULT ''{}'',
        %3$s
        %4$s,
        geom      geometry(Geometry, 4490) NOT NULL
                  CHECK (GeometryType(geom) IN (%5$s)) CHECK (ST_IsValid(geom)) CHECK (NOT ST_IsEmpty(geom)) CHECK (ST_NDims(geom) = 2),
        geom3857  geometry(Geometry, 3857) NOT NULL GENERATED ALWAYS AS (ST_Transform(geom, 3857)) STORED,
        %6$s
        version    integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (town, fid),
        UNIQUE (town, code))',
        layer, layer || '_fid',
        CASE WHEN in_unit THEN 'committee text,' ELSE '' END,
        fields, types, measure);
    IF in_unit THEN
        EXECUTE format('ALTER TABLE %1$I ADD FOREIGN KEY (town, committee) REFERENCES committees (town, code) ON UPDATE CASCADE', layer);
        EXECUTE format('CREATE INDEX ON %I (town, committee)', layer);
    END IF;
    EXECUTE format('CREATE INDEX ON %I USING gist (geom)', layer);
    EXECUTE format('CREATE INDEX ON %I USING gist (geom3857)', layer);
    EXECUTE format('CREATE INDEX ON %I (fid)', layer);
    PERFORM guard(layer::regclass, 'fid', 'spatial');
END $$;
-- +goose StatementEnd

SELECT make_layer('committees', 'POLYGON', false, $$
    kind text CHECK (kind IN ('village', 'resident')),
    CHECK (code ~ '^[0-9]{12}$' AND left(code, 9) = town)$$);

SELECT make_layer('villages', 'POINT', true, $$
    households integer CHECK (households >= 0),
    population integer CHECK (population >= 0),
    CHECK (code ~ '^[0-9]{15}$' AND left(code, 12) = committee),
    CHECK ((code IS NULL) = (committee IS NULL))$$);

SELECT make_layer('streets', 'LINESTRING', true, $$
    class text CHECK (class IN ('main', 'side', 'lane'))$$);

SELECT make_layer('channels', 'LINESTRING', true, $$
    grade text CHECK (grade IN ('main', 'branch', 'lateral', 'field')),
    lined boolean,
    section text,
    state text NOT NULL DEFAULT 'working' CHECK (state IN ('working', 'not_working')),
    built_year integer CHECK (built_year BETWEEN 1900 AND 2200),
    served_m2 double precision CHECK (served_m2 >= 0)$$);

SELECT make_layer('pump_stations', 'POINT', true, $$
    power_kw double precision CHECK (power_kw >= 0),
    flow_m3h double precision CHECK (flow_m3h >= 0),
    state text NOT NULL DEFAULT 'working' CHECK (state IN ('working', 'not_working')),
    built_year integer CHECK (built_year BETWEEN 1900 AND 2200)$$);

SELECT make_layer('plots', 'POLYGON', true, $$
    crop text CHECK (crop IN ('citrus', 'lotus', 'golden_locust', 'oil_tea', 'camellia', 'rice')),
    variety text,
    planted_year integer CHECK (planted_year BETWEEN 1900 AND 2200),
    contracted_m2 double precision CHECK (contracted_m2 >= 0)$$);

SELECT make_layer('parcels', 'POLYGON', true, $$
    stage text NOT NULL DEFAULT 'suspected' CHECK (stage IN (
        'suspected', 'verified', 'tasked', 'clearing', 'replanted', 'check_town', 'check_county',
        'check_city', 'check_region', 'closed', 'in_care', 'ruled_out', 'abandoned_again')),
    crop text CHECK (crop IN ('citrus', 'lotus', 'golden_locust', 'oil_tea', 'camellia', 'rice')),
    abandoned_year integer CHECK (abandoned_year BETWEEN 1900 AND 2200),
    surveyed_m2 double precision CHECK (surveyed_m2 >= 0),
    contracted_m2 double precision CHECK (contracted_m2 >= 0),
    accepted_m2 double precision CHECK (accepted_m2 >= 0)$$);
COMMENT ON COLUMN parcels.area_m2 IS 'the drawn area, computed; surveyed, contracted and accepted areas stand beside it and none overwrites another';

SELECT make_layer('sites', 'POINT', true, $$
    kind text CHECK (kind IN ('service_centre', 'enterprise_demonstration_site', 'integrity_education_base',
        'united_front_base', 'reclamation_demonstration_site', 'cooperative', 'workshop')),
    business text$$);

SELECT make_layer('zones', 'POLYGON', true, $$
    kind text NOT NULL DEFAULT 'area' CHECK (kind IN ('agriculture_core', 'market_town', 'area')),
    level text CHECK (level IN ('region', 'township', 'village'))$$);
COMMENT ON TABLE zones IS 'the market town is the zone of that kind: measured by its streets, never counted among the natural villages';

SELECT make_layer('findings', 'POINT', true, $$
    kind text CHECK (kind IN ('litter', 'dumping', 'drainage', 'road', 'water', 'farmland', 'other')),
    state text NOT NULL DEFAULT 'reported' CHECK (state IN ('reported', 'assigned', 'fixing', 'to_recheck', 'closed', 'sent_back'))$$);

SELECT make_layer('rivers', 'LINESTRING', false, $$
    class text CHECK (class IN ('river', 'stream')),
    width_m double precision CHECK (width_m > 0)$$);

SELECT make_layer('roads', 'LINESTRING', false, $$
    class text CHECK (class IN ('national', 'provincial', 'county', 'township', 'village', 'track'))$$);

SELECT make_layer('land', 'POLYGON', false, $$
    use text CHECK (use IN ('forest', 'shrub', 'grass', 'paddy', 'dry', 'orchard', 'settlement', 'water', 'bare')),
    height_m integer$$);

-- Which channel waters which village, as declared.
CREATE TABLE channel_villages (
    town    text NOT NULL,
    id      bigint GENERATED BY DEFAULT AS IDENTITY,
    channel bigint NOT NULL,
    village bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    PRIMARY KEY (town, id),
    UNIQUE (town, channel, village),
    FOREIGN KEY (town, channel) REFERENCES channels (town, fid) ON DELETE CASCADE,
    FOREIGN KEY (town, village) REFERENCES villages (town, fid) ON DELETE CASCADE
);
CREATE INDEX ON channel_villages (town, village);
SELECT guard('channel_villages', 'id', 'plain');

-- The hierarchy of units in one list.
CREATE VIEW units WITH (security_invoker) AS
    SELECT town, 'town' AS level, town AS code, NULL AS parent, name, name_hant, pinyin, fid FROM towns
    UNION ALL
    SELECT town, 'committee', code, town, name, name_hant, pinyin, fid FROM committees
    UNION ALL
    SELECT town, 'natural_village', code, committee, name, name_hant, pinyin, fid FROM villages
    UNION ALL
    SELECT town, 'market_town', code, coalesce(committee, town), name, name_hant, pinyin, fid FROM zones WHERE kind = 'market_town';
