package main

// Writes the faults of a file as CSV and GeoJSON, and shows the progress of a long import.

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/fault"
)

// writeFaults writes all faults as CSV, and those with a place as GeoJSON.
func (p *program) writeFaults(path string, troubles []geo.Trouble) error {
	path = strings.TrimSuffix(strings.TrimSuffix(path, ".csv"), ".geojson")
	if err := p.writeFaultsCSV(path+".csv", troubles); err != nil {
		return err
	}
	return p.writeFaultsGeoJSON(path+".geojson", troubles)
}

func (p *program) writeFaultsCSV(path string, troubles []geo.Trouble) error {
	file, err := os.Create(path) //nolint:gosec // the operator names the file
	if err != nil {
		return fault.New(fault.Invalid, "cannot write the list of faults to %s", path)
	}
	_, err = file.WriteString("\uFEFF") // spreadsheets recognise UTF-8 by this mark
	w := csv.NewWriter(file)
	_ = w.Write(p.faultColumns())
	for _, t := range troubles {
		row := []string{strconv.Itoa(t.Row), files.Guarded(t.Field), files.Guarded(p.reason(t)), "", ""}
		if t.Place != nil {
			row[3], row[4] = fmt.Sprintf("%.7f", t.Place.Lon()), fmt.Sprintf("%.7f", t.Place.Lat())
		}
		_ = w.Write(row)
	}
	w.Flush()
	return errors.Join(err, w.Error(), file.Close())
}

// faultColumns returns the column titles of the CSV file.
func (p *program) faultColumns() []string {
	if p.chinese() {
		return []string{"行", "字段", "原因", "经度", "纬度"}
	}
	return []string{"row", "field", "reason", "longitude", "latitude"}
}

func (p *program) writeFaultsGeoJSON(path string, troubles []geo.Trouble) error {
	features := []any{}
	for _, t := range troubles {
		if t.Place != nil {
			features = append(features, map[string]any{
				"type": "Feature", "geometry": map[string]any{"type": "Point", "coordinates": []json.Number{degrees(t.Place.Lon()), degrees(t.Place.Lat())}},
				"properties": map[string]any{"row": t.Row, "field": t.Field, "reason": p.reason(t)},
			})
		}
	}
	text, err := json.Marshal(map[string]any{"type": "FeatureCollection", "features": features})
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, text, 0o644); err != nil { //nolint:gosec // other users may read the file
		return fault.New(fault.Invalid, "cannot write the faults' places to %s", path)
	}
	return nil
}

func degrees(v float64) json.Number { return json.Number(strconv.FormatFloat(v, 'f', 7, 64)) }

func (p *program) reason(t geo.Trouble) string {
	if p.chinese() {
		return t.Hans
	}
	return t.En
}

// progressBar shows the progress of a long read: a bar on a terminal, or a number while the total is not
// known; elsewhere a line every ten seconds.
type progressBar struct {
	program  *program
	total    int // 0: not known
	terminal bool
	began    time.Time
	shown    time.Time
}

func (p *program) progress(total int) *progressBar {
	return &progressBar{program: p, total: total, began: time.Now(), terminal: isTerminal(p.stderr)}
}

func (b *progressBar) step(read int) {
	every := 10 * time.Second
	if b.terminal {
		every = 200 * time.Millisecond
	}
	if read%64 != 0 || time.Since(b.shown) < every || time.Since(b.began) < slowAfter { // the first is shown after slowAfter
		return
	}
	b.shown = time.Now()
	sentence := fault.Say("%d of %d read", read, b.total)
	if b.total == 0 {
		sentence = fault.Say("%d gone through", read)
	}
	switch {
	case !b.terminal:
		b.program.sign.write("%s\n", sentence.In(b.program.words))
		return
	case b.total == 0:
		b.program.sign.write("\r%s", sentence.In(b.program.words))
		return
	}
	const width = 40
	done := min(width, width*read/max(1, b.total))
	b.program.sign.write("\r%s%s %d / %d", strings.Repeat("█", done), strings.Repeat("░", width-done), read, b.total)
}

func (b *progressBar) end() {
	if b.terminal && !b.shown.IsZero() {
		b.program.sign.write("\r\033[K")
	}
}
