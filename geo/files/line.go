package files

// Reads plain GeoJSON features fast.

import (
	"bytes"
	"encoding/json"
	"strconv"
	"unicode/utf8"

	"github.com/paulmach/orb"
)

// plainRecord reads a line as GDAL writes it: a feature in which nothing is nested but a geometry in the plane.
// If the line holds anything else, ok is false, and the general reader judges it. A large file has millions of
// numbers, with which the general reader takes ten times as long.
func plainRecord(row int, line []byte) (record Record, ok bool) {
	if !utf8.Valid(line) {
		return Record{}, false
	}
	s := lineScan{line: line}
	record.Row = row
	seen := map[string]bool{}
	complete := s.members(func(name string) bool {
		if seen[name] {
			return false
		}
		seen[name] = true
		switch name {
		case "properties":
			return s.members(func(field string) bool {
				value, ok := s.scalar()
				record.Fields = append(record.Fields, Attribute{Name: field, Value: value})
				return ok
			})
		case "geometry":
			return s.geometry(&record)
		case "type", "id":
			_, ok := s.scalar()
			return ok
		}
		return false
	})
	s.space()
	return record, complete && s.at == len(s.line)
}

// lineScan is a place in a line of JSON. Its methods read what stands there, and return false for anything else.
type lineScan struct {
	line []byte
	at   int
}

func (s *lineScan) space() {
	for s.at < len(s.line) && (s.line[s.at] == ' ' || s.line[s.at] == '\t' || s.line[s.at] == '\n' || s.line[s.at] == '\r') {
		s.at++
	}
}

// take steps over a character and the space before it.
func (s *lineScan) take(c byte) bool {
	s.space()
	if s.at < len(s.line) && s.line[s.at] == c {
		s.at++
		return true
	}
	return false
}

// list reads a list between two brackets, calling element at each of its elements; it must not be empty.
func (s *lineScan) list(opening, closing byte, element func() bool) bool {
	if !s.take(opening) || !element() {
		return false
	}
	for s.take(',') {
		if !element() {
			return false
		}
	}
	return s.take(closing)
}

// members reads an object, calling value at the value of each member.
func (s *lineScan) members(value func(name string) bool) bool {
	return s.list('{', '}', func() bool {
		s.space()
		name, ok := s.text()
		return ok && s.take(':') && value(name)
	})
}

// scalar reads a string, a number, true, false or null.
func (s *lineScan) scalar() (any, bool) {
	s.space()
	if s.at == len(s.line) {
		return nil, false
	}
	switch s.line[s.at] {
	case '"':
		return s.text()
	case 'n':
		return nil, s.word("null")
	case 't':
		return true, s.word("true")
	case 'f':
		return false, s.word("false")
	}
	number, ok := s.number()
	return json.Number(number), ok
}

// word steps over a word.
func (s *lineScan) word(word string) bool {
	if !bytes.HasPrefix(s.line[s.at:], []byte(word)) {
		return false
	}
	s.at += len(word)
	return true
}

// text reads a string.
func (s *lineScan) text() (text string, ok bool) {
	if s.at == len(s.line) || s.line[s.at] != '"' {
		return "", false
	}
	escaped := false
	for i := s.at + 1; i < len(s.line); i++ {
		switch c := s.line[i]; {
		case c == '\\':
			escaped = true
			i++
		case c < ' ':
			return "", false
		case c == '"':
			quoted := s.line[s.at : i+1]
			s.at = i + 1
			if escaped {
				return text, json.Unmarshal(quoted, &text) == nil
			}
			return string(quoted[1 : len(quoted)-1]), true
		}
	}
	return "", false
}

// number reads the digits of a number.
func (s *lineScan) number() (digits []byte, ok bool) {
	from := s.at
	run := func() bool {
		begin := s.at
		for s.at < len(s.line) && s.line[s.at] >= '0' && s.line[s.at] <= '9' {
			s.at++
		}
		return s.at > begin
	}
	is := func(characters string) bool {
		if s.at < len(s.line) && bytes.IndexByte([]byte(characters), s.line[s.at]) >= 0 {
			s.at++
			return true
		}
		return false
	}
	is("-")
	ok = is("0") || run()
	if ok && is(".") {
		ok = run()
	}
	if ok && is("eE") {
		is("+-")
		ok = run()
	}
	return s.line[from:s.at], ok
}

// geometry reads a point, a line or a polygon, or several lines or polygons; null is none.
func (s *lineScan) geometry(record *Record) bool {
	s.space()
	if s.word("null") {
		return true
	}
	kind := ""
	return s.members(func(name string) (ok bool) {
		switch {
		case name == "type" && kind == "":
			s.space()
			kind, ok = s.text()
		case name == "coordinates" && record.Geometry == nil:
			record.Geometry, ok = s.coordinates(kind)
		}
		return ok
	}) && record.Geometry != nil
}

func (s *lineScan) coordinates(kind string) (orb.Geometry, bool) {
	switch kind {
	case "Point":
		return s.point()
	case "LineString":
		line, ok := listOf(s, (*lineScan).point)
		return orb.LineString(line), ok
	case "MultiLineString":
		lines, ok := listOf(s, func(s *lineScan) (orb.LineString, bool) {
			line, ok := listOf(s, (*lineScan).point)
			return line, ok
		})
		return orb.MultiLineString(lines), ok
	case "Polygon":
		return s.polygon()
	case "MultiPolygon":
		polygons, ok := listOf(s, (*lineScan).polygon)
		return orb.MultiPolygon(polygons), ok
	}
	return nil, false
}

func (s *lineScan) polygon() (orb.Polygon, bool) {
	return listOf(s, func(s *lineScan) (orb.Ring, bool) { return listOf(s, (*lineScan).point) })
}

// point reads a place in the plane.
func (s *lineScan) point() (p orb.Point, ok bool) {
	n := 0
	ok = s.list('[', ']', func() bool {
		s.space()
		digits, ok := s.number()
		if !ok || n == len(p) {
			return false
		}
		var err error
		p[n], err = strconv.ParseFloat(string(digits), 64)
		n++
		return err == nil
	})
	return p, ok && n == len(p)
}

// listOf reads a list of which element reads each.
func listOf[T any](s *lineScan, element func(*lineScan) (T, bool)) (list []T, ok bool) {
	ok = s.list('[', ']', func() bool {
		e, ok := element(s)
		list = append(list, e)
		return ok
	})
	return list, ok
}
