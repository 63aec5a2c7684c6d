package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"

	"tuntu/geo/files"
	"tuntu/internal/cluster"
	"tuntu/internal/postgis"
)

// lowDiskBytes is when a disk is called nearly full.
const lowDiskBytes = 2 << 30

// finding is one line of the doctor's report; a fault has a remedy.
type finding struct {
	what, found, remedy string
}

// doctor says what it found, and for each fault what to do.
func (p *program) doctor(ctx context.Context, args []string) error {
	if operands, err := parse(p.flags("doctor", ""), args); err != nil || len(operands) > 0 {
		return usageOr(err, "doctor takes no operands")
	}
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	findings := []finding{{what: "tuntu", found: buildVersion()}, checkGDAL(ctx), {what: "GDAL's isolation", found: files.Isolation()}, p.checkDisk(), p.checkTLS()}
	findings = append(findings, p.checkDatabase(ctx)...)
	faults := 0
	for _, f := range findings {
		mark := "ok   "
		if f.remedy != "" {
			mark = "FAULT"
			faults++
		}
		fmt.Fprintf(p.stdout, "%s %-22s %s\n", mark, f.what, f.found)
		if f.remedy != "" {
			fmt.Fprintf(p.stdout, "      → %s\n", f.remedy)
		}
	}
	if faults > 0 {
		fmt.Fprintf(p.stdout, "%d faults\n", faults)
		return errReported
	}
	fmt.Fprintln(p.stdout, "all is well")
	return nil
}

func checkGDAL(ctx context.Context) finding {
	f := finding{what: "GDAL (for imports)"}
	out, err := exec.CommandContext(ctx, "ogr2ogr", "--version").Output()
	if err != nil {
		f.found, f.remedy = "not found", "imports will not work; run: apt-get install gdal-bin"
		return f
	}
	f.found = strings.TrimSpace(string(out))
	return f
}

func (p *program) checkDisk() finding {
	f := finding{what: "data folder"}
	dir := p.config.data
	var stat syscall.Statfs_t
	if err := syscall.Statfs(dir, &stat); err != nil {
		f.found = dir + " does not exist yet; the first start makes it"
		return f
	}
	free := stat.Bavail * uint64(stat.Bsize) //nolint:gosec // a block's size
	f.found = fmt.Sprintf("%s, %.1f GB free", dir, float64(free)/1e9)
	if free < lowDiskBytes {
		f.remedy = "free some disk, or move the folder and set TUNTU_DATA; a full disk stops all writes"
	}
	return f
}

func (p *program) checkTLS() finding {
	f := finding{what: "TLS", found: "off; phones need it for camera, place and offline use (TUNTU_TLS_CERT, TUNTU_TLS_KEY)"}
	if p.config.tlsCert == "" {
		return f
	}
	f.found = p.config.tlsCert
	for _, path := range []string{p.config.tlsCert, p.config.tlsKey} {
		if _, err := os.Stat(path); err != nil {
			f.remedy = "cannot read " + path + ": name a readable PEM file"
		}
	}
	return f
}

func (p *program) checkDatabase(ctx context.Context) []finding {
	appURL, ownerURL := p.config.databaseURL, p.config.databaseOwnerURL
	where := finding{what: "database", found: "a server of your own (TUNTU_DATABASE_URL)"}
	if !p.config.own() {
		c, err := cluster.Open(ctx, cluster.Options{DataDir: p.config.data})
		if err != nil {
			where.found, where.remedy = "its own cluster does not start", err.Error()
			return []finding{where}
		}
		defer c.Close(context.WithoutCancel(ctx)) //nolint:errcheck // a report has nothing to add
		appURL, ownerURL = c.URL(cluster.App, cluster.Database), c.URL(cluster.Owner, cluster.Database)
		where.found = "its own cluster in " + c.Data()
	}
	findings := []finding{where}
	report, err := postgis.Inspect(ctx, appURL, ownerURL)
	if err != nil {
		return append(findings, finding{what: "connection", found: "failed", remedy: err.Error()})
	}
	for _, r := range report {
		findings = append(findings, finding{what: r.What, found: r.Found, remedy: r.Remedy})
	}
	return findings
}
