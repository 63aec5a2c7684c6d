// Package authority makes certificates for a town hall that has no public domain name. It makes a
// local certificate authority (CA), which users install on their phones once, and a server
// certificate that the CA signs.
package authority

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"tuntu/internal/fault"
)

// These are the validity periods of the certificates. Phones refuse server certificates that are
// valid for more than 398 days.
const (
	authorityYears = 10
	serverLife     = 397 * 24 * time.Hour
	renewBefore    = 60 * 24 * time.Hour
	clockSkew      = time.Hour // allowance for a phone whose clock is slow
)

// Folder is the CA's folder within a data folder.
type Folder string

// In returns the CA's folder within a data folder.
func In(dataDir string) Folder { return Folder(filepath.Join(dataDir, "tls")) }

// CertFile returns the path of the server's certificate.
func (f Folder) CertFile() string { return filepath.Join(string(f), "server.crt") }

// KeyFile returns the path of the server's private key.
func (f Folder) KeyFile() string { return filepath.Join(string(f), "server.key") }

// AuthorityFile returns the path of the CA certificate, which users install on their phones.
func (f Folder) AuthorityFile() string { return filepath.Join(string(f), "authority.crt") }

func (f Folder) authorityKey() string { return filepath.Join(string(f), "authority.key") }

// Has tells whether the folder holds a server certificate.
func (f Folder) Has() bool {
	_, err := os.Stat(f.CertFile())
	return err == nil
}

// Authority reads the CA certificate; it returns nil if there is none.
func (f Folder) Authority() (*x509.Certificate, error) {
	cert, err := readCertificate(f.AuthorityFile())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil //nolint:nilnil // a missing CA is not an error
	}
	return cert, err
}

// Server reads the server's certificate.
func (f Folder) Server() (*x509.Certificate, error) { return readCertificate(f.CertFile()) }

// Fingerprint returns the SHA-256 fingerprint of a certificate, for two people to compare.
func Fingerprint(cert *x509.Certificate) string {
	sum := sha256.Sum256(cert.Raw)
	return strings.ReplaceAll(fmt.Sprintf("% X", sum[:]), " ", ":")
}

// Issue makes a server certificate for the hosts, and first a CA if there is none. The CA's name
// constraints permit only the hosts, private networks and local names.
func (f Folder) Issue(hosts []string, now time.Time) error {
	if err := os.MkdirAll(string(f), 0o700); err != nil {
		return fault.Wrap(err, fault.Unavailable, "cannot create the folder %s", string(f))
	}
	ca, err := f.Authority()
	if err != nil {
		return err
	}
	if ca == nil {
		if ca, err = f.makeAuthority(hosts, now); err != nil {
			return err
		}
	}
	for _, host := range hosts {
		if !allows(ca, host) {
			return fault.New(fault.Invalid, "the authority in %s may not vouch for %s, which it was not made for; remove the folder to make another, which phones must then take anew", string(f), host)
		}
	}
	return f.makeServer(ca, hosts, now)
}

// Renew makes a new server certificate if the present one expires soon or lacks a host that the
// CA's name constraints permit. The new certificate keeps the hosts of the old one. Renew tells
// whether it made one.
func (f Folder) Renew(hosts []string, now time.Time) (bool, error) {
	ca, err := f.Authority()
	if err != nil || ca == nil {
		return false, err
	}
	cert, err := f.Server()
	if err != nil {
		return false, err
	}
	missing := slices.ContainsFunc(hosts, func(h string) bool { return allows(ca, h) && cert.VerifyHostname(h) != nil })
	ours := cert.CheckSignatureFrom(ca) == nil
	if !ours || !missing && now.Add(renewBefore).Before(cert.NotAfter) {
		return false, nil
	}
	all := slices.Clone(cert.DNSNames)
	for _, ip := range cert.IPAddresses {
		all = append(all, ip.String())
	}
	for _, host := range hosts {
		if allows(ca, host) && !slices.Contains(all, host) {
			all = append(all, host)
		}
	}
	return true, f.makeServer(ca, all, now)
}

func (f Folder) makeAuthority(hosts []string, now time.Time) (*x509.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	template := &x509.Certificate{
		SerialNumber: serial(), Subject: pkix.Name{CommonName: "Tuntu 屯图 " + now.Format("2006-01-02"), Organization: []string{"Tuntu"}},
		NotBefore: now.Add(-clockSkew), NotAfter: now.AddDate(authorityYears, 0, 0),
		IsCA: true, BasicConstraintsValid: true, MaxPathLenZero: true,
		KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageCRLSign,
		// These constraints keep a stolen key from signing a certificate for a public site, such as a
		// bank's.
		PermittedDNSDomainsCritical: true, PermittedDNSDomains: []string{"localhost", "local", "lan", "home.arpa", "internal"}, PermittedIPRanges: privateNetworks(),
	}
	for _, host := range hosts {
		if ip := net.ParseIP(host); ip == nil {
			template.PermittedDNSDomains = append(template.PermittedDNSDomains, host)
		} else if !within(template.PermittedIPRanges, ip) {
			template.PermittedIPRanges = append(template.PermittedIPRanges, single(ip))
		}
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		return nil, err
	}
	if err := f.write(f.authorityKey(), "PRIVATE KEY", key, nil); err != nil {
		return nil, err
	}
	if err := f.write(f.AuthorityFile(), "CERTIFICATE", nil, der); err != nil {
		return nil, err
	}
	return x509.ParseCertificate(der)
}

func (f Folder) makeServer(ca *x509.Certificate, hosts []string, now time.Time) error {
	caKey, err := f.readKey()
	if err != nil {
		return err
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	template := &x509.Certificate{
		SerialNumber: serial(), Subject: pkix.Name{CommonName: hosts[0]}, NotBefore: now.Add(-clockSkew), NotAfter: now.Add(serverLife - clockSkew),
		KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}, BasicConstraintsValid: true,
	}
	if ca.NotAfter.Before(template.NotAfter) {
		template.NotAfter = ca.NotAfter
	}
	for _, host := range hosts {
		if ip := net.ParseIP(host); ip != nil {
			template.IPAddresses = append(template.IPAddresses, ip)
		} else {
			template.DNSNames = append(template.DNSNames, host)
		}
	}
	der, err := x509.CreateCertificate(rand.Reader, template, ca, key.Public(), caKey)
	if err != nil {
		return err
	}
	// If a server reads between the two writes, certificate and key do not match. It then keeps the old
	// pair and reads again later.
	if err := f.write(f.KeyFile(), "PRIVATE KEY", key, nil); err != nil {
		return err
	}
	return f.write(f.CertFile(), "CERTIFICATE", nil, der)
}

// write writes a PEM file atomically. Only the data folder's owner may read it.
func (f Folder) write(path, kind string, key crypto.PrivateKey, der []byte) (err error) {
	if key != nil {
		if der, err = x509.MarshalPKCS8PrivateKey(key); err != nil {
			return err
		}
	}
	fresh := filepath.Join(filepath.Dir(path), "."+filepath.Base(path))
	if err := os.WriteFile(fresh, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o600); err != nil {
		return fault.Wrap(err, fault.Unavailable, "cannot write %s", path)
	}
	if info, err := os.Stat(filepath.Dir(string(f))); err == nil && os.Getuid() == 0 { // root may run this for the service of another user
		if owner, ok := info.Sys().(*syscall.Stat_t); ok {
			_ = os.Chown(fresh, int(owner.Uid), int(owner.Gid))
			_ = os.Chown(string(f), int(owner.Uid), int(owner.Gid))
		}
	}
	return os.Rename(fresh, path)
}

func (f Folder) readKey() (crypto.Signer, error) {
	text, err := os.ReadFile(f.authorityKey())
	if err != nil {
		return nil, fault.Wrap(err, fault.Unavailable, "the authority's key %s cannot be read; bring it back from a backup, or remove the folder to make another authority", f.authorityKey())
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, fault.New(fault.Invalid, "%s is no PEM file", f.authorityKey())
	}
	key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		return nil, fault.Wrap(err, fault.Invalid, "%s is no PEM file", f.authorityKey())
	}
	signer, ok := key.(crypto.Signer)
	if !ok {
		return nil, fault.New(fault.Invalid, "%s is no PEM file", f.authorityKey())
	}
	return signer, nil
}

func readCertificate(path string) (*x509.Certificate, error) {
	text, err := os.ReadFile(path) //nolint:gosec // the path is in the data folder, or the operator gives it
	if errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if err != nil {
		return nil, fault.Wrap(err, fault.Unavailable, "cannot read %s: name a readable PEM file", path)
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, fault.New(fault.Invalid, "%s is no PEM file", path)
	}
	cert, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return nil, fault.Wrap(err, fault.Invalid, "%s is no PEM file", path)
	}
	return cert, nil
}

func serial() *big.Int {
	n, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 127))
	if err != nil { // the system has no randomness, so the program must not go on
		panic(err)
	}
	return n.Add(n, big.NewInt(1))
}
