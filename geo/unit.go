package geo

// Defines the unit codes. The first 6 digits identify the county, the next 3 the town and the next 3
// the committee, as in the national statistical code. This program assigns 3 more digits to each
// natural village.
const (
	townDigits      = 9
	committeeDigits = 12
	villageDigits   = 15
)

// UnitLevel is a level in the hierarchy of units.
type UnitLevel int

// The levels of units.
const (
	TownLevel UnitLevel = iota
	CommitteeLevel
	VillageLevel
)

// Digits returns the number of digits of a level's codes.
func (l UnitLevel) Digits() int {
	return [...]int{townDigits, committeeDigits, villageDigits}[l]
}

// UnitCode is the code of a town, committee or natural village. It is a text, since a number would
// lose leading zeros.
type UnitCode string

// ParseUnitCode checks that a text is a code of any level. The error is a Wrong.
func ParseUnitCode(s string) (UnitCode, error) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return "", wrong("unit code %.20q has a character that is no digit", s)
		}
	}
	switch len(s) {
	case townDigits, committeeDigits, villageDigits:
		return UnitCode(s), nil
	}
	return "", wrong("unit code %.20q has %d digits; a town has 9, a committee 12, a natural village 15", s, len(s))
}

// ParseTown checks that a text is the code of a town. The error is a Wrong.
func ParseTown(s string) (UnitCode, error) {
	code, err := ParseUnitCode(s)
	if err != nil {
		return "", err
	}
	if code.Level() != TownLevel {
		return "", wrong("%s is no town's code; that has 9 digits", s)
	}
	return code, nil
}

// Level returns the level of the unit that the code identifies.
func (c UnitCode) Level() UnitLevel {
	switch len(c) {
	case townDigits:
		return TownLevel
	case committeeDigits:
		return CommitteeLevel
	}
	return VillageLevel
}
