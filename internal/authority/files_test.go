package authority

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
)

// told checks the kind of a fault and its message in both languages.
func told(t *testing.T, name string, err error, kind fault.Kind, en, hans string) {
	t.Helper()
	if f := fault.Of(err); err == nil || f.Kind != kind || f.Detail != en || f.In(chinese.Words()) != hans {
		t.Errorf("%s: %v, %s; want %s, %s", name, err, fault.Of(err).In(chinese.Words()), en, hans)
	}
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(text), 0o600)); err != nil {
		t.Fatal(err)
	}
}

// The authority stays the same when a certificate is issued again; only the server's certificate and key are new.
func TestTheAuthorityStays(t *testing.T) {
	t.Parallel()
	f, now := issued(t, "tuntu", "192.168.1.5")
	ca, cert := certificates(t, f)
	if err := f.Issue([]string{"tuntu.local", "10.0.0.7"}, now.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	again, next := certificates(t, f)
	if !again.Equal(ca) || next.Equal(cert) || next.SerialNumber.Cmp(cert.SerialNumber) == 0 {
		t.Error("another authority, or the same certificate")
	}
	if next.VerifyHostname("tuntu.local") != nil || next.VerifyHostname("tuntu") == nil || next.CheckSignatureFrom(ca) != nil {
		t.Errorf("it stands for %v, %v", next.DNSNames, next.IPAddresses)
	}
	if _, err := tls.LoadX509KeyPair(f.CertFile(), f.KeyFile()); err != nil {
		t.Error(err)
	}
}

// A certificate is valid from an hour ago, for phones whose clocks are slow, and not longer than its authority.
func TestHowLongCertificatesHold(t *testing.T) {
	t.Parallel()
	f, now := issued(t, "tuntu")
	ca, cert := certificates(t, f)
	begin := now.Add(-time.Hour)
	if d := cert.NotBefore.Sub(begin).Abs(); d > time.Second || cert.NotAfter.Sub(cert.NotBefore) != 397*24*time.Hour {
		t.Errorf("it holds from %s to %s", cert.NotBefore, cert.NotAfter)
	}
	if d := ca.NotAfter.Sub(now.AddDate(10, 0, 0)).Abs(); d > time.Second || ca.NotBefore.After(begin.Add(time.Second)) {
		t.Errorf("the authority holds from %s to %s", ca.NotBefore, ca.NotAfter)
	}
	late := ca.NotAfter.AddDate(0, -3, 0)
	if err := f.Issue([]string{"tuntu"}, late); err != nil {
		t.Fatal(err)
	}
	if _, cert := certificates(t, f); !cert.NotAfter.Equal(ca.NotAfter) {
		t.Errorf("it holds to %s, its authority to %s", cert.NotAfter, ca.NotAfter)
	}
}

// A certificate is renewed sixty days before its end, and not earlier.
func TestWhenACertificateIsRenewed(t *testing.T) {
	t.Parallel()
	f, _ := issued(t, "tuntu")
	_, cert := certificates(t, f)
	due := cert.NotAfter.AddDate(0, 0, -60)
	for _, c := range []struct {
		now  time.Time
		want bool
	}{{due.Add(-time.Minute), false}, {due, true}, {due, false}} {
		if renewed, err := f.Renew(nil, c.now); renewed != c.want || err != nil {
			t.Errorf("at %s: %v, %v", c.now, renewed, err)
		}
	}
}

// Without an authority nothing is renewed; an authority without its certificate or key is an error.
func TestWhatCannotBeRenewed(t *testing.T) {
	t.Parallel()
	none := In(t.TempDir())
	if renewed, err := none.Renew([]string{"tuntu"}, time.Now()); renewed || err != nil {
		t.Errorf("without an authority: %v, %v", renewed, err)
	}
	if ca, err := none.Authority(); ca != nil || err != nil {
		t.Errorf("%v, %v", ca, err)
	}
	f, now := issued(t, "tuntu")
	cert, key := f.CertFile(), f.authorityKey()
	if err := os.Rename(key, key+".away"); err != nil {
		t.Fatal(err)
	}
	_, err := f.Renew(nil, now.AddDate(2, 0, 0))
	told(t, "a key that is gone", err, fault.Unavailable, "the authority's key "+key+" cannot be read; bring it back from a backup, or remove the folder to make another authority",
		"根证书的密钥 "+key+" 读不了；请从备份里恢复，或删除该文件夹重做")
	if err := errors.Join(os.Rename(key+".away", key), os.Remove(cert)); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Renew(nil, now); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("without a certificate: %v", err)
	}
}

// Files that are no PEM or hold no key are reported by path and not overwritten.
func TestFilesThatAreNoCertificates(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"text": "hello", "nothing": "", "a half": "-----BEGIN CERTIFICATE-----\nMIIB\n",
		"of something else": string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: []byte("x")})),
	} {
		f, now := In(t.TempDir()), time.Now()
		put(t, f.AuthorityFile(), text)
		told(t, name, f.Issue([]string{"tuntu"}, now), fault.Invalid, f.AuthorityFile()+" is no PEM file", f.AuthorityFile()+" 不是 PEM 文件")
		if left, err := os.ReadFile(f.AuthorityFile()); string(left) != text || err != nil {
			t.Errorf("%s: it became %q, %v", name, left, err)
		}
	}
	keys := map[string]string{"text": "hello", "of something else": string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: []byte("x")}))}
	for name, text := range keys {
		f, now := issued(t, "tuntu")
		put(t, f.authorityKey(), text)
		told(t, name, f.Issue([]string{"tuntu"}, now), fault.Invalid, f.authorityKey()+" is no PEM file", f.authorityKey()+" 不是 PEM 文件")
	}
	f := In(filepath.Join(t.TempDir(), "file"))
	put(t, filepath.Dir(string(f)), "")
	told(t, "in no folder", f.Issue([]string{"tuntu"}, time.Now()), fault.Unavailable, "cannot create the folder "+string(f), "无法建立文件夹 "+string(f))
}

// A host outside of the authority's constraints is refused with a remedy, and the certificate in use stays.
func TestAHostOfAnotherHouse(t *testing.T) {
	t.Parallel()
	f, now := issued(t, "tuntu")
	_, before := certificates(t, f)
	err := f.Issue([]string{"tuntu", "map.example.cn"}, now)
	if fault.Of(err).Kind != fault.Invalid || !strings.Contains(err.Error(), "the authority in "+string(f)+" may not vouch for map.example.cn, which it was not made for; remove the folder to make another, which phones must then take anew") {
		t.Errorf("%v", err)
	}
	if _, after := certificates(t, f); !after.Equal(before) {
		t.Error("the certificate in use was replaced")
	}
}

// Files are replaced atomically and readable by their owner only.
func TestFilesTakeTheirPlaceWhole(t *testing.T) {
	t.Parallel()
	f, _ := issued(t, "tuntu")
	entries, err := os.ReadDir(string(f))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", e.Name(), info.Mode(), err)
		}
		names = append(names, e.Name())
	}
	if !slices.Equal(names, []string{"authority.crt", "authority.key", "server.crt", "server.key"}) {
		t.Errorf("%v", names)
	}
	if info, err := os.Stat(string(f)); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

// A configured pair is used as it is; a mismatched pair is reported with both paths, and no message shows a key.
func TestAPairOfOnesOwn(t *testing.T) {
	t.Parallel()
	quiet := slog.New(slog.DiscardHandler)
	f, _ := issued(t, "tuntu")
	other, _ := issued(t, "tuntu")
	p, err := Load(f.CertFile(), f.KeyFile(), quiet)
	if err != nil {
		t.Fatal(err)
	}
	config := p.Config()
	served, err := config.GetCertificate(nil)
	if err != nil || config.MinVersion != tls.VersionTLS12 || !slices.Equal(config.NextProtos, []string{"h2", "http/1.1"}) {
		t.Errorf("%v, %+v", err, config)
	}
	if leaf, err := x509.ParseCertificate(served.Certificate[0]); err != nil || leaf.VerifyHostname("tuntu") != nil {
		t.Errorf("%v", err)
	}
	missing := filepath.Join(t.TempDir(), "none.pem")
	for _, pair := range [][2]string{{f.CertFile(), other.KeyFile()}, {f.KeyFile(), f.CertFile()}, {missing, f.KeyFile()}, {f.CertFile(), missing}} {
		_, err := Load(pair[0], pair[1], quiet)
		told(t, fmt.Sprint(pair), err, fault.Invalid, fmt.Sprintf("the certificate %s and the key %s are no pair of readable PEM files", pair[0], pair[1]), fmt.Sprintf("证书 %s 和密钥 %s 不是一对可读的 PEM 文件", pair[0], pair[1]))
	}
}

// The pair stays until the files are checked again; then files with another time or size are loaded, and unchanged
// files are not.
func TestWhenAPairIsLookedAt(t *testing.T) {
	t.Parallel()
	f, now := issued(t, "tuntu")
	p, err := Load(f.CertFile(), f.KeyFile(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	first, _ := p.Get(nil)
	if err := f.Issue([]string{"tuntu"}, now); err != nil {
		t.Fatal(err)
	}
	if soon, err := p.Get(nil); err != nil || soon != first {
		t.Errorf("at once it is another: %v", err)
	}
	p.looked = time.Now().Add(-p.every)
	second, err := p.Get(nil)
	if err != nil || second == first {
		t.Errorf("after a while it is the same: %v", err)
	}
	p.looked = time.Now().Add(-p.every)
	if third, err := p.Get(nil); err != nil || third != second {
		t.Errorf("unchanged files were read again: %v", err)
	}
}

// Serial numbers are positive, have up to sixteen bytes, and differ.
func TestSerialNumbers(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for range 1000 {
		n := serial()
		if n.Sign() <= 0 || n.BitLen() > 128 || seen[n.String()] {
			t.Fatalf("%s", n)
		}
		seen[n.String()] = true
	}
}
