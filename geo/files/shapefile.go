package files

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"tuntu/internal/fault"
)

// Limits of an archive.
const (
	archiveFiles    = 200
	archiveUnpacked = 2 << 30
)

// prepareShapefile unpacks a zipped Shapefile and settles its encoding and whether it
// has a coordinate system.
func (f *File) prepareShapefile(path string, o Options) error {
	archive, err := zip.OpenReader(path)
	if err != nil {
		return fault.New(fault.Invalid, "%s is no readable ZIP archive; pack the Shapefile's .shp, .shx, .dbf and .prj anew", filepath.Base(path))
	}
	defer archive.Close() //nolint:errcheck // only read
	stem, err := f.unpack(archive, o.SourceLayer)
	if err != nil {
		return err
	}
	f.path = stem + ".shp"
	if _, err := os.Stat(stem + ".prj"); err != nil && o.CRS == "" {
		return fault.InvalidParam("crs", "the Shapefile has no .prj, so its coordinate system is unknown; name it by --crs, as in --crs EPSG:4525")
	}
	encoding, err := f.encoding(stem)
	if err != nil {
		return err
	}
	f.args = append(f.args, "-oo", "ENCODING="+encoding)
	return nil
}

// unpack writes the parts of one Shapefile into the private folder and returns their
// common path without an extension. Of an archive with several it takes the named one.
func (f *File) unpack(archive *zip.ReadCloser, wanted string) (string, error) {
	if len(archive.File) > archiveFiles {
		return "", fault.New(fault.Invalid, "the archive has %d files; at most %d are taken", len(archive.File), archiveFiles)
	}
	var stems []string
	var unpacked uint64
	for _, entry := range archive.File {
		if !filepath.IsLocal(filepath.FromSlash(entry.Name)) || strings.Contains(entry.Name, `\`) {
			return "", fault.New(fault.Invalid, "the archive holds a path outside of itself; nothing was unpacked")
		}
		unpacked += entry.UncompressedSize64
		if strings.EqualFold(path.Ext(entry.Name), ".shp") {
			stems = append(stems, strings.TrimSuffix(entry.Name, path.Ext(entry.Name)))
		}
	}
	if unpacked > archiveUnpacked {
		return "", fault.New(fault.Invalid, "the archive unpacks to %d MB; at most %d MB are taken", unpacked>>20, archiveUnpacked>>20)
	}
	stem, err := chooseStem(stems, wanted)
	if err != nil {
		return "", err
	}
	target := filepath.Join(f.folder, "source")
	for _, entry := range archive.File {
		extension := strings.ToLower(path.Ext(entry.Name))
		if strings.TrimSuffix(entry.Name, path.Ext(entry.Name)) != stem || !slices.Contains([]string{".shp", ".shx", ".dbf", ".prj", ".cpg"}, extension) {
			continue
		}
		if err := unpackEntry(entry, target+extension); err != nil {
			return "", err
		}
	}
	return target, nil
}

func chooseStem(stems []string, wanted string) (string, error) {
	var names []string
	for _, s := range stems {
		if path.Base(s) == wanted {
			return s, nil
		}
		names = append(names, path.Base(s))
	}
	switch {
	case len(stems) == 0:
		return "", fault.New(fault.Invalid, "the archive holds no .shp file")
	case len(stems) > 1:
		return "", fault.InvalidParam("source-layer", "the archive holds %d Shapefiles; name one by --source-layer: %s", len(stems), strings.Join(names, "、"))
	}
	return stems[0], nil
}

// unpackEntry trusts no declared size: it stops at the limit.
func unpackEntry(entry *zip.File, target string) error {
	source, err := entry.Open()
	if err != nil {
		return fault.New(fault.Invalid, "the archive is damaged at %s", path.Base(entry.Name))
	}
	defer source.Close()
	file, err := os.OpenFile(target, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600) //nolint:gosec // a name of ours in a private folder
	if err != nil {
		return err
	}
	n, err := io.Copy(file, io.LimitReader(source, archiveUnpacked+1))
	if err := errors.Join(err, file.Close()); err != nil {
		return fault.Wrap(err, fault.Invalid, "the archive is damaged at %s", path.Base(entry.Name))
	}
	if n > archiveUnpacked {
		return fault.New(fault.Invalid, "the archive unpacks to more than %d MB", archiveUnpacked>>20)
	}
	return nil
}

// encoding settles how the DBF's text is encoded: by the .cpg, else by the language byte
// (offset 29: 0x4D is code page 936), else as UTF-8 where all bytes are that, else as
// GB18030, which holds GBK and GB 2312.
func (f *File) encoding(stem string) (string, error) {
	if cpg, err := os.ReadFile(stem + ".cpg"); err == nil { //nolint:gosec // a name of ours in a private folder
		name := strings.ToUpper(strings.TrimSpace(string(cpg)))
		switch name {
		case "UTF-8", "UTF8", "65001":
			return "UTF-8", nil
		case "GBK", "GB2312", "GB18030", "936", "CP936":
			return "GB18030", nil
		}
		return "", fault.New(fault.Invalid, "the .cpg names the encoding %.20q, which is not read; save the file as UTF-8 or GBK", name)
	}
	const languageByte, gbk = 29, 0x4D
	dbf, err := os.ReadFile(stem + ".dbf") //nolint:gosec // a name of ours in a private folder
	if err != nil || len(dbf) <= 32 {
		return "", fault.New(fault.Invalid, "the archive lacks a readable .dbf, which holds the attributes")
	}
	if dbf[languageByte] != gbk && utf8.Valid(dbf[32:]) {
		return "UTF-8", nil
	}
	reason, why := "文本不是有效的 UTF-8", "its text is no valid UTF-8"
	if dbf[languageByte] == gbk {
		reason, why = "DBF 语言字节为 936", "the DBF's language byte says 936"
	}
	f.note(fmt.Sprintf("字符编码：GB18030（%s）", reason), fmt.Sprintf("encoding: GB18030, since %s", why))
	return "GB18030", nil
}
