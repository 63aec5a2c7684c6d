package geo

// The lengths of unit codes: 6 county + 3 town + 3 committee digits as the state's
// statistical code has them, and 3 of our own for a natural village.
const (
	townDigits      = 9
	committeeDigits = 12
	villageDigits   = 15
)

// UnitLevel is a step of the hierarchy of units.
type UnitLevel int

// The levels of units.
const (
	TownLevel UnitLevel = iota
	CommitteeLevel
	VillageLevel
)

// Digits is how many digits the codes of a level's units have.
func (l UnitLevel) Digits() int {
	return [...]int{townDigits, committeeDigits, villageDigits}[l]
}

// UnitCode is the code of a town, committee or natural village, as text: leading zeros
// count, and it is never a number.
type UnitCode string

// ParseUnitCode checks a code's length and digits.
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

// ParseTown checks the code of a town.
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

// Level tells what the code names.
func (c UnitCode) Level() UnitLevel {
	switch len(c) {
	case townDigits:
		return TownLevel
	case committeeDigits:
		return CommitteeLevel
	}
	return VillageLevel
}
