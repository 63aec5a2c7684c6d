package basemap

// Fetches pictures from a map service.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"tuntu/internal/fault"
)

// Limits of requests to a service.
const (
	askWithin    = 10 * time.Second
	pictureLimit = 2 << 20
	mostAtOnce   = 8
)

// service is a map that another server provides.
type service struct {
	config Map
	client *http.Client
	admit  chan struct{} // holds a token for each open request
}

// errElsewhere stops a redirect that leaves the configured host.
var errElsewhere = errors.New("the service redirects to another host")

func newService(m Map) *service {
	host := hostOf(m.URL)
	return &service{config: m, admit: make(chan struct{}, mostAtOnce), client: &http.Client{
		Timeout: askWithin,
		// Requests do not use a proxy of the environment, so that only the configured host is
		// contacted.
		Transport: &http.Transport{MaxIdleConnsPerHost: mostAtOnce, IdleConnTimeout: time.Minute, TLSHandshakeTimeout: askWithin, ForceAttemptHTTP2: true},
		CheckRedirect: func(next *http.Request, before []*http.Request) error {
			if next.URL.Host != host || next.URL.Scheme != before[0].URL.Scheme || len(before) > 2 {
				return errElsewhere
			}
			return nil
		},
	}}
}

func (s *service) close() error {
	s.client.CloseIdleConnections()
	return nil
}

// address returns the URL of a tile.
func (m Map) address(z, x, y uint32) string {
	number := func(n uint32) string { return strconv.FormatUint(uint64(n), 10) }
	return strings.NewReplacer("{z}", number(z), "{x}", number(x), "{y}", number(y), "{key}", url.QueryEscape(m.Key)).Replace(m.URL)
}

func (s *service) tile(ctx context.Context, z, x, y uint32) (Tile, error) {
	select {
	case s.admit <- struct{}{}:
		defer func() { <-s.admit }()
	case <-ctx.Done():
		return Tile{}, ctx.Err()
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.config.address(z, x, y), nil)
	if err != nil {
		return Tile{}, s.unavailable("its address is malformed")
	}
	request.Header.Set("User-Agent", "Tuntu")
	request.Header.Set("Accept", "image/png,image/jpeg,image/webp")
	response, err := s.client.Do(request)
	if err != nil {
		return Tile{}, s.failed(err)
	}
	defer response.Body.Close()
	switch response.StatusCode {
	case http.StatusOK:
	case http.StatusNotFound, http.StatusNoContent:
		return Tile{}, nil
	default:
		return Tile{}, s.unavailable(fmt.Sprintf("it answers with status %d", response.StatusCode))
	}
	picture, err := io.ReadAll(io.LimitReader(response.Body, pictureLimit+1))
	if err != nil {
		return Tile{}, s.failed(err)
	}
	if len(picture) > pictureLimit {
		return Tile{}, s.unavailable("its picture is too large")
	}
	mediaType := mediaTypeOf(picture)
	if mediaType == "" || !strings.HasPrefix(response.Header.Get("Content-Type"), "image/") {
		return Tile{}, s.unavailable("its answer is no picture")
	}
	return Tile{picture, mediaType}, nil
}

// failed removes the URL from the library's error, since it contains the key.
func (s *service) failed(err error) error {
	if failed, ok := errors.AsType[*url.Error](err); ok {
		err = failed.Err
	}
	return fault.Wrap(err, fault.Unavailable, "the base map %q cannot be reached just now", s.config.ID)
}

func (s *service) unavailable(reason string) error {
	return fault.New(fault.Unavailable, "the base map %q cannot be drawn: %s", s.config.ID, reason)
}
