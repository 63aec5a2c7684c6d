package web

// This file serves /cert, the page with which phones install the server's certificate authority.

import (
	_ "embed"
	"fmt"
	"html/template"
	"net/http"
	"strings"

	"github.com/go-chi/chi/v5"
	"rsc.io/qr"

	"tuntu/internal/fault"
)

// Certificate is the local authority that phones are asked to trust.
type Certificate struct {
	Address string // address of the page that phones open, by plain HTTP
	// Read returns the authority's certificate and the fingerprint that people compare. It
	// returns nothing if another authority has issued the server's certificate.
	Read func() (der []byte, fingerprint string, err error)
}

//go:embed cert/page.html
var certPage string

//go:embed cert/style.css
var certStyle []byte

// certificateRoutes are also served by plain HTTP.
func (s *Server) certificateRoutes(r chi.Router) {
	page := template.Must(template.New("cert").Parse(certPage))
	serve := func(pattern string, h handler) {
		r.Get(pattern, s.answer(route{handle: h, anyQuery: true, open: true}))
	}
	serve("/cert", func(w http.ResponseWriter, r *http.Request) error { return s.certPage(w, r, page) })
	serve("/cert/authority.crt", s.authority)
	serve("/cert/qr.svg", s.certCode)
	serve("/cert/style.css", func(w http.ResponseWriter, _ *http.Request) error {
		w.Header().Set("Content-Type", "text/css; charset=utf-8")
		_, err := w.Write(certStyle)
		return err
	})
}

func (s *Server) readAuthority() (der []byte, fingerprint string, err error) {
	if s.config.Certificate.Read == nil {
		return nil, "", nil
	}
	return s.config.Certificate.Read()
}

func (s *Server) certPage(w http.ResponseWriter, r *http.Request, page *template.Template) error {
	_, fingerprint, err := s.readAuthority()
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	host := r.Host
	if s.config.PublicURL != "" {
		_, host, _ = strings.Cut(s.config.PublicURL, "://")
	}
	return page.Execute(w, map[string]string{"Fingerprint": fingerprint, "Address": s.config.Certificate.Address, "Map": "https://" + host + "/"})
}

func (s *Server) authority(w http.ResponseWriter, _ *http.Request) error {
	der, _, err := s.readAuthority()
	if err != nil {
		return err
	}
	if der == nil {
		return fault.New(fault.NotFound, "there is no authority of this machine's own; `tuntu cert` makes one")
	}
	w.Header().Set("Content-Type", "application/x-x509-ca-cert")
	w.Header().Set("Content-Disposition", `attachment; filename="tuntu.crt"`)
	w.Header().Set("Cache-Control", "no-store")
	_, err = w.Write(der)
	return err
}

// certCode returns the page's address as a QR code, with the quiet zone of four modules that
// QR readers need.
func (s *Server) certCode(w http.ResponseWriter, _ *http.Request) error {
	code, err := qr.Encode(s.config.Certificate.Address, qr.M)
	if err != nil {
		return err
	}
	var path strings.Builder
	for y := range code.Size {
		for x := range code.Size {
			if code.Black(x, y) {
				fmt.Fprintf(&path, "M%d %dh1v1h-1z", x+4, y+4)
			}
		}
	}
	w.Header().Set("Content-Type", "image/svg+xml")
	w.Header().Set("Cache-Control", "no-store")
	_, err = fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %[1]d %[1]d" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%[1]dv%[1]dH0z"/><path d="%[2]s"/></svg>`, code.Size+8, path.String())
	return err
}

// strictTransport tells browsers to use TLS only, if the public address begins with https.
func (s *Server) strictTransport(next http.Handler) http.Handler {
	if !strings.HasPrefix(s.config.PublicURL, "https://") {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Strict-Transport-Security", "max-age=31536000")
		next.ServeHTTP(w, r)
	})
}
