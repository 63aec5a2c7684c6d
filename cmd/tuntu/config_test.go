package main

import (
	"errors"
	"fmt"
	"net/netip"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tuntu/internal/fault/chinese"
)

// settings reads the settings of an environment.
func settings(env map[string]string) (config, error) {
	return readConfig(func(name string) string { return env[name] })
}

// Without settings the program listens on this machine only, stores its data in the folder var, and warns of
// backups older than 26 hours.
func TestSettingsWithoutAny(t *testing.T) {
	t.Parallel()
	c, err := settings(nil)
	if err != nil {
		t.Fatal(err)
	}
	data, err := filepath.Abs("var")
	if err != nil {
		t.Fatal(err)
	}
	if c.listen != "127.0.0.1:8080" || c.data != data || c.backups != filepath.Join(data, "backups") || c.backupMaxAge != 26*time.Hour || c.own() || c.log != "" || len(c.trustedProxies)+len(c.corsOrigins) > 0 {
		t.Errorf("%+v", c)
	}
}

// Blanks around a setting are dropped, paths become absolute, and lists are split at commas and
// blanks.
func TestSettingsAsTheyAreWritten(t *testing.T) {
	t.Parallel()
	c, err := settings(map[string]string{
		"TUNTU_LISTEN": " :8443 ", "TUNTU_DATA": "/srv/tuntu/../tuntu", "TUNTU_PUBLIC_URL": "https://map.example.cn/town//", "TUNTU_LOG": "json", "TUNTU_BACKUP_MAX_AGE": "off",
		"TUNTU_DATABASE_URL": "postgres://app@h/d", "TUNTU_DATABASE_OWNER_URL": "postgres://owner@h/d", "TUNTU_DATABASE_READ_URL": "postgres://app@standby/d",
		"TUNTU_TRUSTED_PROXIES": "10.0.0.0/8, 192.0.2.1,2001:db8::1 ", "TUNTU_CORS_ORIGINS": "https://a.cn https://b.cn,,https://c.cn", "TUNTU_TLS_CERT": "a.crt", "TUNTU_TLS_KEY": "a.key",
	})
	if err != nil {
		t.Fatal(err)
	}
	if c.listen != ":8443" || c.data != "/srv/tuntu" || c.backups != "/srv/tuntu/backups" || c.publicURL != "https://map.example.cn/town" || c.log != "json" || c.backupMaxAge != 0 || !c.own() || c.databaseReadURL != "postgres://app@standby/d" {
		t.Errorf("%+v", c)
	}
	if want := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("192.0.2.1/32"), netip.MustParsePrefix("2001:db8::1/128")}; !slices.Equal(c.trustedProxies, want) {
		t.Errorf("%v", c.trustedProxies)
	}
	if !slices.Equal(c.corsOrigins, []string{"https://a.cn", "https://b.cn", "https://c.cn"}) {
		t.Errorf("%v", c.corsOrigins)
	}
	if c, err := settings(map[string]string{"TUNTU_BACKUPS": "/mnt/disk", "TUNTU_BACKUP_MAX_AGE": "90m"}); err != nil || c.backups != "/mnt/disk" || c.backupMaxAge != 90*time.Minute {
		t.Errorf("%+v, %v", c, err)
	}
}

// An invalid setting is refused with its name and its allowed values in both languages; no message shows a password.
func TestSettingsThatAreRefused(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		env      map[string]string
		en, hans string
	}{
		"a log":               {map[string]string{"TUNTU_LOG": "xml"}, "TUNTU_LOG is json or text, not xml", "TUNTU_LOG"},
		"an age":              {map[string]string{"TUNTU_BACKUP_MAX_AGE": "a day"}, "TUNTU_BACKUP_MAX_AGE is a time such as 26h, or off, not a day", "TUNTU_BACKUP_MAX_AGE"},
		"no age":              {map[string]string{"TUNTU_BACKUP_MAX_AGE": "0s"}, "TUNTU_BACKUP_MAX_AGE is a time such as 26h, or off, not 0s", "TUNTU_BACKUP_MAX_AGE"},
		"less":                {map[string]string{"TUNTU_BACKUP_MAX_AGE": "-1h"}, "TUNTU_BACKUP_MAX_AGE is a time such as 26h, or off, not -1h", "TUNTU_BACKUP_MAX_AGE"},
		"the app alone":       {map[string]string{"TUNTU_DATABASE_URL": "postgres://a:secret@h/d"}, "TUNTU_DATABASE_URL (the app's role) and TUNTU_DATABASE_OWNER_URL (the owner's) go together; set both or neither", "TUNTU_DATABASE_OWNER_URL"},
		"the owner alone":     {map[string]string{"TUNTU_DATABASE_OWNER_URL": "postgres://a:secret@h/d"}, "TUNTU_DATABASE_URL (the app's role) and TUNTU_DATABASE_OWNER_URL", "TUNTU_DATABASE_URL"},
		"a standby of none":   {map[string]string{"TUNTU_DATABASE_READ_URL": "postgres://a:secret@h/d"}, "TUNTU_DATABASE_READ_URL is a standby's of TUNTU_DATABASE_URL, which is not set", "TUNTU_DATABASE_READ_URL"},
		"an issuer alone":     {map[string]string{"TUNTU_OIDC_ISSUER": "https://id.example.cn"}, "TUNTU_OIDC_ISSUER and TUNTU_OIDC_CLIENT_ID go together; set both or neither", "TUNTU_OIDC_CLIENT_ID"},
		"a client alone":      {map[string]string{"TUNTU_OIDC_CLIENT_ID": "tuntu"}, "TUNTU_OIDC_ISSUER and TUNTU_OIDC_CLIENT_ID go together", "TUNTU_OIDC_ISSUER"},
		"a certificate alone": {map[string]string{"TUNTU_TLS_CERT": "a.crt"}, "TUNTU_TLS_CERT and TUNTU_TLS_KEY go together; set both or neither", "TUNTU_TLS_KEY"},
		"a key alone":         {map[string]string{"TUNTU_TLS_KEY": "a.key"}, "TUNTU_TLS_CERT and TUNTU_TLS_KEY go together", "TUNTU_TLS_CERT"},
		"a long approval":     {map[string]string{"TUNTU_MAP_APPROVAL": strings.Repeat("号", 61)}, "TUNTU_MAP_APPROVAL is a number such as 桂S（2026）01-001号, of at most 60 characters in one line", "审图号"},
		"a broken approval":   {map[string]string{"TUNTU_MAP_APPROVAL": "桂S\n001"}, "TUNTU_MAP_APPROVAL is a number such as 桂S（2026）01-001号, of at most 60 characters in one line", "审图号"},
		"a bare host":         {map[string]string{"TUNTU_PUBLIC_URL": "map.example.cn"}, "TUNTU_PUBLIC_URL must be an address such as https://map.example.cn", "TUNTU_PUBLIC_URL"},
		"another scheme":      {map[string]string{"TUNTU_PUBLIC_URL": "ftp://map.example.cn"}, "TUNTU_PUBLIC_URL must be an address", "TUNTU_PUBLIC_URL"},
		"no host":             {map[string]string{"TUNTU_PUBLIC_URL": "https:///town"}, "TUNTU_PUBLIC_URL must be an address", "TUNTU_PUBLIC_URL"},
		"a broken address":    {map[string]string{"TUNTU_PUBLIC_URL": "https://[::1"}, "TUNTU_PUBLIC_URL must be an address", "TUNTU_PUBLIC_URL"},
		"a proxy's name":      {map[string]string{"TUNTU_TRUSTED_PROXIES": "10.0.0.1, proxy"}, "TUNTU_TRUSTED_PROXIES is a list of addresses or networks such as 10.0.0.0/8, not proxy", "TUNTU_TRUSTED_PROXIES"},
		"a wide network":      {map[string]string{"TUNTU_TRUSTED_PROXIES": "10.0.0.0/33"}, "TUNTU_TRUSTED_PROXIES is a list of addresses or networks such as 10.0.0.0/8, not 10.0.0.0/33", "TUNTU_TRUSTED_PROXIES"},
	} {
		_, err := settings(c.env)
		if _, usage := errors.AsType[errUsage](err); !usage || !strings.HasPrefix(err.Error(), c.en) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v; want %s", name, err, c.en)
			continue
		}
		if said := chinese.Words().Error(err); said == err.Error() || !strings.Contains(said, c.hans) {
			t.Errorf("%s: %s", name, said)
		}
	}
}

// The first locale variable that is set decides the language, as in the C library.
func TestTheLanguageOfALocale(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		all, messages, lang string
		chinese             bool
	}{
		{"", "", "", false}, {"", "", "zh_CN.UTF-8", true}, {"", "", "zh_TW", true}, {"", "", "C.UTF-8", false}, {"", "zh_CN", "en_US", true}, {"", "en_US", "zh_CN", false}, {"C", "zh_CN", "zh_CN", false}, {"zh_CN", "", "C", true},
	} {
		env := map[string]string{"LC_ALL": c.all, "LC_MESSAGES": c.messages, "LANG": c.lang}
		if got := wordsFor(func(name string) string { return env[name] }) != nil; got != c.chinese {
			t.Errorf("%v: Chinese %v", env, got)
		}
	}
	for n, want := range map[int]string{0: "0 features", 1: "1 feature", 2: "2 features"} {
		if got := fmt.Sprint(features(n)); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
