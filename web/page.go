package web

// The built page and its files.

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
)

// dist is the built page, made from web/app by `make page`.
//
//go:embed all:dist
var dist embed.FS

// asset is one file of the page.
type asset struct {
	body      []byte
	mediaType string
	etag      string
}

// assets are the page's files by path.
type assets map[string]asset

func loadAssets() (assets, error) {
	root, err := fs.Sub(dist, "dist")
	if err != nil {
		return nil, err
	}
	files := assets{}
	err = fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		body, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(body)
		files["/"+name] = asset{body: body, mediaType: mediaTypeOf(name), etag: `W/"` + hex.EncodeToString(sum[:10]) + `"`}
		return nil
	})
	return files, err
}

// mediaTypeOf knows the page's own kinds of file, since a system's table may lack them.
func mediaTypeOf(name string) string {
	switch path.Ext(name) {
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".html":
		return "text/html; charset=utf-8"
	case ".woff2":
		return "font/woff2"
	case ".svg":
		return "image/svg+xml"
	case ".txt":
		return "text/plain; charset=utf-8"
	case ".webmanifest":
		return "application/manifest+json"
	}
	return mime.TypeByExtension(path.Ext(name))
}

// page serves the page's files; / and /present are the same document.
func (s *Server) page(w http.ResponseWriter, r *http.Request) error {
	name := r.URL.Path
	if name == "/" || name == "/present" {
		name = "/index.html"
	}
	file, ok := s.assets[name]
	ok = ok && name != goneFile
	if !ok && isLookedAt(r) {
		return s.gone(w, r)
	}
	if !ok {
		return s.notFound(w, r)
	}
	if unchanged(w, r, file.etag) {
		return nil
	}
	// Files under assets/ have a hash in their names.
	if strings.HasPrefix(name, "/assets/") {
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	w.Header().Set("Content-Type", file.mediaType)
	_, err := w.Write(file.body)
	return err
}

// goneFile is the page of an address at which there is none; it has no address itself.
const goneFile = "/gone.html"

// isLookedAt tells whether a person asks, by a browser's address or a link: of files and of the API programs ask.
func isLookedAt(r *http.Request) bool {
	for _, folder := range []string{"/api/", "/tiles/", "/assets/"} {
		if strings.HasPrefix(r.URL.Path, folder) {
			return false
		}
	}
	return strings.Contains(r.Header.Get("Accept"), "text/html")
}

// gone replies with the page of an address at which there is none.
func (s *Server) gone(w http.ResponseWriter, r *http.Request) error {
	noteOf(r.Context()).err = s.notFound(w, r)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Add("Vary", "Accept")
	w.WriteHeader(http.StatusNotFound)
	_, err := w.Write(s.assets[goneFile].body)
	return err
}
