package web

// The server and its middleware: request id, log record, recovery, security headers, time
// limits.

import (
	"context"
	"crypto/rand"
	"log/slog"
	"net/http"
	"net/netip"
	"runtime/debug"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/alexedwards/scs/v2"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"golang.org/x/sync/semaphore"

	"tuntu/internal/basemap"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/recent"
	"tuntu/tiles"
)

// Config holds the settings of the HTTP server.
type Config struct {
	Version        string
	PublicURL      string         // beginning of all links, without a final slash; empty: taken from the request
	MapApproval    string         // the approval number (审图号) of the towns' own maps; empty: none
	TrustedProxies []netip.Prefix // proxies whose X-Forwarded headers are believed
	CORSOrigins    []string       // foreign origins whose pages may read the API
	BaseMaps       *basemap.Maps
	Provider       Provider // the OpenID Connect provider; empty: people sign in by password only
	Now            func() time.Time
	Stopping       <-chan struct{} // closed when the server stops: event streams end, other requests finish
	Certificate    Certificate
	Erased         func(context.Context) error // notes an erasure beside the backups; may be nil
	Health         Health
}

// Server answers HTTP requests.
type Server struct {
	config  Config
	db      *postgis.DB
	tiles   *tiles.Server
	log     *slog.Logger
	metrics *metrics
	assets  assets
	extents extents
	reliefs *recent.Cache[reliefKey, []byte]
	hub     *hub
	owing   atomic.Bool         // whether a failed read of the log is to be repeated for the streams
	streams fair                // pages of features and exports being sent, counts included
	picked  room                // those of them that a filter chooses, which may cost the database much
	work    rooms               // writes under way, by town
	bodies  *semaphore.Weighted // bytes of writes that are held at once
	past    fair                // reads of the past, which replay the log
	photos  fair                // pictures that are opened, each of which takes much memory
	sums    fair                // what periods of cleaning come to, which may each read years of a town
	dear    fair                // tiles of a filter or of the past, which may each read a whole layer

	door     door
	store    postgis.Sessions
	sessions *scs.SessionManager
	provider *provider
	attempts *attempts
	heard    *heard
	proof    proof // that writes are possible
	hashing  *hashing
	started  string        // begins the ids of requests
	requests atomic.Uint64 // the last one's number
}

// Each kind of work may hold at most this many of the pool's connections, so that no kind
// starves the others.
const (
	maxStreams      = 6
	maxPicked       = 3 // of them by a filter, so that places for plain pages remain
	maxWrites       = 8 // more than the writers of as many towns as may import at once
	maxWritesOfTown = 2 // writers who wait for an import of their town must not fill all of maxWrites
	maxPast         = 2
	maxSums         = 6
	maxDearTiles    = 6                // more than are made at once, so that each visitor's next one stands in line
	writeWait       = 50 * time.Second // a write waits so long for its town's import; less than writeWithin
	pastWait        = 5 * time.Second  // a read of the past waits so long for its turn
	dearWait        = 20 * time.Second // a tile of a filter waits so long: a window has a dozen of them
)

// One visitor's share of these rooms. An address of people who have not signed in counts as one visitor.
const (
	maxStreamsOfOne   = 4
	maxPastOfOne      = 1
	maxSumsOfOne      = 4
	maxDearTilesOfOne = 2
)

// New makes a server on an open database.
func New(config Config, db *postgis.DB, tileServer *tiles.Server, log *slog.Logger) (*Server, error) {
	files, err := loadAssets()
	if err != nil {
		return nil, err
	}
	s := &Server{
		config: config, db: db, tiles: tileServer, log: log, metrics: newMetrics(), assets: files, hub: newHub(), streams: newFair(maxStreams, maxStreamsOfOne, streamWait, "too many pages of features are being sent at the moment; ask again in a few seconds"),
		picked:  newRoom(maxPicked, streamWait, "too many filters are being applied at the moment; ask again in a few seconds"),
		reliefs: recent.New[reliefKey](reliefCacheBytes, func(picture []byte) int { return cap(picture) }), bodies: semaphore.NewWeighted(bodiesAtOnce), work: newRooms(maxWrites, maxWritesOfTown, writeWait, "too many writes are under way at the moment; send it again in a few seconds"),
		past:   newFair(maxPast, maxPastOfOne, pastWait, "too many read the past at the moment; ask again in a few seconds"),
		sums:   newFair(maxSums, maxSumsOfOne, streamWait, "too many sums of cleaning are being made at the moment; ask again in a few seconds"),
		photos: newFair(1, 1, writeWait, "too many pictures are being opened at the moment; send it again in a few seconds"),
		dear:   newFair(maxDearTiles, maxDearTilesOfOne, dearWait, "too many tiles are being made at the moment; ask again in a few seconds"),
		store:  postgis.Sessions{DB: db}, sessions: newSessions(db), provider: newProvider(config.Provider),
		attempts: newAttempts(), heard: newHeard(), hashing: newHashing(), started: rand.Text()[:8] + "-",
	}
	s.watch()
	return s, nil
}

// Time limits of requests: reads, streams to clients that may be slow, and writes. Statements
// of a program that died are ended by the database's own limits.
const (
	readWithin   = 30 * time.Second
	streamWithin = 2 * time.Minute
	writeWithin  = time.Minute
)

// answer makes an HTTP handler of a route: it checks the names of the query's parameters,
// admits the visitor, runs the route's handler and turns an error into a reply.
func (s *Server) answer(rt route) http.HandlerFunc {
	within := rt.within
	if within == 0 {
		within = readWithin
	}
	return func(w http.ResponseWriter, r *http.Request) {
		if within > 0 {
			ctx, cancel := context.WithTimeout(r.Context(), within)
			defer cancel()
			r = r.WithContext(s.db.Pin(ctx))
		}
		pace(w, r)
		err := rt.checkNames(r)
		if err == nil {
			err = s.admit(rt, r)
		}
		if err == nil {
			err = rt.handle(w, r)
		}
		if err != nil {
			answerBeforeBody(w, r)
			s.fail(w, r, err)
		}
	}
}

// record gives each request an id and sends it back, and writes one wide log record for it. It leaves the
// query out, since that may hold names that a person typed.
func (s *Server) record(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		wrapped := middleware.NewWrapResponseWriter(w, r.ProtoMajor)
		note := &note{request: s.requestID(r)}
		w.Header().Set("X-Request-Id", note.request)
		ctx := context.WithValue(r.Context(), noteKey{}, note)
		defer func() { // also when a handler panics to cut its reply short
			s.write(ctx, r, wrapped, note, time.Since(began))
		}()
		next.ServeHTTP(wrapped, r.WithContext(ctx))
	})
}

func (s *Server) write(ctx context.Context, r *http.Request, w middleware.WrapResponseWriter, n *note, took time.Duration) {
	status := w.Status()
	if status == 0 {
		status = http.StatusOK
	}
	pattern := chi.RouteContext(ctx).RoutePattern()
	s.metrics.observe(pattern, status, took)
	level := slog.LevelInfo
	failed := n.err != nil && (status >= http.StatusInternalServerError || n.cut)
	if failed {
		level = slog.LevelError
	}
	if !s.log.Enabled(ctx, level) {
		return
	}
	attributes := []slog.Attr{
		slog.String("request", n.request), slog.String("method", r.Method),
		slog.String("route", pattern), slog.String("path", r.URL.Path), slog.Int("status", status),
		slog.Int("bytes", w.BytesWritten()), slog.Duration("took", took),
	}
	if account := n.visitor.Actor.Account; account != 0 {
		attributes = append(attributes, slog.Int64("account", account))
	}
	if failed {
		attributes = append(attributes, slog.String("error", n.err.Error()), slog.Bool("cut_short", n.cut))
	}
	s.log.LogAttrs(ctx, level, "request", attributes...)
}

// requestID is a request's id: the client's X-Request-Id if that is a short word, else a new one.
func (s *Server) requestID(r *http.Request) string {
	id := r.Header.Get("X-Request-Id")
	other := func(c rune) bool {
		return (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && (c < '0' || c > '9') && !strings.ContainsRune("._/-", c)
	}
	if id == "" || len(id) > 64 || strings.ContainsFunc(id, other) {
		return s.started + strconv.FormatUint(s.requests.Add(1), 10)
	}
	return id
}

// note goes with a request: who sends it, and a handler's findings for its log record.
type note struct {
	request string // its id
	visitor visitor
	closed  []string // ids of the layers that are closed to the visitor where the request asks
	err     error
	cut     bool // whether the reply was cut short
}

func noteOf(ctx context.Context) *note {
	if n, ok := ctx.Value(noteKey{}).(*note); ok {
		return n
	}
	return &note{}
}

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
			if sent, ok := w.(middleware.WrapResponseWriter); ok && sent.Status() != 0 {
				panic(http.ErrAbortHandler) // closes the connection: half a reply must not look like a whole one
			}
			s.fail(w, r, fault.New(fault.Internal, "an internal error occurred; it has been logged"))
		}()
		next.ServeHTTP(w, r)
	})
}

func securityHeaders(next http.Handler) http.Handler {
	policy := []string{"default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; worker-src 'self'"}
	noSniffing, sameOrigin := []string{"nosniff"}, []string{"same-origin"}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header() // all replies share the values
		h["Content-Security-Policy"], h["X-Content-Type-Options"], h["Referrer-Policy"] = policy, noSniffing, sameOrigin
		next.ServeHTTP(w, r)
	})
}

func (s *Server) alive(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = w.Write([]byte("alive\n"))
}

func (s *Server) notFound(_ http.ResponseWriter, r *http.Request) error {
	return fault.New(fault.NotFound, "there is nothing at %.100q; /api lists what there is", r.URL.Path)
}

func (s *Server) methodNotAllowed(w http.ResponseWriter, r *http.Request) error {
	allowed := []string{}
	for _, method := range []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete} {
		asked := method
		if method == http.MethodHead { // every GET route answers HEAD
			asked = http.MethodGet
		}
		if chi.RouteContext(r.Context()).Routes.Match(chi.NewRouteContext(), asked, r.URL.Path) {
			allowed = append(allowed, method)
		}
	}
	w.Header().Set("Allow", strings.Join(allowed, ", "))
	return &methodError{allowed}
}

type methodError struct{ allowed []string }

// Error lists the methods that the resource takes.
func (e *methodError) Error() string {
	return "this resource takes " + strings.Join(e.allowed, ", ") + " only"
}
