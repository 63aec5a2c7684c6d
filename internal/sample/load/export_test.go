package load

import (
	"tuntu/internal/postgis"
	"tuntu/internal/sample"
)

// Know gives a keeper an invented town, which would take seconds to invent again.
func (k *Keeper) Know(from postgis.Sample, town *sample.Town) { k.towns[from] = town }
