package main

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"image"
	"image/color"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"tuntu/internal/authority"
	"tuntu/internal/postgis/pgtest"
)

// trusting makes a client that trusts one authority only, or none if der is nil.
func trusting(t *testing.T, der []byte) *http.Client {
	t.Helper()
	return &http.Client{
		Transport:     &http.Transport{TLSClientConfig: &tls.Config{RootCAs: trustedBy(t, der), MinVersion: tls.VersionTLS12}, DisableKeepAlives: true, ForceAttemptHTTP2: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

func trustedBy(t *testing.T, der []byte) *x509.CertPool {
	t.Helper()
	roots := x509.NewCertPool()
	if der != nil {
		ca, err := x509.ParseCertificate(der)
		if err != nil {
			t.Fatal(err)
		}
		roots.AddCert(ca)
	}
	return roots
}

// A phone downloads the authority's certificate by plain HTTP, and then connects by TLS to the same
// port.
func TestAPhoneTrustsTheMachine(t *testing.T) {
	t.Parallel()
	env := ownServer(pgtest.New(t))
	env["TUNTU_DATA"] = dataFolder(t)
	out := mustRun(t, env, "cert", "--host", "map.example.cn")
	if !strings.Contains(out, "map.example.cn") || !strings.Contains(out, "/cert") {
		t.Error(out)
	}
	s := startSite(t, env)
	if !strings.HasPrefix(s.URL, "https://") {
		t.Fatal(s.URL)
	}
	plain := "http" + strings.TrimPrefix(s.URL, "https")
	response, page := s.Get(t, plain+"/cert")
	if response.StatusCode != http.StatusOK || !strings.Contains(out, fingerprintIn(page)) || strings.Contains(string(page), "<script") || strings.Contains(string(page), "style=") {
		t.Errorf("%d %s", response.StatusCode, page)
	}
	for _, language := range []string{"下载证书", "下載憑證", "Download the certificate", "UOS", "iPhone", "Windows", "Android", "安卓"} {
		if !strings.Contains(string(page), language) {
			t.Errorf("no word of %s", language)
		}
	}
	response, der := s.Get(t, plain+"/cert/authority.crt")
	if response.Header.Get("Content-Type") != "application/x-x509-ca-cert" {
		t.Error(response.Header)
	}
	response, err := trusting(t, der).Get(s.URL + "/healthz")
	if err != nil || response.StatusCode != http.StatusOK || response.ProtoMajor != 2 || response.Header.Get("Strict-Transport-Security") != "" {
		t.Fatalf("%v %v", err, response)
	}
	if _, err := trusting(t, nil).Get(s.URL + "/healthz"); !errors.As(err, new(*tls.CertificateVerificationError)) {
		t.Errorf("who does not trust it: %v", err)
	}
	for version, taken := range map[uint16]bool{tls.VersionTLS11: false, tls.VersionTLS12: true} {
		config := &tls.Config{RootCAs: trustedBy(t, der), MinVersion: tls.VersionTLS10, MaxVersion: version}
		conn, err := tls.Dial("tcp", strings.TrimPrefix(s.URL, "https://"), config)
		if (err == nil) != taken {
			t.Errorf("TLS %x: %v", version, err)
		}
		if err == nil {
			conn.Close()
		}
	}
	response, err = trusting(t, nil).Get(plain + "/api?f=json")
	if err != nil || response.StatusCode != http.StatusPermanentRedirect || response.Header.Get("Location") != s.URL+"/api?f=json" {
		t.Errorf("%v %v", err, response)
	}
	if response, body := s.Get(t, plain+"/cert/style.css"); response.StatusCode != http.StatusOK || len(body) == 0 {
		t.Error(response.Status)
	}
}

func fingerprintIn(page []byte) string {
	return regexp.MustCompile(`([0-9A-F]{2}:){31}[0-9A-F]{2}`).FindString(string(page))
}

// Strict-Transport-Security is sent only if the public address is https.
func TestStrictTransport(t *testing.T) {
	t.Parallel()
	env := ownServer(pgtest.New(t))
	env["TUNTU_DATA"] = dataFolder(t)
	for url, want := range map[string]string{"https://map.example.cn": "max-age=31536000", "http://map.example.cn": ""} {
		env["TUNTU_PUBLIC_URL"] = url
		s := startSite(t, env)
		s.URL = s.listening
		if response, _ := s.Get(t, "/"); response.Header.Get("Strict-Transport-Security") != want {
			t.Errorf("%s: %q", url, response.Header.Get("Strict-Transport-Security"))
		}
	}
}

// A QR code reader reads the page's address from the picture.
func TestTheCodeIsThePagesAddress(t *testing.T) {
	t.Parallel()
	env := ownServer(pgtest.New(t))
	env["TUNTU_DATA"], env["TUNTU_PUBLIC_URL"] = dataFolder(t), "http://192.168.100.200:18080"
	s := startSite(t, env)
	s.URL = s.listening
	_, svg := s.Get(t, "/cert/qr.svg")
	size, _ := strconv.Atoi(regexp.MustCompile(`viewBox="0 0 (\d+)`).FindStringSubmatch(string(svg))[1])
	const scale = 8
	picture := image.NewGray(image.Rect(0, 0, size*scale, size*scale))
	for i := range picture.Pix {
		picture.Pix[i] = 0xFF
	}
	for _, m := range regexp.MustCompile(`M(\d+) (\d+)h1v1h-1z`).FindAllSubmatch(svg, -1) {
		x, _ := strconv.Atoi(string(m[1]))
		y, _ := strconv.Atoi(string(m[2]))
		for i := range scale * scale {
			picture.SetGray(x*scale+i%scale, y*scale+i/scale, color.Gray{})
		}
	}
	bitmap, err := gozxing.NewBinaryBitmapFromImage(picture)
	if err != nil {
		t.Fatal(err)
	}
	found, err := qrcode.NewQRCodeReader().Decode(bitmap, nil)
	if err != nil || found.GetText() != "http://192.168.100.200:18080/cert" {
		t.Errorf("%v %v", found, err)
	}
}

// A configured certificate is served, and is loaded again without a restart when its files change.
func TestConfiguredCertificatesAreReadAgain(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	folder := authority.In(dir)
	issue := func() *x509.Certificate {
		if err := folder.Issue([]string{"127.0.0.1"}, time.Now()); err != nil {
			t.Fatal(err)
		}
		cert, err := folder.Server()
		if err != nil {
			t.Fatal(err)
		}
		return cert
	}
	first := issue()
	env := ownServer(pgtest.New(t))
	env["TUNTU_DATA"], env["TUNTU_TLS_CERT"], env["TUNTU_TLS_KEY"] = dataFolder(t), folder.CertFile(), folder.KeyFile()
	s := startSite(t, env)
	ca, _ := folder.Authority()
	served := func() *x509.Certificate {
		response, err := trusting(t, ca.Raw).Get(s.URL + "/healthz")
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		return response.TLS.PeerCertificates[0]
	}
	if !served().Equal(first) {
		t.Error("another certificate is served")
	}
	second := issue()
	for end := time.Now().Add(15 * time.Second); !served().Equal(second); time.Sleep(200 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the new certificate is not served")
		}
	}
	env["TUNTU_TLS_KEY"] = filepath.Join(dir, "nothing.key")
	code, _, stderr := runCommand(t, env, "serve")
	if code != exitRefused || !strings.Contains(stderr, "no pair of readable PEM files") {
		t.Errorf("%d %s", code, stderr)
	}
	if code, out, _ := runCommand(t, env, "doctor"); code != exitRefused || !strings.Contains(out, "nothing.key") {
		t.Errorf("%d %s", code, out)
	}
}

// A client that sends a byte now and then is disconnected, over TLS, in plain text and without any
// byte, and does not delay other clients.
func TestSlowClientsAreCutOff(t *testing.T) {
	t.Parallel()
	folder := authority.In(t.TempDir())
	if err := folder.Issue([]string{"127.0.0.1"}, time.Now()); err != nil {
		t.Fatal(err)
	}
	pair, err := authority.Load(folder.CertFile(), folder.KeyFile(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	const patience = 700 * time.Millisecond
	secure, plain := divide(listener, patience)
	handler := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "here") })
	for _, part := range []net.Listener{tls.NewListener(secure, pair.Config()), plain} {
		server := newServer(handler, slog.New(slog.DiscardHandler))
		if server.ReadHeaderTimeout <= 0 || server.ReadTimeout <= 0 || server.IdleTimeout <= 0 || server.WriteTimeout <= 0 || server.MaxHeaderBytes <= 0 {
			t.Fatalf("no limits: %+v", server)
		}
		server.ReadHeaderTimeout = patience
		go func() { _ = server.Serve(part) }()
		t.Cleanup(func() { server.Close() })
	}
	at := listener.Addr().String()
	const each = 60
	cut := make(chan time.Duration, 3*each)
	for _, opening := range []string{"", "GET / HTTP/1.1\r\nHost: x\r\n", "\x16\x03\x01\x02"} {
		for range each {
			go func() { cut <- drip(at, opening) }()
		}
	}
	ca, _ := folder.Authority()
	client := trusting(t, ca.Raw)
	for _, scheme := range []string{"https://", "http://"} {
		began := time.Now()
		response, err := client.Get(scheme + at + "/")
		if err != nil || response.StatusCode != http.StatusOK || time.Since(began) > patience {
			t.Errorf("%s among slow ones: %v after %s", scheme, err, time.Since(began))
		}
	}
	for range 3 * each {
		select {
		case after := <-cut:
			if after > 10*patience {
				t.Errorf("cut off after %s", after)
			}
		case <-time.After(20 * time.Second):
			t.Fatal("one holds on")
		}
	}
	response, err := client.Do(&http.Request{Method: http.MethodGet, URL: &url.URL{Scheme: "http", Host: at, Path: "/"}, Header: http.Header{"X-Long": {strings.Repeat("x", 1<<20)}}})
	if err == nil && response.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("a header of a megabyte: %v", response.Status)
	}
}

// drip opens a connection and sends a byte every 50 ms until the server closes it.
func drip(at, opening string) time.Duration {
	began := time.Now()
	conn, err := net.Dial("tcp", at)
	if err != nil {
		return time.Hour
	}
	defer conn.Close()
	_, _ = io.WriteString(conn, opening)
	gone := make(chan struct{})
	go func() { _, _ = io.Copy(io.Discard, conn); close(gone) }()
	for {
		select {
		case <-gone:
			return time.Since(began)
		case <-time.After(50 * time.Millisecond):
			if opening != "" {
				_, _ = conn.Write([]byte("x"))
			}
		}
	}
}

// A backup contains the local authority, so that phones need not install another.
func TestTheAuthorityIsBackedUp(t *testing.T) {
	t.Parallel()
	env, _ := surveyed(t)
	mustRun(t, env, "cert")
	path := backedUp(t, env)
	key, _ := os.ReadFile(filepath.Join(env["TUNTU_DATA"], "tls", "authority.key"))
	empty, _ := another(t, map[string]string{"TUNTU_DATA": dataFolder(t)})
	if out := mustRun(t, empty, "restore", path); !strings.Contains(out, "tls/authority.key") {
		t.Error(out)
	}
	back := filepath.Join(empty["TUNTU_DATA"], "tls", "authority.key")
	text, err := os.ReadFile(back)
	info, _ := os.Stat(back)
	if err != nil || !bytes.Equal(text, key) || len(key) == 0 || info.Mode().Perm() != 0o600 {
		t.Errorf("%v", err)
	}
}
