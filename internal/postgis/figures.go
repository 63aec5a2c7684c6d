package postgis

// A town's totals.

import (
	"context"
	"encoding/json"
	"time"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// NoCommittee selects, in place of a committee's code, the features that belong to no committee. The
// totals of these and of all committees add up to the town's.
const NoCommittee = "none"

// Figures reads the totals of a town or, if committee is not empty, of one of its committees, as the
// JSON object that the API replies. Areas are sums of unrounded m²; the stages replanted to in_care
// count as reclaimed; figures by crop sum plots only. For an unknown town or committee the fault is
// of kind NotFound.
func (db *DB) Figures(ctx context.Context, town, committee string, now time.Time) (json.RawMessage, error) {
	// Areas of parcels and plots are summed from stored pixels: at zoom 4 for the town, and at zoom 8 for a
	// committee.
	const keptSums = `zoom = CASE WHEN $3 = '' THEN 4 ELSE 8 END
			    AND ($3 = '' OR committee = CASE $3 WHEN 'none' THEN '' ELSE $3 END)`
	// What a feature leaves to another is taken off its sum.
	const yielding = `town = $1 AND yielded_m2 IS NOT NULL
			    AND ($3 = '' OR committee IS NOT DISTINCT FROM nullif($3, 'none'))`
	const figures = `
		WITH stage AS (
			SELECT value AS stage, sum(count) AS count, sum(area_m2) AS area_m2,
			       value = ANY ($4::text[]) AS reclaimed
			FROM (SELECT value, count, area_m2 FROM generalised
			      WHERE town = $1 AND layer = 'parcels' AND ` + keptSums + `
			      UNION ALL SELECT stage, 0, -yielded_m2 FROM parcels WHERE ` + yielding + `) s
			GROUP BY value
		), crop AS (
			SELECT value AS crop, sum(count) AS count, sum(area_m2) AS area_m2
			FROM (SELECT value, count, area_m2 FROM generalised
			      WHERE town = $1 AND layer = 'plots' AND ` + keptSums + `
			      UNION ALL SELECT coalesce(crop, ''), 0, -yielded_m2 FROM plots WHERE ` + yielding + `) s
			GROUP BY value
		), grade AS (
			SELECT grade, count(*) AS count, sum(length_m) AS length_m FROM channels
			WHERE town = $1 AND ($3 = '' OR committee IS NOT DISTINCT FROM nullif($3, 'none')) GROUP BY grade
		), unit AS (
			SELECT count(*) AS villages, sum(households) AS households, sum(population) AS population FROM villages
			WHERE town = $1 AND ($3 = '' OR committee IS NOT DISTINCT FROM nullif($3, 'none'))
		)
		SELECT json_build_object(
			'town', t.town, 'committee', nullif($3, ''), 'as_of', $2::timestamptz,
			'committees', (SELECT count(*) FROM committees WHERE town = $1 AND ($3 = '' OR code = $3)),
			'villages', unit.villages, 'households', unit.households, 'population', unit.population,
			'parcels', (SELECT json_build_object(
				'count', coalesce(sum(count), 0), 'area_m2', coalesce(sum(area_m2), 0), 'area_mu',
				    coalesce(sum(area_m2), 0) * 3 / 2000,
				'reclaimed_m2', coalesce(sum(area_m2) FILTER (WHERE reclaimed), 0),
				'reclaimed_mu', coalesce(sum(area_m2) FILTER (WHERE reclaimed), 0) * 3 / 2000,
				'stages', coalesce(json_object_agg(stage, json_build_object('count', count, 'area_m2', area_m2,
				    'area_mu', area_m2 * 3 / 2000)), '{}')) FROM stage),
			'plots', (SELECT json_build_object(
				'count', coalesce(sum(count), 0), 'area_m2', coalesce(sum(area_m2), 0), 'area_mu',
				    coalesce(sum(area_m2), 0) * 3 / 2000,
				'crops', coalesce(json_object_agg(coalesce(crop, ''),
				    json_build_object('count', count, 'area_m2', area_m2, 'area_mu',
				        area_m2 * 3 / 2000)), '{}')) FROM crop),
			'channels', (SELECT json_build_object(
				'count', coalesce(sum(count), 0), 'length_m', coalesce(sum(length_m), 0),
				'grades', coalesce(json_object_agg(coalesce(grade, ''),
				    json_build_object('count', count, 'length_m', length_m)), '{}')) FROM grade),
			'pump_stations', (SELECT count(*) FROM pump_stations
			    WHERE town = $1 AND ($3 = '' OR committee IS NOT DISTINCT FROM nullif($3, 'none'))),
			'sites', (SELECT coalesce(json_object_agg(coalesce(kind, ''), n), '{}')
			    FROM (SELECT kind, count(*) AS n FROM sites
			        WHERE town = $1 AND ($3 = '' OR committee IS NOT DISTINCT FROM nullif($3, 'none'))
			        GROUP BY kind) s),
			'zones', (SELECT coalesce(json_object_agg(kind, n), '{}') FROM (SELECT kind, count(*) AS n FROM zones
			    WHERE town = $1 AND ($3 = '' OR committee IS NOT DISTINCT FROM nullif($3, 'none')) GROUP BY kind) z))
		FROM towns t CROSS JOIN unit
		WHERE t.town = $1 AND ($3 IN ('', 'none') OR EXISTS (SELECT FROM committees WHERE town = $1 AND code = $3))`
	var reply json.RawMessage
	err := translate(db.reader(ctx).QueryRow(ctx, figures, town, now, committee, geo.ReclaimedStages()).Scan(&reply))
	if err != nil && fault.Of(err).Kind == fault.NotFound {
		return nil, fault.Wrap(err, fault.NotFound, "there is no town %s here, or it has no committee %q", town, committee)
	}
	return reply, err
}

// FiguresTag returns a text that changes whenever a town's figures may change.
func (db *DB) FiguresTag(ctx context.Context, town string) (string, error) {
	const tag = `
		SELECT coalesce(string_agg(layer || ':' || revision, ',' ORDER BY layer), '') FROM layer_revisions
		WHERE town = $1`
	var text string
	err := db.reader(ctx).QueryRow(ctx, tag, town).Scan(&text)
	return text, translate(err)
}
