package main

// Reads and checks all settings of the environment.

import (
	"net"
	"net/netip"
	"net/url"
	"path/filepath"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"tuntu/web"
)

// longestApproval bounds what stands in the map's corner beside the attribution, in characters.
const longestApproval = 60

// config holds all settings; no other code reads the environment.
type config struct {
	listen           string         // TUNTU_LISTEN
	data             string         // TUNTU_DATA, absolute
	databaseURL      string         // TUNTU_DATABASE_URL, the app's role
	databaseOwnerURL string         // TUNTU_DATABASE_OWNER_URL
	databaseReadURL  string         // TUNTU_DATABASE_READ_URL, a standby's, as the app's role
	publicURL        string         // TUNTU_PUBLIC_URL
	mapApproval      string         // TUNTU_MAP_APPROVAL, the map's approval number (审图号)
	tlsCert, tlsKey  string         // TUNTU_TLS_CERT, TUNTU_TLS_KEY
	trustedProxies   []netip.Prefix // TUNTU_TRUSTED_PROXIES
	corsOrigins      []string       // TUNTU_CORS_ORIGINS
	baseMaps         string         // TUNTU_BASEMAPS, a file's path
	provider         web.Provider   // TUNTU_OIDC_ISSUER, …_CLIENT_ID, …_CLIENT_SECRET, …_TITLE
	log              string         // TUNTU_LOG: json, text, or empty for a choice by the terminal
	backups          string         // TUNTU_BACKUPS, the folder of backups
	backupMaxAge     time.Duration  // TUNTU_BACKUP_MAX_AGE; 0: no warning
	auditHeadTo      string         // TUNTU_AUDIT_HEAD_TO, a file's absolute path or an address
}

// own tells whether the user has configured a PostgreSQL server of his own.
func (c config) own() bool { return c.databaseURL != "" }

func readConfig(getenv func(string) string) (config, error) {
	or := func(name, fallback string) string {
		if value := strings.TrimSpace(getenv(name)); value != "" {
			return value
		}
		return fallback
	}
	c := config{
		listen: or("TUNTU_LISTEN", "127.0.0.1:8080"), databaseURL: or("TUNTU_DATABASE_URL", ""),
		databaseOwnerURL: or("TUNTU_DATABASE_OWNER_URL", ""), databaseReadURL: or("TUNTU_DATABASE_READ_URL", ""),
		publicURL: strings.TrimRight(or("TUNTU_PUBLIC_URL", ""), "/"), mapApproval: or("TUNTU_MAP_APPROVAL", ""),
		tlsCert: or("TUNTU_TLS_CERT", ""), tlsKey: or("TUNTU_TLS_KEY", ""),
		baseMaps: or("TUNTU_BASEMAPS", ""),
		provider: web.Provider{
			Issuer: or("TUNTU_OIDC_ISSUER", ""), ClientID: or("TUNTU_OIDC_CLIENT_ID", ""),
			ClientSecret: or("TUNTU_OIDC_CLIENT_SECRET", ""), Title: or("TUNTU_OIDC_TITLE", ""),
		},
	}
	var err error
	if c.data, err = filepath.Abs(or("TUNTU_DATA", "var")); err != nil {
		return c, err
	}
	if c.backups, err = filepath.Abs(or("TUNTU_BACKUPS", filepath.Join(c.data, "backups"))); err != nil {
		return c, err
	}
	if c.auditHeadTo = or("TUNTU_AUDIT_HEAD_TO", ""); c.auditHeadTo != "" && !isAddress(c.auditHeadTo) {
		if c.auditHeadTo, err = filepath.Abs(c.auditHeadTo); err != nil {
			return c, err
		}
	}
	if c.log = or("TUNTU_LOG", ""); c.log != "" && c.log != "json" && c.log != "text" {
		return c, misuse("TUNTU_LOG is json or text, not %s", c.log)
	}
	if age := or("TUNTU_BACKUP_MAX_AGE", "26h"); age != "off" {
		if c.backupMaxAge, err = time.ParseDuration(age); err != nil || c.backupMaxAge <= 0 {
			return c, misuse("TUNTU_BACKUP_MAX_AGE is a time such as 26h, or off, not %s", age)
		}
	}
	if c.own() != (c.databaseOwnerURL != "") {
		return c, misuse("TUNTU_DATABASE_URL (the app's role) and TUNTU_DATABASE_OWNER_URL (the owner's) go together; set both or neither")
	}
	if c.databaseReadURL != "" && !c.own() {
		return c, misuse("TUNTU_DATABASE_READ_URL is a standby's of TUNTU_DATABASE_URL, which is not set")
	}
	if (c.provider.Issuer == "") != (c.provider.ClientID == "") {
		return c, misuse("TUNTU_OIDC_ISSUER and TUNTU_OIDC_CLIENT_ID go together; set both or neither")
	}
	if (c.tlsCert == "") != (c.tlsKey == "") {
		return c, misuse("TUNTU_TLS_CERT and TUNTU_TLS_KEY go together; set both or neither")
	}
	if c.publicURL != "" {
		if u, err := url.Parse(c.publicURL); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
			return c, misuse("TUNTU_PUBLIC_URL must be an address such as https://map.example.cn")
		}
	}
	if utf8.RuneCountInString(c.mapApproval) > longestApproval || strings.ContainsFunc(c.mapApproval, unicode.IsControl) {
		return c, misuse("TUNTU_MAP_APPROVAL is a number such as 桂S（2026）01-001号, of at most %d characters in one line", longestApproval)
	}
	for _, text := range list(or("TUNTU_TRUSTED_PROXIES", "")) {
		prefix, err := parsePrefix(text)
		if err != nil {
			return c, misuse("TUNTU_TRUSTED_PROXIES is a list of addresses or networks such as 10.0.0.0/8, not %s", text)
		}
		c.trustedProxies = append(c.trustedProxies, prefix)
	}
	c.corsOrigins = list(or("TUNTU_CORS_ORIGINS", ""))
	return c, nil
}

// isPublic tells whether the configured address is one that people outside of the office's own network can open: a name
// with a dot, or an address that is neither private nor the machine's own.
func (c config) isPublic() bool {
	u, err := url.Parse(c.publicURL)
	if err != nil || u.Hostname() == "" {
		return false
	}
	if address, err := netip.ParseAddr(u.Hostname()); err == nil {
		return !address.IsPrivate() && !address.IsLoopback() && !address.IsLinkLocalUnicast()
	}
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	return strings.Contains(host, ".") && !strings.HasSuffix(host, ".local") && !strings.HasSuffix(host, ".lan") && !strings.HasSuffix(host, ".internal")
}

// isReached tells whether others than who sits at the machine open the map: it has a public address, or listens on another
// address than the machine's own.
func (c config) isReached() bool {
	if c.publicURL != "" {
		return true
	}
	host, _, err := net.SplitHostPort(c.listen)
	if err != nil {
		return true
	}
	address, err := netip.ParseAddr(host)
	return host != "localhost" && (err != nil || !address.IsLoopback())
}

func parsePrefix(text string) (netip.Prefix, error) {
	if address, err := netip.ParseAddr(text); err == nil {
		return netip.PrefixFrom(address, address.BitLen()), nil
	}
	return netip.ParsePrefix(text)
}

// list splits a text at commas and spaces.
func list(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' })
}
