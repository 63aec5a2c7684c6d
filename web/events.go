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
	mostOfAddress   = 500 // streams of one address, which a whole office may share
	eventBuffer     = 64  // changes that wait for a slow client before its stream is given up
	mostMissed      = 200 // a client that missed more changes is told to reload, which is quicker
	eventKeepAlive  = 15 * time.Second
	streamFor       = 20 * time.Minute // a stream ends after this, so that the client proves its account again
	lookWithin      = 5 * time.Second  // time limit of one read of the log
	lookAgain       = time.Second      // pause before a failed read is repeated
)

// hub sends each town's changes to the open streams of that town. A stream receives every
// change once, in the order of commits, or is told to reload.
type hub struct {
	mutex   sync.Mutex
	streams map[string]map[*eventStream]struct{} // by town
	count   int
	from    map[string]int   // number of streams by client address
	told    map[string]int64 // last change that was sent to a town's streams
}

// eventStream is the stream of one client.
type eventStream struct {
	account int64         // the client's account; 0: an anonymous visitor
	address string        // the client's IP address
	over    chan struct{} // closed when the account's rights have changed
	changes chan postgis.TownChange
	lost    chan struct{} // closed when more changes wait than the buffer holds
	once    sync.Once
	ended   sync.Once
}

func newHub() *hub {
	return &hub{streams: map[string]map[*eventStream]struct{}{}, from: map[string]int{}, told: map[string]int64{}}
}

// join adds a stream of a town; last is the newest change that the caller has read of the
// town's log. first tells that the town had no stream before: then the caller must read the
// log again, since nobody was listening while it read.
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

// towns lists the towns that have streams, each with the last change that was sent to them.
func (h *hub) towns() map[string]int64 {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	towns := make(map[string]int64, len(h.told))
	for town, last := range h.told {
		towns[town] = last
	}
	return towns
}

// tell sends changes to a town's streams; a stream whose buffer is full is marked lost.
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

// giveUp tells a town's streams to reload, since they have missed too many changes; upTo is
// the newest of them that is known.
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

// end ends the chosen streams. Their clients connect again, and their rights are checked anew.
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

// forgetAccess ends every stream and forgets what visitors without a role may read.
func (s *Server) forgetAccess() {
	s.door.forget()
	s.hub.end(func(*eventStream) bool { return true })
}

// accessChanged applies an account's new rights at once, by ending its streams; account 0
// stands for anonymous visitors.
func (s *Server) accessChanged(account int64) {
	if account == 0 {
		s.door.forget()
	}
	s.hub.expel(account)
}

// tellAll sends the changes that a town's streams have not received yet; only is the town,
// empty for all towns. A failed read of the log is repeated until ctx ends. Each notification
// of the database calls it, and each new connection after a loss.
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

// catchUp reads the log and sends the new changes once. It takes lookWithin at most, since the
// database listener waits for it. The order of towns is random, so that a slow town does not always
// delay the same other towns. Calls may overlap: each continues after the last change that the hub has sent.
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

// events serves a town's changes as server-sent events. An event's id is the number of its
// change, so that a client that connects again with Last-Event-ID misses nothing.
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
	ctx, actor := r.Context(), actorOf(r)
	out := &eventWriter{w: w, connection: http.NewResponseController(w), closed: func() ([]string, error) {
		open, err := s.openness(ctx)
		return open.ClosedTo(actor, town), err
	}}
	_ = out.connection.SetReadDeadline(time.Time{}) // nothing more is read; the request's own limit would end the stream
	if err := s.resume(r, out, town, last); err != nil {
		return err
	}
	s.relay(r.Context(), out, stream)
	return nil
}

// resume writes a stream's beginning: the changes since the client's Last-Event-ID, or for a
// new client the number of the newest change. Later changes reach the stream by the hub.
func (s *Server) resume(r *http.Request, out *eventWriter, town string, last int64) error {
	after, _ := strconv.ParseInt(r.Header.Get("Last-Event-ID"), 10, 64) // without a number the stream begins anew
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

// relay writes changes until the client leaves, the server stops, the account's rights change,
// or the stream is lost.
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

// eventWriter writes server-sent events, each with a time limit.
type eventWriter struct {
	w          http.ResponseWriter
	connection *http.ResponseController
	seen       int64                    // the last change that was written
	closed     func() ([]string, error) // the ids of the layers that are closed to the client now
	err        error
}

// change writes a change that the client has not seen yet, without what it did to layers that are closed to the client.
func (e *eventWriter) change(c postgis.TownChange) {
	if c.Change <= e.seen {
		return
	}
	closed, err := e.closed()
	if err != nil {
		e.err = err
		return
	}
	e.seen = c.Change
	if rest, any := c.Without(closed); any {
		e.write("change", c.Change, rest)
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

// comment writes a line that clients ignore: it keeps proxies from closing a quiet stream, and
// fails for a client that is gone.
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
