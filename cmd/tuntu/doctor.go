package main

// `tuntu doctor` checks the installation and names a remedy for each fault.

import (
	"context"
	"crypto/tls"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"time"

	"tuntu/geo"
	"tuntu/internal/authority"
	"tuntu/internal/cluster"
	"tuntu/internal/confine"
	"tuntu/internal/fault"
	"tuntu/internal/upkeep"
)

// lowDiskBytes is the free space below which the doctor calls a disk nearly full.
const lowDiskBytes = 2 << 30

// endsSoon is the time before a certificate's end from which the doctor warns; the program renews
// its own certificate long before.
const endsSoon = 14 * 24 * time.Hour

// finding is one line of the doctor's report; a fault has a remedy.
type finding struct {
	what          string
	found, remedy fault.Phrase
}

// name is a version or a path, which is the same in every language.
func name(text string) fault.Sentence { return fault.Say("%s", text) }

// doctor prints its findings, and a remedy for each fault.
func (p *program) doctor(ctx context.Context, args []string) error {
	if operands, err := parse(p.flags("doctor", ""), args); err != nil || len(operands) > 0 {
		return usageOr(err, "doctor takes no operands")
	}
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	findings := []finding{
		{what: "tuntu", found: name(buildVersion())},
		checkGDAL(ctx),
		checkConfinement(confine.Check(ctx)),
		p.checkDisk(), p.checkTLS(),
	}
	findings = append(findings, p.checkHeads()...)
	findings = append(findings, p.checkDatabase(ctx)...)
	found := 0
	for _, f := range findings {
		mark := p.words.Text("ok   ")
		if f.remedy != nil {
			mark = p.words.Text("FAULT")
			found++
		}
		fmt.Fprintf(p.stdout, "%s %s %s\n", mark, padded(p.words.Text(f.what), 22), f.found.In(p.words))
		if f.remedy != nil {
			fmt.Fprintf(p.stdout, "      → %s\n", f.remedy.In(p.words))
		}
	}
	if found > 0 {
		p.tell("%s", faults(found))
		return errReported
	}
	p.tell("all is well")
	return nil
}

// padded fills a text with spaces up to a width in columns; a Chinese character takes two columns.
func padded(text string, width int) string {
	for _, r := range text {
		width--
		if r >= 0x2E80 {
			width--
		}
	}
	return text + strings.Repeat(" ", max(0, width))
}

// phrases is a list of phrases, joined in one text.
type phrases []fault.Phrase

// String returns the list in English.
func (l phrases) String() string { return l.In(nil) }

// In returns the list in a catalogue's language.
func (l phrases) In(c fault.Catalogue) string {
	var said []string
	for _, phrase := range l {
		said = append(said, phrase.In(c))
	}
	return strings.Join(said, c.Text(", "))
}

// checkConfinement reports how GDAL, which reads uploaded files, is confined.
func checkConfinement(r confine.Report) finding {
	var kept phrases
	for _, means := range []struct {
		offered bool
		said    fault.Sentence
	}{
		{r.Landlock > 0, fault.Say("files by Landlock (version %d)", r.Landlock)},
		{r.Seccomp, fault.Say("system calls by seccomp")},
		{r.Hidden, fault.Say("a file tree of its own")},
		{r.Network, fault.Say("no network (namespace)")},
	} {
		if means.offered {
			kept = append(kept, means.said)
		}
	}
	if len(kept) == 0 {
		kept = append(kept, fault.Say("limits only"))
	}
	f := finding{what: "GDAL's confinement", found: kept}
	switch {
	case r.Failed() != nil:
		f.remedy = fault.Say("a trial of it failed (%s): the server takes no files that GDAL reads", r.Failed())
	case !r.Whole():
		f.remedy = fault.Say("the server takes no files that GDAL reads, and this command line should be given none of unknown origin; boot a kernel of 5.13 or newer with Landlock (lsm=landlock,…) and seccomp")
	}
	return f
}

func checkGDAL(ctx context.Context) finding {
	f := finding{what: "GDAL (for imports)"}
	out, err := exec.CommandContext(ctx, "ogr2ogr", "--version").Output()
	if err != nil {
		f.found, f.remedy = fault.Say("not found"), fault.Say("imports will not work; run: apt-get install gdal-bin")
		return f
	}
	f.found = name(strings.TrimSpace(string(out)))
	return f
}

func (p *program) checkDisk() finding {
	f := finding{what: "data folder"}
	dir := p.config.data
	var stat syscall.Statfs_t
	if err := syscall.Statfs(dir, &stat); err != nil {
		f.found = fault.Say("%s does not exist yet; the first start makes it", dir)
		return f
	}
	free := stat.Bavail * uint64(stat.Bsize) //nolint:gosec // a block's size
	f.found = fault.Say("%s, %.1f GB free", dir, float64(free)/1e9)
	if free < lowDiskBytes {
		f.remedy = fault.Say("free some disk, or move the folder and set TUNTU_DATA; a full disk stops all writes")
	}
	return f
}

func (p *program) checkTLS() finding {
	f := finding{what: "TLS", found: fault.Say("off; phones need it for camera, place and offline use (tuntu cert, or TUNTU_TLS_CERT and TUNTU_TLS_KEY)")}
	folder := authority.In(p.config.data)
	certFile, keyFile := p.config.tlsCert, p.config.tlsKey
	if certFile == "" {
		if !folder.Has() {
			return f
		}
		certFile, keyFile = folder.CertFile(), folder.KeyFile()
	}
	f.found = name(certFile)
	for _, path := range []string{certFile, keyFile} {
		file, err := os.Open(path) //nolint:gosec // the operator names it
		if err != nil {
			f.remedy = fault.Say("cannot read %s: name a readable PEM file", path)
			return f
		}
		file.Close()
	}
	pair, err := tls.LoadX509KeyPair(certFile, keyFile)
	if err != nil {
		f.remedy = fault.Say("the certificate %s and the key %s are no pair of readable PEM files", certFile, keyFile)
		return f
	}
	f.found = fault.Say("%s, good until %s", certFile, pair.Leaf.NotAfter.Format(time.DateOnly))
	if left := time.Until(pair.Leaf.NotAfter); left < endsSoon {
		f.remedy = fault.Say("it ends in %.0f days; put a new one in its place, which a running server reads by itself", left.Hours()/24)
	}
	return f
}

func (p *program) checkDatabase(ctx context.Context) []finding {
	appURL, ownerURL := p.config.databaseURL, p.config.databaseOwnerURL
	where := finding{what: "database", found: fault.Say("a server of your own (TUNTU_DATABASE_URL)")}
	if !p.config.own() {
		c, err := cluster.Open(ctx, cluster.Options{DataDir: p.config.data})
		if err != nil {
			where.found, where.remedy = fault.Say("its own cluster does not start"), whole(err)
			return []finding{where}
		}
		defer c.Close(context.WithoutCancel(ctx)) //nolint:errcheck // an error of closing does not belong in the report
		appURL, ownerURL = c.URL(cluster.App, cluster.Database), c.URL(cluster.Owner, cluster.Database)
		where.found = fault.Say("its own cluster in %s", c.Data())
	}
	findings := []finding{where}
	report, err := upkeep.Inspect(ctx, appURL, ownerURL)
	if err != nil {
		return append(findings, finding{what: "connection", found: fault.Say("failed"), remedy: whole(err)})
	}
	for _, r := range report {
		f := finding{what: r.What, found: r.Found}
		if r.Remedy != nil {
			f.remedy = *r.Remedy
		}
		findings = append(findings, f)
	}
	findings = append(findings, p.checkOpenness(ctx, appURL)...)
	return append(findings, p.checkBackup(ctx, appURL, ownerURL)...)
}

// checkOpenness reports the map's approval number (审图号), without which no map may be shown to the public: the Regulation
// on Map Management (地图管理条例), article 15; and which layers anyone may read.
func (p *program) checkOpenness(ctx context.Context, appURL string) []finding {
	approval := finding{what: "map approval", found: name(p.config.mapApproval)}
	towns, anonymous, err := upkeep.OpenTowns(ctx, appURL)
	if p.config.mapApproval == "" {
		approval.found = fault.Say("no number")
		if p.config.isPublic() && (anonymous || err != nil) { // where it is not known they are taken to be let in
			approval.remedy = fault.Say("a map that the public can open needs an approval number: ask the natural resources office for it and set TUNTU_MAP_APPROVAL, or close the map to readers who have not signed in")
		}
	}
	findings := []finding{approval}
	switch {
	case err != nil:
		findings = append(findings, finding{what: "open to anyone", found: fault.Say("failed"), remedy: whole(err)})
	case !anonymous:
		findings = append(findings, finding{what: "open to anyone", found: fault.Say("nothing: the map is for those who sign in")})
	default:
		for _, said := range openTowns(towns) {
			findings = append(findings, finding{what: "open to anyone", found: said})
		}
	}
	return findings
}

// mostTownsNamed is how many towns of the same openness the doctor names.
const mostTownsNamed = 10

// openTowns says which layers anyone may read, in one sentence for all towns that show the same.
func openTowns(towns []upkeep.OpenTown) (said []fault.Phrase) {
	var kinds []string
	alike := map[string][]upkeep.OpenTown{}
	for _, t := range towns {
		kind := fmt.Sprint(t.Sample, t.Closed)
		if alike[kind] == nil {
			kinds = append(kinds, kind)
		}
		alike[kind] = append(alike[kind], t)
	}
	for _, kind := range kinds {
		said = append(said, opennessOf(alike[kind]))
	}
	return said
}

// opennessOf says which layers of some towns, which show the same, anyone may read. What farmland real towns show is said
// with how to close it: it may be meant, and a town that was there before layers had switches shows all.
func opennessOf(towns []upkeep.OpenTown) fault.Phrase {
	var codes []string
	for _, t := range towns[:min(len(towns), mostTownsNamed)] {
		codes = append(codes, t.Code)
	}
	if len(towns) > mostTownsNamed {
		codes = append(codes, "…")
	}
	closed := towns[0].Closed
	farmland := slices.DeleteFunc(geo.LayersClosedAtFirst(), func(id string) bool { return slices.Contains(closed, id) })
	switch {
	case !towns[0].Sample && len(farmland) > 0:
		return fault.Say("%s: who farms what too (%s); `tuntu user anonymous off --layer %s` closes it", joined(codes), joined(farmland), farmland[0])
	case len(closed) == 0:
		return fault.Say("%s: all layers", joined(codes))
	}
	return fault.Say("%s: all layers but %s", joined(codes), joined(closed))
}

// whole returns an error with its cause, for the operator.
func whole(err error) fault.Phrase { return withCause{fault.Of(err)} }

// withCause is a fault whose text includes its cause.
type withCause struct{ *fault.Error }

// String returns the fault in English.
func (w withCause) String() string { return w.Error.Error() }

// In returns the fault's sentence in a catalogue's language, and the cause untranslated.
func (w withCause) In(c fault.Catalogue) string {
	if w.Cause == nil {
		return w.Error.In(c)
	}
	return w.Error.In(c) + ": " + w.Cause.Error()
}
