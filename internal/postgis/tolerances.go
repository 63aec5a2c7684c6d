package postgis

// By how much the areas of a feature may differ before that is pointed out: the town's rule.

import (
	"context"
	"fmt"

	"tuntu/geo"
)

// toleranceOf is the SQL expression of a town's tolerance, as a share of the drawn area. The town is a placeholder, or
// the column of that name of the rows around.
func toleranceOf(town string) string {
	const read = "coalesce((SELECT share FROM (SELECT town AS of_town, share FROM area_tolerances) t WHERE of_town = %s), %g)"
	return fmt.Sprintf(read, town, geo.ToleratedShare)
}

// Tolerance is by which share of its drawn area a feature's other areas may differ from it in a town.
func (db *DB) Tolerance(ctx context.Context, town string) (share float64, err error) {
	err = db.reader(ctx).QueryRow(ctx, "SELECT "+toleranceOf("$1"), town).Scan(&share)
	return share, translate(err)
}

// SetTolerance sets by which share of its drawn area, from 0 to 1, a feature's other areas may differ from it.
func (c *Change) SetTolerance(ctx context.Context, share float64) error {
	const set = `
		INSERT INTO area_tolerances (town, share) VALUES ($1, $2)
		ON CONFLICT (town) DO UPDATE SET share = excluded.share`
	_, err := c.tx.Exec(ctx, set, c.town, share)
	return err
}

// layersOfAreas lists the layers whose features have areas that may differ.
func layersOfAreas() (ids []string) {
	for _, layer := range geo.Layers() {
		if _, ok := layer.Field(geo.AreaDiffers); ok {
			ids = append(ids, layer.ID)
		}
	}
	return ids
}
