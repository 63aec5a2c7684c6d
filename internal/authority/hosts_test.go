package authority

import (
	"context"
	"crypto/x509"
	"log/slog"
	"net"
	"slices"
	"strings"
	"testing"
	"time"
)

// A host name consists of labels of letters, digits and hyphens, with at most 63 characters a label
// and 253 in all (RFC 1123); browsers refuse certificates for other names.
func TestWhichNamesAHostMayHave(t *testing.T) {
	t.Parallel()
	label := strings.Repeat("a", 63)
	for name, want := range map[string]bool{
		"tuntu": true, "tuntu.local": true, "Map-1.Example.CN": true, "1.2.3.4": true,
		label + ".cn": true, label + "a.cn": false,
		strings.Repeat("a.", 126) + "a": true, strings.Repeat("a.", 126) + "aa": false,
		"": false, ".": false, "a..b": false, ".a": false, "a.": false,
		"a b": false, "a_b": false, "*.a": false, "a/b": false, "屯图": false, "a\x00": false,
	} {
		if got := ValidName(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}

// The machine's own names can stand in a certificate, and each occurs once, the host name among
// them.
func TestOwnHostsAreValid(t *testing.T) {
	t.Parallel()
	hosts := OwnHosts()
	for _, want := range []string{"localhost", "127.0.0.1", "::1"} {
		if !slices.Contains(hosts, want) {
			t.Errorf("%v lacks %s", hosts, want)
		}
	}
	seen := map[string]bool{}
	for _, host := range hosts {
		if seen[host] || net.ParseIP(host) == nil && !ValidName(host) || host != strings.ToLower(host) {
			t.Errorf("%q among %v", host, hosts)
		}
		seen[host] = true
	}
	six := false
	for _, ip := range Addresses() {
		if ip.IsLoopback() || ip.IsLinkLocalUnicast() {
			t.Errorf("%s is nobody else's to reach", ip)
		}
		if four := ip.To4() != nil; four && six {
			t.Errorf("an IPv4 address behind IPv6: %v", Addresses())
		} else if !four {
			six = true
		}
	}
}

// The authority's constraints permit the hosts that it was made for and no other: no bank, and no
// other name with the same ending.
func TestAnAuthorityVouchesForItsHouseOnly(t *testing.T) {
	t.Parallel()
	f, now := In(t.TempDir()), time.Now()
	if f.Has() {
		t.Error("there is a certificate before any was made")
	}
	if err := f.Issue([]string{"tuntu", "tuntu.local", "192.168.1.9", "203.0.113.7"}, now); err != nil || !f.Has() {
		t.Fatal(err)
	}
	ca, err := f.Authority()
	if err != nil {
		t.Fatal(err)
	}
	for host, want := range map[string]bool{
		"tuntu": true, "a.tuntu": true, "192.168.77.1": true, "10.1.2.3": true, "fe80::1": true, "203.0.113.7": true,
		"203.0.113.8": false, "8.8.8.8": false, "bank.cn": false, "nottuntu": false, "tuntu.cn": false,
	} {
		if allows(ca, host) != want {
			t.Errorf("%s: %v", host, !want)
		}
		if err := f.Issue([]string{host}, now); (err == nil) != want {
			t.Errorf("issued for %s: %v", host, err)
		}
	}
	// Browsers enforce the constraints, so a certificate that the authority signs for another host
	// does not verify.
	if !ca.PermittedDNSDomainsCritical || len(ca.PermittedDNSDomains) == 0 || len(ca.PermittedIPRanges) == 0 {
		t.Errorf("%+v", ca)
	}
}

// A fingerprint is 32 bytes in hexadecimal pairs, as browsers show it, and differs between
// certificates.
func TestFingerprintsAreCompared(t *testing.T) {
	t.Parallel()
	a, b := &x509.Certificate{Raw: []byte("abc")}, &x509.Certificate{Raw: []byte("abd")}
	// SHA-256 of "abc" from FIPS 180-4
	const want = "BA:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:B0:03:61:A3:96:17:7A:9C:B4:10:FF:61:F2:00:15:AD"
	if got := Fingerprint(a); got != want {
		t.Errorf("%s", got)
	}
	if Fingerprint(a) == Fingerprint(b) {
		t.Error("two certificates look alike")
	}
}

// A machine with a new address gets a certificate for it automatically.
func TestAnotherAddressIsTakenUp(t *testing.T) {
	t.Parallel()
	f := In(t.TempDir())
	if err := f.Issue([]string{"tuntu", "192.168.1.9"}, time.Now()); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	asked := make(chan struct{})
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		f.KeepFresh(ctx, time.Millisecond, func() []string {
			select {
			case asked <- struct{}{}:
			case <-ctx.Done():
			}
			return []string{"192.168.1.77"}
		}, slog.New(slog.DiscardHandler))
	}()
	<-asked
	<-asked // the first renewal has ended by the second call
	stop()
	<-ended
	cert, err := f.Server()
	if err != nil {
		t.Fatal(err)
	}
	for _, host := range []string{"tuntu", "192.168.1.9", "192.168.1.77"} {
		if err := cert.VerifyHostname(host); err != nil {
			t.Error(err)
		}
	}
}
