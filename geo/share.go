package geo

import (
	"fmt"
	"strconv"
	"strings"
)

// Share is a number of days or slots in hundredths: cleaners who have a place together share its days and slots, and sums
// of hundredths are exact.
type Share int64

// Whole is the share of whole days or slots.
func Whole(n int) Share { return Share(n) * 100 }

// ParseShare reads a number with at most two decimals, as in 0.5; false for any other text.
func ParseShare(text string) (Share, bool) {
	hundredths, ok := ParseFen(text)
	return Share(hundredths), ok
}

// String is the number without zeros at its end, as in 12, 12.5 and 0.33.
func (s Share) String() string {
	sign, n := "", int64(s)
	if n < 0 {
		sign, n = "-", -n
	}
	if n%100 == 0 {
		return sign + strconv.FormatInt(n/100, 10)
	}
	return strings.TrimRight(fmt.Sprintf("%s%d.%02d", sign, n/100, n%100), "0")
}

// MarshalJSON writes the number.
func (s Share) MarshalJSON() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalJSON reads a number.
func (s *Share) UnmarshalJSON(text []byte) error {
	read, ok := ParseShare(string(text))
	if !ok {
		return strconv.ErrSyntax
	}
	*s = read
	return nil
}
