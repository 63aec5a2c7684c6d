package authority

import (
	"crypto/x509"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func issued(t *testing.T, hosts ...string) (Folder, time.Time) {
	t.Helper()
	f, now := In(t.TempDir()), time.Now()
	if err := f.Issue(hosts, now); err != nil {
		t.Fatal(err)
	}
	return f, now
}

func certificates(t *testing.T, f Folder) (ca, cert *x509.Certificate) {
	t.Helper()
	ca, err := f.Authority()
	if err != nil {
		t.Fatal(err)
	}
	if cert, err = f.Server(); err != nil {
		t.Fatal(err)
	}
	return ca, cert
}

// Certificates meet the demands of phones: at most 398 days, the address as a subject alternative
// name, and server use. The authority cannot certify a bank's domain.
func TestCertificates(t *testing.T) {
	f, now := issued(t, "192.168.1.5", "map.example.cn", "203.0.113.7")
	ca, cert := certificates(t, f)
	roots := x509.NewCertPool()
	roots.AddCert(ca)
	for _, host := range []string{"192.168.1.5", "map.example.cn", "203.0.113.7"} {
		if _, err := cert.Verify(x509.VerifyOptions{Roots: roots, DNSName: host}); err != nil {
			t.Errorf("%s: %v", host, err)
		}
	}
	if _, err := cert.Verify(x509.VerifyOptions{Roots: roots, DNSName: "192.168.1.6"}); err == nil {
		t.Error("it stands for another's address")
	}
	if life := cert.NotAfter.Sub(cert.NotBefore); life > 398*24*time.Hour || life < 300*24*time.Hour {
		t.Errorf("it holds %s", life)
	}
	if life := ca.NotAfter.Sub(now); life < 9*365*24*time.Hour {
		t.Errorf("the authority holds %s", life)
	}
	if !ca.PermittedDNSDomainsCritical || ca.MaxPathLen != 0 || cert.IsCA {
		t.Error("it vouches for anything")
	}
	if err := f.Issue([]string{"bank.example.com"}, now); err == nil || !strings.Contains(err.Error(), "may not vouch for bank.example.com") {
		t.Error(err)
	}
	if err := f.makeServer(ca, []string{"bank.example.com"}, now); err != nil { // as with a stolen key
		t.Fatal(err)
	}
	_, forged := certificates(t, f)
	if _, err := forged.Verify(x509.VerifyOptions{Roots: roots, DNSName: "bank.example.com"}); err == nil {
		t.Error("a bank's certificate is good")
	}
	for _, name := range []string{"authority.key", "server.key"} {
		if info, err := os.Stat(filepath.Join(string(f), name)); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v %v", name, info.Mode(), err)
		}
	}
}

// The server's certificate is renewed before its end and for a new address by the same authority; a
// certificate of another authority is not renewed.
func TestRenewal(t *testing.T) {
	f, now := issued(t, "192.168.1.5", "map.example.cn")
	ca, first := certificates(t, f)
	for _, c := range []struct {
		days    int
		hosts   []string
		renewed bool
	}{
		{0, nil, false},
		{300, nil, false},
		{340, nil, true},
		{340, []string{"192.168.1.5"}, false},
		{341, []string{"192.168.1.9"}, true},
		{342, []string{"bank.example.com"}, false},
		{342, []string{"192.168.1.9"}, false},
	} {
		renewed, err := f.Renew(c.hosts, now.AddDate(0, 0, c.days))
		if err != nil || renewed != c.renewed {
			t.Errorf("after %d days for %v: %v, %v", c.days, c.hosts, renewed, err)
		}
	}
	again, cert := certificates(t, f)
	if !again.Equal(ca) || cert.Equal(first) || cert.VerifyHostname("map.example.cn") != nil || cert.VerifyHostname("192.168.1.9") != nil {
		t.Error("another authority, or names are missing")
	}
	other, _ := issued(t, "192.168.1.5")
	text, _ := os.ReadFile(other.CertFile())
	if err := os.WriteFile(f.CertFile(), text, 0o600); err != nil {
		t.Fatal(err)
	}
	if renewed, err := f.Renew(nil, now.AddDate(2, 0, 0)); renewed || err != nil {
		t.Errorf("another's certificate was renewed: %v", err)
	}
}

// Changed certificate files are loaded again; a mismatched pair leaves the old certificate in use.
func TestThePairIsReadAgain(t *testing.T) {
	f, now := issued(t, "192.168.1.5")
	if _, err := Load(f.CertFile(), f.AuthorityFile(), slog.New(slog.DiscardHandler)); err == nil {
		t.Error("no pair was taken for one")
	}
	p, err := Load(f.CertFile(), f.KeyFile(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	p.every = 0
	first, _ := p.Get(nil)
	key, _ := os.ReadFile(f.KeyFile())
	if err := os.WriteFile(f.KeyFile(), []byte("half a k"), 0o600); err != nil {
		t.Fatal(err)
	}
	if half, err := p.Get(nil); err != nil || half != first {
		t.Errorf("with half a key: %v", err)
	}
	if err := os.WriteFile(f.KeyFile(), key, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := f.Issue([]string{"192.168.1.5"}, now); err != nil {
		t.Fatal(err)
	}
	if second, err := p.Get(nil); err != nil || second == first {
		t.Errorf("the new pair is not in use: %v", err)
	}
}
