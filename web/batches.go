package web

// This file handles batches of parcels: /api/parcels/batches.

import (
	"encoding/json"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// mostBatchName is how many characters a batch's name has at most, as the database has it.
const mostBatchName = 50

func batch() param {
	return param{"batch", "the number of a batch: only the parcels that are in it", map[string]any{"type": "integer", "minimum": 1}}
}

func beforeBatch() param {
	return param{"before", "only the batches that are listed after this one; for the next page", map[string]any{"type": "integer", "minimum": 1}}
}

// batches lists a town's batches.
func (s *Server) batches(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	older, most, err := olderThan(r)
	if err != nil {
		return err
	}
	batches, err := s.db.Batches(r.Context(), actorOf(r), town, older, most)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"batches": orEmpty(batches)})
}

// addBatch makes a batch and puts parcels into it.
func (s *Server) addBatch(w http.ResponseWriter, r *http.Request) error {
	var body json.RawMessage
	return s.keep(w, r, access.Write, http.StatusCreated, "a batch of parcels", &body, func(c *postgis.Change) (map[string]any, error) {
		var form batchForm
		if err := form.read(body, "parcels"); err != nil {
			return nil, err
		}
		b, err := form.batch()
		if err != nil {
			return nil, err
		}
		id, err := c.AddBatch(r.Context(), b)
		if err != nil {
			return nil, err
		}
		if len(form.Parcels) > 0 {
			if err := fillBatch(r, c, id, form.Parcels, nil); err != nil {
				return nil, err
			}
		}
		return batchReply(r, c, id)
	})
}

// alterBatch alters what a request names of a batch; null empties its days and its note.
func (s *Server) alterBatch(w http.ResponseWriter, r *http.Request) error {
	id, err := pathID(r, "batch")
	if err != nil {
		return err
	}
	var body json.RawMessage
	return s.keep(w, r, access.Write, http.StatusOK, "a batch of parcels", &body, func(c *postgis.Change) (map[string]any, error) {
		b, err := c.Batch(r.Context(), id)
		if err != nil {
			return nil, err
		}
		form := batchForm{Name: &b.Name, Year: &b.Year, Starts: b.Starts, Due: b.Due, Note: b.Note}
		if err := form.read(body, "version"); err != nil {
			return nil, err
		}
		if form.Version == nil {
			return nil, fault.New(fault.Unconditional, "say which version of the batch you have read: version")
		}
		if b, err = form.batch(); err != nil {
			return nil, err
		}
		b.ID, b.Version = id, form.Version
		if err := c.AlterBatch(r.Context(), b); err != nil {
			return nil, err
		}
		return batchReply(r, c, id)
	})
}

// endBatch deletes a batch that is empty.
func (s *Server) endBatch(w http.ResponseWriter, r *http.Request) error {
	id, err := pathID(r, "batch")
	if err != nil {
		return err
	}
	return s.keep(w, r, access.Write, http.StatusOK, "a batch of parcels deleted", nil, func(c *postgis.Change) (map[string]any, error) {
		return map[string]any{}, c.EndBatch(r.Context(), id)
	})
}

// fillBatch puts parcels into a batch and takes others out.
func (s *Server) fillBatch(w http.ResponseWriter, r *http.Request) error {
	id, err := pathID(r, "batch")
	if err != nil {
		return err
	}
	var form struct {
		Put  []int64 `json:"put"`
		Take []int64 `json:"take"`
	}
	return s.keep(w, r, access.Write, http.StatusOK, "parcels of a batch", &form, func(c *postgis.Change) (map[string]any, error) {
		if err := fillBatch(r, c, id, form.Put, form.Take); err != nil {
			return nil, err
		}
		return batchReply(r, c, id)
	})
}

func fillBatch(r *http.Request, c *postgis.Change, id int64, put, take []int64) error {
	all := slices.Concat(put, take)
	distinct := slices.Clone(all)
	slices.Sort(distinct)
	if n := len(all); n < 1 || n > mostMoves || len(slices.Compact(distinct)) < n {
		return fault.InvalidParam("put", "put and take are from 1 to %d different numbers of parcels", mostMoves)
	}
	return c.FillBatch(r.Context(), id, put, take)
}

// batchReply is the reply of what was made of a batch.
func batchReply(r *http.Request, c *postgis.Change, id int64) (map[string]any, error) {
	b, err := c.Batch(r.Context(), id)
	return map[string]any{"batch": b}, err
}

// batchForm is what a request says of a batch.
type batchForm struct {
	Name    *string `json:"name"`
	Year    *int    `json:"year"`
	Starts  *string `json:"starts"`
	Due     *string `json:"due"`
	Note    *string `json:"note"`
	Parcels []int64 `json:"parcels"` // of one that is made: what is put into it
	Version *int    `json:"version"` // of one that is altered: which was read
}

// read reads a request's members into a form. They are those of every batch and one more; another would be left out
// unseen, so it is refused.
func (f *batchForm) read(body json.RawMessage, besides string) error {
	var members map[string]json.RawMessage
	if err := decode(body, &members); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(members)) {
		if settable := []string{"name", "year", "starts", "due", "note", besides}; !slices.Contains(settable, name) {
			return fault.InvalidParam(name, "%.40q of a batch is not set here; what is: %s", name, strings.Join(settable, ", "))
		}
	}
	return decode(body, f)
}

// batch is the batch that a form says, checked.
func (f *batchForm) batch() (postgis.Batch, error) {
	b := postgis.Batch{Starts: f.Starts, Due: f.Due}
	if f.Name != nil {
		b.Name = strings.TrimSpace(*f.Name)
	}
	if n := utf8.RuneCountInString(b.Name); n < 1 || n > mostBatchName || slices.ContainsFunc([]rune(b.Name), unicode.IsControl) {
		return b, fault.InvalidParam("name", "a batch has a name of 1 to %d characters", mostBatchName)
	}
	year := ""
	if f.Year != nil {
		b.Year, year = *f.Year, strconv.Itoa(*f.Year)
	}
	if b.Year < firstYear || b.Year > lastYear {
		return b, fault.InvalidParam("year", "%s is a whole number from %d to %d, not %.20q", "year", firstYear, lastYear, year)
	}
	for name, text := range map[string]*string{"starts": b.Starts, "due": b.Due} {
		if text != nil {
			if _, err := day(name, *text); err != nil {
				return b, err
			}
		}
	}
	if b.Starts != nil && b.Due != nil && *b.Due < *b.Starts {
		return b, fault.InvalidParam("due", "a batch is due on no earlier day than it is tasked on")
	}
	if f.Note != nil && strings.TrimSpace(*f.Note) != "" {
		note, err := because(*f.Note)
		if err != nil {
			return b, fault.InvalidParam("note", "a note is a line of at most %d characters", mostReason)
		}
		b.Note = &note
	}
	return b, nil
}
