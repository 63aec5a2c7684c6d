package authority

// This file determines the names and addresses that the CA's certificates may contain.

import (
	"crypto/x509"
	"net"
	"os"
	"slices"
	"strings"
)

// OwnHosts returns the names and addresses by which others reach this machine in the local network.
func OwnHosts() (hosts []string) {
	hosts = []string{"localhost", "127.0.0.1", "::1"}
	if name, err := os.Hostname(); err == nil {
		name = strings.ToLower(name)
		if ValidName(name) && !slices.Contains(hosts, name) {
			hosts = append(hosts, name)
			if !strings.Contains(name, ".") {
				hosts = append(hosts, name+".local")
			}
		}
	}
	for _, ip := range Addresses() {
		hosts = append(hosts, ip.String())
	}
	return hosts
}

// Addresses returns the machine's own addresses that others can reach, IPv4 first.
func Addresses() (ips []net.IP) {
	addresses, _ := net.InterfaceAddrs()
	for _, a := range addresses {
		if n, ok := a.(*net.IPNet); ok && n.IP.IsGlobalUnicast() {
			ips = append(ips, n.IP)
		}
	}
	slices.SortStableFunc(ips, func(a, b net.IP) int { return len(short(a)) - len(short(b)) })
	return ips
}

func short(ip net.IP) net.IP {
	if four := ip.To4(); four != nil {
		return four
	}
	return ip
}

// ValidName tells whether a text is a valid host name.
func ValidName(name string) bool {
	if name == "" || len(name) > 253 {
		return false
	}
	for label := range strings.SplitSeq(name, ".") {
		if label == "" || len(label) > 63 || strings.Trim(label, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") != "" {
			return false
		}
	}
	return true
}

func privateNetworks() (nets []*net.IPNet) {
	for _, text := range []string{"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "169.254.0.0/16", "fc00::/7", "fe80::/10", "::1/128"} {
		if _, n, err := net.ParseCIDR(text); err == nil {
			nets = append(nets, n)
		}
	}
	return nets
}

func single(ip net.IP) *net.IPNet {
	ip = short(ip)
	return &net.IPNet{IP: ip, Mask: net.CIDRMask(8*len(ip), 8*len(ip))}
}

func within(nets []*net.IPNet, ip net.IP) bool {
	return slices.ContainsFunc(nets, func(n *net.IPNet) bool { return n.Contains(ip) })
}

// allows tells whether a CA may sign a certificate for a host.
func allows(ca *x509.Certificate, host string) bool {
	if ip := net.ParseIP(host); ip != nil {
		return within(ca.PermittedIPRanges, ip)
	}
	return slices.ContainsFunc(ca.PermittedDNSDomains, func(d string) bool { return host == d || strings.HasSuffix(host, "."+d) })
}
