package postgis

// Erases texts from the database and its log for good.

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// ErasedReason stands for the layer and the field of an Erasure of a change's reason.
const ErasedReason = "changes"

// Erasure names what was erased, without telling it: the text of a feature's field, the reason of a change, or a person's
// record, a holder's or a cleaner's.
type Erasure struct {
	At     time.Time
	Town   string
	Layer  string   // ErasedReason for a reason, the table of a record
	ID     int64    // the feature's fid, the change or the record
	Fields []string // a name's other forms go with it; empty for a reason and a record
}

// String writes the erasure as the list beside the backups has it: TIME TOWN COLLECTION FID FIELD,FIELD.
func (e Erasure) String() string {
	fields := strings.Join(e.Fields, ",")
	switch {
	case e.Layer == ErasedReason:
		fields = "reason"
	case e.ofPerson():
		fields = "person"
	}
	return strings.Join([]string{e.At.UTC().Format(time.RFC3339Nano), e.Town, e.Layer, strconv.FormatInt(e.ID, 10), fields}, " ")
}

// ofPerson tells whether a person's record was erased.
func (e Erasure) ofPerson() bool { return e.Layer == "parcel_holders" || e.Layer == "cleaners" }

// ParseErasure reads what String has written.
func ParseErasure(line string) (e Erasure, err error) {
	words := strings.Fields(line)
	if len(words) == 5 {
		e = Erasure{Town: words[1], Layer: words[2]}
		if e.At, err = time.Parse(time.RFC3339Nano, words[0]); err == nil {
			e.ID, err = strconv.ParseInt(words[3], 10, 64)
		}
		if e.Layer != ErasedReason && !e.ofPerson() {
			e.Fields = strings.Split(words[4], ",")
		}
	}
	if err != nil || e.ID == 0 {
		return e, fault.New(fault.Invalid, "a list of erasures reads TIME TOWN COLLECTION FID FIELD in each line, not %.80q", line)
	}
	return e, nil
}

// Erasable returns the columns to erase for a field of a layer: with a name its other forms, from which it could be read.
// A field that holds no free text is a fault of kind Invalid.
func Erasable(layer geo.Layer, field string) ([]string, error) {
	forms := []string{"name", "name_hant", "pinyin"}
	if field == "name" {
		return forms, nil
	}
	if slices.Contains(forms, field) || field == geo.Aliases {
		return []string{field}, nil
	}
	for _, f := range layer.AllFields() {
		if f.Name == field && f.Type == geo.Text && len(f.Allowed()) == 0 && f.SetBy != geo.Database && f.SetBy != geo.Rule && field != "code" && field != "committee" {
			return []string{field}, nil
		}
	}
	return nil, fault.New(fault.Invalid, "%s has no free text %.40q that could be erased", layer.ID, field)
}

// Erase erases a text of a feature, a change's reason or a person's record from the database and the log, by a change of
// its own, and returns that change. Nobody can bring it back. If nothing holds the text, the fault is of kind NotFound.
func (db *DB) Erase(ctx context.Context, r Request, e Erasure) (change int64, err error) {
	err = db.Write(ctx, r, &change, func(c *Change) error {
		var rows int64
		var err error
		change = c.ID
		switch {
		case e.Layer == ErasedReason:
			err = c.tx.QueryRow(ctx, `SELECT erase_reason($1, $2)`, c.town, e.ID).Scan(&rows)
		case e.ofPerson():
			return c.erasePerson(ctx, e)
		default:
			err = c.tx.QueryRow(ctx, `SELECT erase_value($1, $2, $3, $4)`, c.town, e.Layer, e.ID, e.Fields).Scan(&rows)
		}
		if err == nil && rows == 0 {
			err = fault.New(fault.NotFound, "nothing of that was left to erase")
		}
		return err
	})
	return change, err
}

// erasePerson erases a holder, or a cleaner's name and phone, by the number of the record.
func (c *Change) erasePerson(ctx context.Context, e Erasure) error {
	if e.Layer == "cleaners" {
		const read = `SELECT coalesce((SELECT number FROM cleaners WHERE town = $1 AND id = $2), 0)`
		var number int
		if err := c.tx.QueryRow(ctx, read, c.town, e.ID).Scan(&number); err != nil {
			return err
		}
		return c.EraseCleaner(ctx, number)
	}
	tag, err := c.tx.Exec(ctx, `DELETE FROM parcel_holders WHERE town = $1 AND id = $2`, c.town, e.ID)
	if err == nil && tag.RowsAffected() == 0 {
		err = fault.New(fault.NotFound, "nothing of that was left to erase")
	}
	return err
}
