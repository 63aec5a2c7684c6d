package load

import (
	"tuntu/internal/postgis"
	"tuntu/internal/sample"
)

// Know spares a keeper the seconds of inventing a town again.
func (k *Keeper) Know(from postgis.Sample, town *sample.Town) { k.towns[from] = town }
