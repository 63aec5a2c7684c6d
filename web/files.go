package web

// This file handles pictures and papers, /api/files/{sha256}, and those of a parcel, /api/parcels/{fid}/files.

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"regexp"
	"strconv"

	"github.com/go-chi/chi/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/photo"
	"tuntu/internal/postgis"
)

// mostAttached is how many files one request attaches at most.
const mostAttached = 50

// digestForm is the form of a digest in an address.
var digestForm = regexp.MustCompile(`^[0-9a-f]{64}$`)

// digestOf reads the digest of a request's address.
func digestOf(r *http.Request) (string, error) {
	digest := chi.URLParam(r, "sha256")
	if !digestForm.MatchString(digest) {
		return "", fault.InvalidParam("sha256", "a file is named by the SHA-256 of its bytes: 64 digits from 0 to f")
	}
	return digest, nil
}

// putFile keeps a file of a town. It is told by its bytes what it is, and of a picture a copy is made that may be shown.
// The same file again is only kept for another day.
func (s *Server) putFile(w http.ResponseWriter, r *http.Request) error {
	digest, err := digestOf(r)
	if err != nil {
		return err
	}
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	if !actorOf(r).Works(town) {
		return access.NotAllowed(nil)
	}
	file, done, err := s.readWrite(r)
	if err != nil {
		return err
	}
	defer done()
	if sum := sha256.Sum256(file); hex.EncodeToString(sum[:]) != digest {
		return fault.New(fault.Invalid, "the bytes that came are not those of the SHA-256 in the address; send the file again")
	}
	is, known, err := s.db.KnownFile(r.Context(), actorOf(r), town, digest)
	if err != nil {
		return err
	}
	status := http.StatusOK
	if !known {
		status = http.StatusCreated
		if is, err = s.opened(r, file); err != nil {
			return err
		}
		if err := s.db.PutFile(r.Context(), actorOf(r), town, digest, file, is); err != nil {
			return err
		}
	}
	return writePrivate(w, status, map[string]any{"sha256": digest, "type": is.Kind, "width": is.Width, "height": is.Height})
}

// opened tells what a file is. Pictures are opened one at a time, as each takes much memory.
func (s *Server) opened(r *http.Request, file []byte) (photo.File, error) {
	leave, err := s.photos.begin(r.Context(), s.whose(r))
	if err != nil {
		return photo.File{}, err
	}
	defer leave()
	return photo.Read(file)
}

// file sends what is shown of a file or, to planners who ask for it, the original. All but a picture that is shown is
// a download, and nothing in it runs.
func (s *Server) file(w http.ResponseWriter, r *http.Request) error {
	digest, err := digestOf(r)
	if err != nil {
		return err
	}
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	original, err := parseBool("original", r.URL.Query().Get("original"))
	if err != nil {
		return err
	}
	kind, err := s.db.FileKind(r.Context(), actorOf(r), town, digest, original)
	if err != nil {
		return err
	}
	h := w.Header()
	h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	if original || kind == photo.PDF {
		h.Set("Content-Disposition", `attachment; filename="`+digest[:12]+extension(kind)+`"`)
	}
	if unchanged(w, r, `"`+digest+map[bool]string{true: "-original"}[original]+`"`) {
		return nil
	}
	leave, err := s.streams.begin(r.Context(), s.whose(r))
	if err != nil {
		return err
	}
	defer leave()
	file, err := s.db.File(r.Context(), actorOf(r), town, digest, original)
	if err != nil {
		return err
	}
	h.Set("Cache-Control", "private, no-cache") // who may see it is asked each time
	h.Set("Content-Type", string(kind))
	h.Set("Content-Length", strconv.Itoa(len(file)))
	_, err = w.Write(file)
	return err
}

// extension is how a file of a kind is called.
func extension(kind photo.Kind) string {
	return map[photo.Kind]string{photo.JPEG: ".jpg", photo.PNG: ".png", photo.PDF: ".pdf"}[kind]
}

// filesOf lists a parcel's files that the visitor may see.
func (s *Server) filesOf(w http.ResponseWriter, r *http.Request) error {
	fid, town, err := s.parcelOf(r)
	if err != nil {
		return err
	}
	files, err := s.db.FilesOf(r.Context(), actorOf(r), town, fid)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"files": orEmpty(files)})
}

// parcelOf finds the parcel of a request's address, and its town.
func (s *Server) parcelOf(r *http.Request) (fid int64, town string, err error) {
	if fid, err = pathID(r, "fid"); err != nil {
		return 0, "", err
	}
	layer, _ := geo.LayerByID("parcels")
	town, err = s.db.TownOf(r.Context(), layer, fid)
	return fid, town, err
}

// attachFiles attaches files to a parcel, all or none.
func (s *Server) attachFiles(w http.ResponseWriter, r *http.Request) error {
	fid, town, err := s.parcelOf(r)
	if err != nil {
		return err
	}
	var form struct {
		Files []postgis.Attachment `json:"files"`
	}
	return s.keepIn(w, r, town, access.Actor.Works, http.StatusCreated, "files of a parcel", &form, func(c *postgis.Change) (map[string]any, error) {
		if n := len(form.Files); n < 1 || n > mostAttached {
			return nil, fault.InvalidParam("files", "a request attaches from 1 to %d files, not %d", mostAttached, n)
		}
		files, err := c.Attach(r.Context(), fid, form.Files)
		return map[string]any{"files": files}, err
	})
}

// publishFile says whether all may see a parcel's file.
func (s *Server) publishFile(w http.ResponseWriter, r *http.Request) error {
	fid, id, town, err := s.attachmentOf(r)
	if err != nil {
		return err
	}
	var form struct {
		Public *bool `json:"public"`
	}
	return s.keepIn(w, r, town, access.Actor.Works, http.StatusOK, "who may see a file of a parcel", &form, func(c *postgis.Change) (map[string]any, error) {
		if form.Public == nil {
			return nil, fault.InvalidParam("public", "say whether all may see the file: public is true or false")
		}
		files, err := c.PublishFile(r.Context(), fid, id, *form.Public)
		return map[string]any{"files": files}, err
	})
}

// detachFile takes a file off a parcel.
func (s *Server) detachFile(w http.ResponseWriter, r *http.Request) error {
	fid, id, town, err := s.attachmentOf(r)
	if err != nil {
		return err
	}
	return s.keepIn(w, r, town, access.Actor.Works, http.StatusOK, "a file of a parcel taken off", nil, func(c *postgis.Change) (map[string]any, error) {
		return map[string]any{}, c.Detach(r.Context(), fid, id)
	})
}

// attachmentOf finds the parcel and the attached file of a request's address.
func (s *Server) attachmentOf(r *http.Request) (fid, id int64, town string, err error) {
	if fid, town, err = s.parcelOf(r); err != nil {
		return 0, 0, "", err
	}
	id, err = pathID(r, "file")
	return fid, id, town, err
}
