package files

// Checks the syntax and the nesting of a GeoJSON before GDAL reads it.

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"math"
	"os"
	"strconv"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"

	"tuntu/internal/fault"
)

// jsonDepth is the deepest nesting of a GeoJSON; a multipolygon in a collection needs 9 levels.
const jsonDepth = 64

// openGeoJSON checks a GeoJSON before GDAL reads it. GDAL would read a geometry with an invalid
// number as no geometry, and would not report where a file is truncated.
func openGeoJSON(ctx context.Context, f *File, path string, o Options) error {
	taken, err := f.take(path, "source.geojson")
	if err != nil {
		return err
	}
	if f.Count, err = checkGeoJSON(taken, o); err != nil {
		return err
	}
	return f.openGDAL(ctx, gdalSource{path: taken, driver: "GeoJSON", plain: true}, o)
}

// checkGeoJSON returns the number of features.
func checkGeoJSON(path string, o Options) (int, error) {
	file, err := os.Open(path) //nolint:gosec // a name of ours in a private folder
	if err != nil {
		return 0, err
	}
	defer file.Close()
	in := bufio.NewReaderSize(file, 1<<16)
	if mark, err := in.Peek(3); err == nil && string(mark) == "\xef\xbb\xbf" { // GDAL skips the byte order mark, too
		_, _ = in.Discard(len(mark))
	}
	// Neither Go nor GDAL refuses bytes of another encoding; they would read wrong characters.
	s := jsonScan{decoder: json.NewDecoder(transform.NewReader(in, encoding.UTF8Validator)), counted: o.counted}
	s.decoder.UseNumber()
	err = s.run()
	return s.features, err
}

// jsonScan reads a document's tokens, checks them, and counts features for the messages.
type jsonScan struct {
	decoder  *json.Decoder
	depth    int
	key      string // the last member name of the outermost object
	features int
	counted  func(features int) // told of each feature
	tokens   int
	most     int // tokens; 0: any number
}

func (s *jsonScan) run() error {
	started := false
	for {
		token, err := s.decoder.Token()
		if errors.Is(err, io.EOF) && started && s.depth == 0 {
			return nil
		}
		if err != nil {
			return s.broken(err)
		}
		started = true
		if s.tokens++; s.most > 0 && s.tokens > s.most {
			return TooManyVertices()
		}
		if err := s.see(token); err != nil {
			return err
		}
	}
}

// see checks one token.
func (s *jsonScan) see(token json.Token) error {
	switch token := token.(type) {
	case json.Delim:
		if token == '}' || token == ']' {
			s.depth--
			return nil
		}
		if s.depth == 2 && token == '{' && s.key == "features" {
			s.features++
			s.counted(s.features)
		}
		if s.depth++; s.depth > jsonDepth {
			return fault.New(fault.Invalid, "the GeoJSON is nested more than %d deep at byte %d", jsonDepth, s.decoder.InputOffset())
		}
	case string:
		if s.depth == 1 {
			s.key = token
		}
	case json.Number:
		if n, err := strconv.ParseFloat(token.String(), 64); err != nil || math.IsInf(n, 0) {
			return fault.New(fault.Invalid, "feature %d: %.30s at byte %d is no coordinate and no number that fits", max(1, s.features), token, s.decoder.InputOffset())
		}
	}
	return nil
}

// broken returns the fault of a syntax error, of another encoding, or of a truncated document.
func (s *jsonScan) broken(err error) error {
	if errors.Is(err, encoding.ErrInvalidUTF8) {
		return fault.Wrap(err, fault.Invalid, "the GeoJSON is in another encoding than UTF-8, or was cut inside a character, in feature %d; save it as UTF-8 and import that", max(1, s.features))
	}
	wrong, syntax := errors.AsType[*json.SyntaxError](err)
	if syntax && !errors.Is(err, io.ErrUnexpectedEOF) && wrong.Error() != "unexpected end of JSON input" {
		return fault.Wrap(err, fault.Invalid, "feature %d: what stands at byte %d is no JSON, so no coordinate either (NaN and Infinity are none)", max(1, s.features), wrong.Offset)
	}
	return fault.Wrap(err, fault.Invalid, "the GeoJSON is not complete: it breaks off in feature %d, at byte %d", s.features, s.decoder.InputOffset())
}
