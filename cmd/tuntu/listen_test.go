package main

import (
	"bufio"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"tuntu/internal/authority"
)

// A request without TLS is redirected to the same path with TLS, at the public host if one is set. The certificate
// pages and the health check are served without TLS.
func TestWhatComesWithoutTLS(t *testing.T) {
	t.Parallel()
	served := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTeapot) })
	for name, c := range map[string]struct {
		public, target, host string
		to                   string // empty: the request is served
	}{
		"the page":           {"", "/", "192.168.1.5:8080", "https://192.168.1.5:8080/"},
		"a query":            {"", "/api/collections/parcels/items?stage=closed&bbox=1,2,3,4", "tuntu:8080", "https://tuntu:8080/api/collections/parcels/items?stage=closed&bbox=1,2,3,4"},
		"a path in Chinese":  {"", "/%E4%BA%91%E6%BA%AA", "tuntu", "https://tuntu/%E4%BA%91%E6%BA%AA"},
		"a public address":   {"https://map.example.cn", "/x?y=1", "192.168.1.5:8080", "https://map.example.cn/x?y=1"},
		"a public one, HTTP": {"http://map.example.cn", "/x", "192.168.1.5:8080", "https://192.168.1.5:8080/x"},
		"a host in the path": {"", "//evil.example.com/x", "tuntu", "https://tuntu//evil.example.com/x"},
		"the certificate":    {"", "/cert", "tuntu", ""},
		"its file":           {"", "/cert/authority.crt", "tuntu", ""},
		"another that looks": {"", "/certificates", "tuntu", "https://tuntu/certificates"},
		"the sign of life":   {"", "/healthz", "tuntu", ""},
	} {
		p := &program{config: config{publicURL: c.public}}
		request := httptest.NewRequest(http.MethodPost, c.target, nil)
		request.Host = c.host
		if strings.HasPrefix(c.target, "//") { // a client may send such a target, which the library would parse differently
			request.URL.Host, request.URL.Path = "", c.target
		}
		reply := httptest.NewRecorder()
		p.plain(served).ServeHTTP(reply, request)
		if c.to == "" {
			if reply.Code != http.StatusTeapot {
				t.Errorf("%s: status %d", name, reply.Code)
			}
			continue
		}
		if got := reply.Header().Get("Location"); reply.Code != http.StatusPermanentRedirect || got != c.to { // this status keeps a POST request a POST
			t.Errorf("%s: status %d, to %s; want %s", name, reply.Code, got, c.to)
		}
	}
}

// The reachable address is the public host, else the machine's first address with the port, else the listening
// address.
func TestWhereTheServerIsReached(t *testing.T) {
	t.Parallel()
	own := "127.0.0.1"
	if all := authority.Addresses(); len(all) > 0 {
		own = all[0].String()
	}
	for _, c := range []struct{ public, listen, want string }{
		{"https://map.example.cn", ":8443", "map.example.cn"},
		{"https://map.example.cn:8443/town", ":1", "map.example.cn:8443"},
		{"", "192.168.1.5:8080", "192.168.1.5:8080"},
		{"", "127.0.0.1:8080", "127.0.0.1:8080"},
		{"", "localhost:8080", "localhost:8080"},
		{"", "[::1]:8080", "[::1]:8080"},
		{"", "odd", "odd"},
	} {
		if got := (&program{config: config{publicURL: c.public, listen: c.listen}}).reachable(); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
	if len(authority.Addresses()) == 0 {
		t.Skip("this machine has no address that others reach")
	}
	for _, listen := range []string{":8080", "0.0.0.0:8080", "[::]:8080"} {
		if got := (&program{config: config{listen: listen}}).reachable(); got != net.JoinHostPort(own, "8080") {
			t.Errorf("%s: %s", listen, got)
		}
	}
	at := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8080}
	if address(at, true) != "https://127.0.0.1:8080" || address(at, false) != "http://127.0.0.1:8080" {
		t.Errorf("%s, %s", address(at, true), address(at, false))
	}
}

// One port takes both protocols: a TLS connection goes to one listener, any other connection to the other, and no
// byte is lost.
func TestOnePortForBothWays(t *testing.T) {
	t.Parallel()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	secure, plain := divide(listener, time.Minute)
	var served sync.WaitGroup
	serve := func(from net.Listener, way string) {
		served.Go(func() {
			for {
				conn, err := from.Accept()
				if errors.Is(err, net.ErrClosed) {
					return
				}
				if err != nil {
					t.Error(err)
					return
				}
				line, _ := bufio.NewReader(conn).ReadString('\n')
				_, _ = io.WriteString(conn, way+" "+line)
				conn.Close()
			}
		})
	}
	serve(secure, "secure")
	serve(plain, "plain")
	dialer := net.Dialer{}
	for text, want := range map[string]string{"\x16\x03\x01hello\n": "secure \x16\x03\x01hello\n", "GET / HTTP/1.1\n": "plain GET / HTTP/1.1\n", "\x15x\n": "plain \x15x\n", "\n": "plain \n", strings.Repeat("x", 5000) + "\n": "plain " + strings.Repeat("x", 5000) + "\n"} {
		conn, err := dialer.DialContext(t.Context(), "tcp", listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(conn, text); err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(conn); string(got) != want || err != nil {
			t.Errorf("%.20q: %.30q, %v", text, got, err)
		}
		conn.Close()
	}
	silent, err := dialer.DialContext(t.Context(), "tcp", listener.Addr().String()) // a client that sends nothing and closes disturbs no other connection
	if err != nil {
		t.Fatal(err)
	}
	silent.Close()
	if secure.Addr() != listener.Addr() || plain.Addr() != listener.Addr() {
		t.Errorf("%s, %s", secure.Addr(), plain.Addr())
	}
	for _, l := range []net.Listener{plain, secure} { // closing one listener closes both
		_ = l.Close()
	}
	served.Wait()
	if _, err := secure.Accept(); !errors.Is(err, net.ErrClosed) {
		t.Errorf("%v", err)
	}
}

// The edit distance agrees with a search over all sequences of edits.
func TestHowFarWordsDiffer(t *testing.T) {
	t.Parallel()
	var ways func(a, b string) int
	ways = func(a, b string) int {
		switch {
		case a == "" || b == "":
			return len(a) + len(b)
		case a[0] == b[0]:
			return ways(a[1:], b[1:])
		}
		return 1 + min(ways(a[1:], b), ways(a, b[1:]), ways(a[1:], b[1:]))
	}
	words := []string{"", "a", "layer", "layers", "lyer", "crs", "csr", "dry-run", "dryrun", "town", "tow", "villages", "vilages"}
	for _, a := range words {
		for _, b := range words {
			if got := distance(a, b); got != ways(a, b) || got != distance(b, a) {
				t.Errorf("%s and %s differ by %d, not %d", a, b, got, ways(a, b))
			}
		}
	}
}
