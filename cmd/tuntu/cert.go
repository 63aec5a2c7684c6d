package main

// `tuntu cert` makes a certificate authority for a machine without a public name.

import (
	"context"
	"net"
	"net/url"
	"slices"
	"strings"
	"time"

	"tuntu/internal/authority"
	"tuntu/web"
)

// cert makes a local authority, unless there is one, and a certificate for this machine.
func (p *program) cert(_ context.Context, args []string) error {
	set := p.flags("cert", "[--host NAME …]")
	var hosts []string
	set.Func("host", "a further name or address by which this machine is reached; may be repeated", func(text string) error {
		hosts = append(hosts, strings.ToLower(text))
		return nil
	})
	if operands, err := parse(set, args); err != nil || len(operands) > 0 {
		return usageOr(err, "cert takes no operands; names go with --host")
	}
	for _, host := range hosts {
		if net.ParseIP(host) == nil && !authority.ValidName(host) {
			return misuse("%q is no name or address of a machine, as in map.example.cn or 192.168.1.5", host)
		}
	}
	folder := authority.In(p.config.data)
	if err := folder.Issue(p.hosts(hosts), time.Now()); err != nil {
		return err
	}
	ca, err := folder.Authority()
	if err != nil {
		return err
	}
	cert, err := folder.Server()
	if err != nil {
		return err
	}
	var names []string
	for _, ip := range cert.IPAddresses {
		names = append(names, ip.String())
	}
	p.tell("made a certificate for %s, good until %s; a running server renews it by itself", joined(append(slices.Clone(cert.DNSNames), names...)), cert.NotAfter.Format(time.DateOnly))
	p.tell("the authority's certificate is %s, good until %s", folder.AuthorityFile(), ca.NotAfter.Format(time.DateOnly))
	p.tell("its SHA-256 is %s", authority.Fingerprint(ca))
	p.tell("start the server again; then open this address on each phone: %s", "http://"+p.reachable()+"/cert")
	if p.config.tlsCert != "" {
		p.tell("TUNTU_TLS_CERT is set, and so that certificate is served, not this one")
	}
	return nil
}

// hosts lists the machine's names and addresses, the given ones, and the public address's host.
func (p *program) hosts(more []string) []string {
	hosts := append(authority.OwnHosts(), more...)
	if u, err := url.Parse(p.config.publicURL); err == nil && u.Hostname() != "" {
		hosts = append(hosts, strings.ToLower(u.Hostname()))
	}
	if host, _, err := net.SplitHostPort(p.config.listen); err == nil {
		if ip := net.ParseIP(host); ip != nil && !ip.IsUnspecified() {
			hosts = append(hosts, ip.String())
		}
	}
	var distinct []string
	for _, host := range hosts {
		if !slices.Contains(distinct, host) {
			distinct = append(distinct, host)
		}
	}
	return distinct
}

// certificate describes the authority for the page that helps phones to trust it.
func (p *program) certificate() web.Certificate {
	return web.Certificate{
		Address: "http://" + p.reachable() + "/cert",
		Read: func() (der []byte, fingerprint string, err error) {
			ca, err := authority.In(p.config.data).Authority()
			if err != nil || ca == nil || p.config.tlsCert != "" {
				return nil, "", err
			}
			return ca.Raw, authority.Fingerprint(ca), nil
		},
	}
}
