package web

// /api/events: a town's changes as server-sent events.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"time"

	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// Limits of event streams.
const (
	maxEventStreams = 2000
	mostOfAddress   = 500 // of these, so that one address cannot take them all; an office may share one
	eventBuffer     = 64  // changes that a stream may lie behind
	mostMissed      = 200 // changes that are told one by one after a loss; past these a reload is quicker
	eventKeepAlive  = 15 * time.Second
	streamFor       = 20 * time.Minute // then the client comes back, and is asked who it is again
	lookWithin      = 5 * time.Second  // into the log
	lookAgain       = time.Second      // after it could not be read
)

// hub tells open streams of their town's changes. Every stream hears each change once, in
// the order of commits, or is told to reload.
type hub struct {
	mutex   sync.Mutex
	streams map[string]map[*eventStream]struct{} // by town
	count   int
	from    map[string]int   // streams by the address that they came from
	told    map[string]int64 // the last change that a town's streams were told of
}

// eventStream is one client's.
type eventStream struct {
	account int64         // whose it is; 0: of nobody who has signed in
	address string        // that it came from
	over    chan struct{} // closed when what the account may do has changed
	changes chan postgis.TownChange
	lost    chan struct{} // closed when it lies too far behind
	once    sync.Once
	ended   sync.Once
}

func newHub() *hub {
	return &hub{streams: map[string]map[*eventStream]struct{}{}, from: map[string]int{}, told: map[string]int64{}}
}

// join adds a stream, of a town whose log stood at last a moment ago. It tells whether the
// town had none: then what was committed in that moment is still to be told.
func (h *hub) join(town string, last, account int64, address string) (s *eventStream, first bool, err error) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	if h.count >= maxEventStreams {
		return nil, false, fault.New(fault.Unavailable, "there are %d streams of events already; the page works without", h.count)
	}
	if h.from[address] >= mostOfAddress {
		return nil, false, fault.New(fault.TooMany, "there are %d streams of events to your address already; the page works without", mostOfAddress)
	}
	s = &eventStream{account: account, address: address, over: make(chan struct{}), changes: make(chan postgis.TownChange, eventBuffer), lost: make(chan struct{})}
	if first = h.streams[town] == nil; first {
		h.streams[town], h.told[town] = map[*eventStream]struct{}{}, last
	}
	h.streams[town][s] = struct{}{}
	h.count++
	h.from[address]++
	return s, first, nil
}

func (h *hub) leave(town string, s *eventStream) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	delete(h.streams[town], s)
	h.count--
	if h.from[s.address]--; h.from[s.address] == 0 {
		delete(h.from, s.address)
	}
	if len(h.streams[town]) == 0 {
		delete(h.streams, town)
		delete(h.told, town)
	}
}

// towns lists the towns that somebody listens to, with the last change each was told of.
func (h *hub) towns() map[string]int64 {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	towns := make(map[string]int64, len(h.told))
	for town, last := range h.told {
		towns[town] = last
	}
	return towns
}

// tell passes changes on; a stream whose buffer is full is given up.
func (h *hub) tell(town string, changes []postgis.TownChange) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	for _, c := range changes {
		if c.Change <= h.told[town] {
			continue
		}
		h.told[town] = c.Change
		for s := range h.streams[town] {
			select {
			case s.changes <- c:
			default:
				s.once.Do(func() { close(s.lost) })
			}
		}
	}
}

// giveUp tells a town's streams to reload: too much has passed, up to a change at least.
func (h *hub) giveUp(town string, upTo int64) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	if _, listened := h.told[town]; listened {
		h.told[town] = max(h.told[town], upTo)
	}
	for s := range h.streams[town] {
		s.once.Do(func() { close(s.lost) })
	}
}

// end ends the streams that are chosen; each client comes back, and is let in again or not.
func (h *hub) end(chosen func(*eventStream) bool) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	for _, streams := range h.streams {
		for s := range streams {
			if chosen(s) {
				s.ended.Do(func() { close(s.over) })
			}
		}
	}
}

// expel ends the streams of an account.
func (h *hub) expel(account int64) {
	h.end(func(s *eventStream) bool { return s.account == account })
}

// forgetAccess has every open stream begin anew, and who may read asked anew.
func (s *Server) forgetAccess() {
	s.door.forget()
	s.hub.end(func(*eventStream) bool { return true })
}

// accessChanged makes what an account may do hold at once, for its open streams too; 0: what
// whoever has not signed in may.
func (s *Server) accessChanged(account int64) {
	if account == 0 {
		s.door.forget()
	}
	s.hub.expel(account)
}

// tellAll tells open streams what has been committed in a town, or in all towns when it is
// empty, since they were told last; what cannot be read is tried again until ctx ends. It is
// called for each notification, and when the database is heard again after a loss.
func (s *Server) tellAll(ctx context.Context, only string) {
	err := s.catchUp(ctx, only)
	if err == nil || ctx.Err() != nil || !s.owing.CompareAndSwap(false, true) {
		return
	}
	s.log.WarnContext(ctx, "cannot read what changed; it is tried again", "error", err)
	time.AfterFunc(lookAgain, func() {
		s.owing.Store(false)
		s.tellAll(ctx, "")
	})
}

// catchUp tries once, for a short time, as whoever hears of changes waits for it. Towns come in
// no order, so that none is always behind one that takes long. Each list of changes follows on
// what was told when it was read, so that several may be read at once.
func (s *Server) catchUp(ctx context.Context, only string) error {
	ctx, cancel := context.WithTimeout(ctx, lookWithin)
	defer cancel()
	var failed error
	for town, last := range s.hub.towns() {
		if only != "" && town != only {
			continue
		}
		changes, err := s.db.ChangesAfter(ctx, town, last, mostMissed+1)
		switch {
		case err != nil:
			failed = errors.Join(failed, err)
		case len(changes) > mostMissed:
			s.hub.giveUp(town, changes[len(changes)-1].Change)
		default:
			s.hub.tell(town, changes)
		}
	}
	return failed
}

// events is a town's stream of changes (server-sent events). The id of each event is the
// change's, so that a client that comes back with Last-Event-ID misses nothing.
func (s *Server) events(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	last, err := s.db.LastChange(r.Context(), town)
	if err != nil {
		return err
	}
	stream, first, err := s.hub.join(town, last, actorOf(r).Account, s.clientAddress(r))
	if err != nil {
		return err
	}
	defer s.hub.leave(town, stream)
	if first {
		if err := s.catchUp(r.Context(), town); err != nil {
			return err
		}
	}
	if last, err = s.db.LastChange(r.Context(), town); err != nil {
		return err
	}
	h := w.Header()
	h.Set("Content-Type", eventType)
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no")
	if r.Method == http.MethodHead {
		return nil
	}
	out := &eventWriter{w: w, connection: http.NewResponseController(w)}
	_ = out.connection.SetReadDeadline(time.Time{}) // nothing more is read; the request's own limit would end the stream
	if err := s.resume(r, out, town, last); err != nil {
		return err
	}
	s.relay(r.Context(), out, stream)
	return nil
}

// resume begins a stream: with what passed since the client was told last, or with where
// the log stands. What is committed from here on the stream itself hears.
func (s *Server) resume(r *http.Request, out *eventWriter, town string, last int64) error {
	after, _ := strconv.ParseInt(r.Header.Get("Last-Event-ID"), 10, 64) // what is no number begins anew
	if after <= 0 {
		out.seen = last
		out.write("hello", last, map[string]any{"town": town})
		return nil
	}
	missed, err := s.db.ChangesAfter(r.Context(), town, after, mostMissed+1)
	if err != nil {
		return err
	}
	out.seen = after
	if len(missed) > mostMissed || after > last {
		out.seen = last
		out.write("reload", last, map[string]any{"town": town})
		return nil
	}
	out.write("hello", after, map[string]any{"town": town})
	for _, c := range missed {
		out.change(c)
	}
	return nil
}

// relay passes changes on until the client leaves, the server stops, or the stream lies
// too far behind.
func (s *Server) relay(ctx context.Context, out *eventWriter, stream *eventStream) {
	alive := time.NewTicker(eventKeepAlive)
	defer alive.Stop()
	end := time.NewTimer(streamFor)
	defer end.Stop()
	for out.err == nil {
		select {
		case <-ctx.Done():
			return
		case <-s.config.Stopping:
			return
		case <-stream.over:
			return
		case <-end.C:
			return
		case <-stream.lost:
			out.write("reload", out.seen, map[string]any{})
			return
		case c := <-stream.changes:
			out.change(c)
		case <-alive.C:
			out.comment()
		}
	}
}

// eventWriter writes server-sent events, each within a time.
type eventWriter struct {
	w          http.ResponseWriter
	connection *http.ResponseController
	seen       int64 // the last change that was written
	err        error
}

// change writes a change that the client has not seen yet.
func (e *eventWriter) change(c postgis.TownChange) {
	if c.Change > e.seen {
		e.write("change", c.Change, c)
		e.seen = c.Change
	}
}

func (e *eventWriter) write(name string, id int64, value any) {
	text, err := json.Marshal(value)
	if err != nil {
		e.err = err
		return
	}
	e.send(fmt.Sprintf("event: %s\nid: %d\ndata: %s\n\n", name, id, text))
}

// comment keeps proxies from closing a quiet stream, and finds out clients that are gone.
func (e *eventWriter) comment() { e.send(":\n\n") }

func (e *eventWriter) send(text string) {
	if e.err != nil {
		return
	}
	_ = e.connection.SetWriteDeadline(time.Now().Add(chunkWithin)) // not every writer knows deadlines
	if _, e.err = e.w.Write([]byte(text)); e.err == nil {          //nolint:gosec // an event stream, served as such under nosniff
		e.err = e.connection.Flush()
	}
}
