package web

import (
	"context"
	"log/slog"
	"net/http"
	"net/netip"
	"runtime/debug"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/tiles"
)

// Config is what the HTTP side needs to know.
type Config struct {
	Version        string
	PublicURL      string         // of links, without a slash at its end; empty: from the request
	TrustedProxies []netip.Prefix // whose X-Forwarded headers count
	CORSOrigins    []string       // origins whose pages may read the API; none by default
	Now            func() time.Time
}

// Server answers HTTP requests.
type Server struct {
	config  Config
	db      *postgis.DB
	tiles   *tiles.Server
	log     *slog.Logger
	metrics *metrics
	assets  assets
}

// New makes a server on an open database.
func New(config Config, db *postgis.DB, tileServer *tiles.Server, log *slog.Logger) (*Server, error) {
	files, err := loadAssets()
	if err != nil {
		return nil, err
	}
	return &Server{config: config, db: db, tiles: tileServer, log: log, metrics: newMetrics(), assets: files}, nil
}

// answer runs a handler after its query's names were checked, and turns its error into
// the reply.
func (s *Server) answer(rt route) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		err := rt.checkNames(r)
		if err == nil {
			err = rt.handle(w, r)
		}
		if err != nil {
			s.fail(w, r, err)
		}
	}
}

// record writes one wide log record a request, without its query, which may hold what
// somebody typed.
func (s *Server) record(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		wrapped := middleware.NewWrapResponseWriter(w, r.ProtoMajor)
		note := &note{}
		ctx := context.WithValue(r.Context(), noteKey{}, note)
		next.ServeHTTP(wrapped, r.WithContext(ctx))
		status := wrapped.Status()
		if status == 0 {
			status = http.StatusOK
		}
		took := time.Since(began)
		pattern := chi.RouteContext(ctx).RoutePattern()
		s.metrics.observe(pattern, status, took)
		level := slog.LevelInfo
		if status >= http.StatusInternalServerError && note.err != nil {
			level = slog.LevelError
		}
		attributes := []slog.Attr{
			slog.String("request", middleware.GetReqID(ctx)), slog.String("method", r.Method),
			slog.String("route", pattern), slog.String("path", r.URL.Path), slog.Int("status", status),
			slog.Int("bytes", wrapped.BytesWritten()), slog.Duration("took", took),
		}
		if note.err != nil && status >= http.StatusInternalServerError {
			attributes = append(attributes, slog.String("error", note.err.Error()))
		}
		s.log.LogAttrs(ctx, level, "request", attributes...)
	})
}

// note carries a handler's error to the log record.
type note struct{ err error }

type noteKey struct{}

func (s *Server) recoverer(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() { //nolint:contextcheck // the request carries it
			p := recover()
			if p == nil {
				return
			}
			if p == http.ErrAbortHandler { //nolint:errorlint // the very value is the signal
				panic(p)
			}
			s.log.ErrorContext(r.Context(), "panic", "value", p, "stack", string(debug.Stack()))
			s.fail(w, r, fault.New(fault.Internal, "an internal error occurred; it has been logged"))
		}()
		next.ServeHTTP(w, r)
	})
}

func securityHeaders(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

func (s *Server) alive(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = w.Write([]byte("alive\n"))
}

func (s *Server) ready(w http.ResponseWriter, r *http.Request) error {
	ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
	defer cancel()
	if err := s.db.Ping(ctx); err != nil {
		return fault.Wrap(err, fault.Unavailable, "the database does not answer; `tuntu doctor` says more")
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, err := w.Write([]byte("ready\n"))
	return err
}

func (s *Server) notFound(_ http.ResponseWriter, r *http.Request) error {
	return fault.New(fault.NotFound, "there is nothing at %.100q; /api lists what there is", r.URL.Path)
}

func (s *Server) methodNotAllowed(w http.ResponseWriter, _ *http.Request) error {
	w.Header().Set("Allow", "GET, HEAD")
	return &methodError{}
}

type methodError struct{}

// Error says what the resource takes.
func (*methodError) Error() string { return "this resource takes GET and HEAD only" }
