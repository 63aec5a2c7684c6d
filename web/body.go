package web

// This file limits how slowly a request's body may come.

import (
	"errors"
	"io"
	"net/http"
	"os"
	"time"

	"tuntu/internal/fault"
)

// Limits of a body: it comes within bodyGrace, or after that at leastBytesPerSecond on average. A phone on the slowest
// network sends faster than that.
const (
	bodyGrace           = 10 * time.Second
	leastBytesPerSecond = 256
	connectionWithin    = 2 * time.Minute // the connection's own limit, which holds again after the body
)

// pacedBody is a body that is cut off when it comes too slowly.
type pacedBody struct {
	io.ReadCloser
	connection *http.ResponseController
	began      time.Time
	bytes      int64
}

// pace makes a request's body one that must not come too slowly.
func pace(w http.ResponseWriter, r *http.Request) {
	if r.Body == nil || r.Body == http.NoBody {
		return
	}
	r.Body = &pacedBody{ReadCloser: r.Body, connection: http.NewResponseController(w), began: time.Now()}
}

// Read reads from the body. Each byte moves the deadline, so that one that comes steadily is read to its end. If it is
// too slow, the fault is of kind TooSlow.
func (b *pacedBody) Read(p []byte) (int, error) {
	due := b.began.Add(min(bodyGrace+time.Duration(b.bytes)*time.Second/leastBytesPerSecond, connectionWithin))
	_ = b.connection.SetReadDeadline(due) // where a connection has no deadlines, the server's own limit holds
	n, err := b.ReadCloser.Read(p)
	b.bytes += int64(n)
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		return n, fault.Wrap(err, fault.TooSlow, "the request came too slowly and was cut off; send it again over a better connection")
	case err != nil:
		_ = b.connection.SetReadDeadline(time.Now().Add(connectionWithin))
	}
	return n, err
}

// answerBeforeBody lets a reply go out although the request's body has not come, and ends the connection after it. The
// HTTP server would wait for the body first.
func answerBeforeBody(w http.ResponseWriter, r *http.Request) {
	if b, ok := r.Body.(*pacedBody); ok && b.bytes == 0 {
		_ = b.connection.EnableFullDuplex() // HTTP/2 always is
		w.Header().Set("Connection", "close")
	}
}

// readUpTo reads a body of at most some bytes. If it is larger, the fault is of kind TooLarge and has the given sentence.
func readUpTo(r *http.Request, most int64, tooLarge string, args ...any) ([]byte, error) {
	body, err := io.ReadAll(http.MaxBytesReader(nil, r.Body, most))
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return nil, fault.New(fault.TooLarge, tooLarge, args...)
	}
	if _, ok := errors.AsType[*fault.Error](err); ok {
		return nil, err
	}
	if err != nil {
		return nil, fault.Wrap(err, fault.Invalid, "the request broke off")
	}
	return body, nil
}
