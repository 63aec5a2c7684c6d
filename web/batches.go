package web

// This file handles batches of parcels: /api/parcels/batches.

import (
	"encoding/json"
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

// batches lists a town's batches.
func (s *Server) batches(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	batches, err := s.db.Batches(r.Context(), actorOf(r), town)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"batches": orEmpty(batches)})
}

// addBatch makes a batch and puts parcels into it.
func (s *Server) addBatch(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		postgis.Batch
		Put []int64 `json:"parcels"` // hides the batch's own count
	}
	return s.keep(w, r, access.Write, http.StatusCreated, "a batch of parcels", &form, func(c *postgis.Change) (map[string]any, error) {
		if err := settleBatch(&form.Batch); err != nil {
			return nil, err
		}
		id, err := c.AddBatch(r.Context(), form.Batch)
		if err != nil {
			return nil, err
		}
		if len(form.Put) > 0 {
			if err := fillBatch(r, c, id, form.Put, nil); err != nil {
				return nil, err
			}
		}
		return batchReply(r, c, id)
	})
}

// alterBatch alters what a request names of a batch; null empties it.
func (s *Server) alterBatch(w http.ResponseWriter, r *http.Request) error {
	id, err := pathID(r, "batch")
	if err != nil {
		return err
	}
	var form json.RawMessage
	return s.keep(w, r, access.Write, http.StatusOK, "a batch of parcels", &form, func(c *postgis.Change) (map[string]any, error) {
		b, err := c.Batch(r.Context(), id)
		if err != nil {
			return nil, err
		}
		if err := decode(form, &b); err != nil {
			return nil, err
		}
		b.ID = id
		if err := settleBatch(&b); err != nil {
			return nil, err
		}
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

// settleBatch checks what a request says of a batch.
func settleBatch(b *postgis.Batch) error {
	b.Name = strings.TrimSpace(b.Name)
	if n := utf8.RuneCountInString(b.Name); n < 1 || n > mostBatchName || slices.ContainsFunc([]rune(b.Name), unicode.IsControl) {
		return fault.InvalidParam("name", "a batch has a name of 1 to %d characters", mostBatchName)
	}
	if b.Year < firstYear || b.Year > lastYear {
		return fault.InvalidParam("year", "%s is a whole number from %d to %d, not %.20q", "year", firstYear, lastYear, strconv.Itoa(b.Year))
	}
	for name, text := range map[string]*string{"starts": b.Starts, "due": b.Due} {
		if text != nil {
			if _, err := day(name, *text); err != nil {
				return err
			}
		}
	}
	if b.Starts != nil && b.Due != nil && *b.Due < *b.Starts {
		return fault.InvalidParam("due", "a batch is due on no earlier day than it is tasked on")
	}
	if b.Note != nil {
		note, err := because(*b.Note)
		if err != nil {
			return fault.InvalidParam("note", "a note is a line of at most %d characters", mostReason)
		}
		b.Note = &note
	}
	return nil
}
