-- +goose Up
-- What the migrations before have made is analysed before it is read, and so are the layers, whose new
-- indexes have statistics of their own.
ANALYZE generalised, crowded, search_terms, changes, audit;
ANALYZE committees, villages, zones, streets, sites, channels, pump_stations, parcels, plots;
