package geo

import (
	"fmt"
	"regexp"
	"strconv"
)

// Fen is an amount of money in hundredths of a yuan, so that sums are exact.
type Fen int64

// ParseFen reads an amount of yuan with at most two decimals, as in 12.5; false for any other text.
func ParseFen(text string) (Fen, bool) {
	parts := regexp.MustCompile(`^(-?)([0-9]{1,12})(?:\.([0-9]{1,2}))?$`).FindStringSubmatch(text)
	if parts == nil {
		return 0, false
	}
	n, err := strconv.ParseInt(parts[1]+parts[2]+(parts[3] + "00")[:2], 10, 64)
	return Fen(n), err == nil
}

// String is the amount in yuan, as in 12.50.
func (f Fen) String() string {
	sign, n := "", int64(f)
	if n < 0 {
		sign, n = "-", -n
	}
	return fmt.Sprintf("%s%d.%02d", sign, n/100, n%100)
}

// MarshalJSON writes the amount as a number of yuan.
func (f Fen) MarshalJSON() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalJSON reads a number of yuan.
func (f *Fen) UnmarshalJSON(text []byte) error {
	read, ok := ParseFen(string(text))
	if !ok {
		return strconv.ErrSyntax
	}
	*f = read
	return nil
}
