package files

// Limits and confinement of the programs that read foreign files.

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"tuntu/internal/confine"
	"tuntu/internal/fault"
)

// Limits of the subprocess and of what is read from it.
const (
	timeLimit   = 10 * time.Minute
	cpuLimit    = 5 * time.Minute // CPU time
	memoryLimit = 4 << 30         // bytes of address space
	fileLimit   = 8 << 30         // bytes of a file that the subprocess writes
	openLimit   = 64              // number of open files
	saidLimit   = 16 << 20        // bytes of the program's description of a file
	recordLimit = 64 << 20        // bytes of one feature as GeoJSON
	vertexLimit = 1_000_000       // vertices of one feature
)

// privateFolder makes an empty folder for the files that GDAL reads and writes, see handOver. It
// removes old ones first.
func privateFolder() (string, error) {
	sweepFolders(os.TempDir(), time.Now())
	folder, err := os.MkdirTemp("", "tuntu-import")
	if err != nil {
		return "", err
	}
	return folder, nil
}

// sweepFolders removes the folders of imports that were killed, since a survey may hold people's
// names. No import runs for an hour, so older folders are unused.
func sweepFolders(dir string, now time.Time) {
	left, _ := filepath.Glob(filepath.Join(dir, "tuntu-import*"))
	for _, folder := range left {
		if info, err := os.Lstat(folder); err == nil && info.IsDir() && now.Sub(info.ModTime()) > time.Hour {
			_ = os.RemoveAll(folder) // another user's folder is removed by that user's next import
		}
	}
}

// handOver makes the unprivileged user that GDAL runs as, if there is one, the owner of the private
// folder and all that is in it.
func handOver(folder string) error {
	uid, gid, other := confine.Account()
	if !other {
		return nil
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return err
	}
	defer root.Close() //nolint:errcheck // only a handle
	return chownAll(root, ".", uid, gid)
}

func chownAll(root *os.Root, name string, uid, gid int) error {
	info, err := root.Lstat(name)
	if err != nil {
		return err
	}
	if err := root.Lchown(name, uid, gid); err != nil {
		return err
	}
	if !info.IsDir() {
		return nil
	}
	dir, err := root.Open(name)
	if err != nil {
		return err
	}
	defer dir.Close()
	entries, err := dir.ReadDir(-1)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if err := chownAll(root, name+"/"+entry.Name(), uid, gid); err != nil {
			return err
		}
	}
	return nil
}

// confined prepares one of GDAL's programs so that it can reach nothing but the private folder,
// since an input file may be crafted to exploit GDAL. The environment switches off plugins and
// network access of GDAL as well.
func confined(ctx context.Context, folder, program, setting string, args ...string) (*exec.Cmd, error) {
	return confine.Command(ctx, confine.Bounds{
		Folder: folder,
		Read:   []string{"/usr/share/gdal", "/usr/share/proj", "/usr/local/share/gdal", "/usr/local/share/proj"},
		Env: []string{
			"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/nonexistent", setting,
			"GDAL_DRIVER_PATH=disable", "PROJ_NETWORK=OFF", "GDAL_PAM_ENABLED=NO", "OGR_ENABLE_PARTIAL_REPROJECTION=NO",
			"CPL_LOG_ERRORS=ON", "OGR_GEOJSON_MAX_OBJ_SIZE=64", "SHAPE_RESTORE_SHX=NO", "GDAL_CACHEMAX=64",
			"CPL_VSIL_CURL_ALLOWED_EXTENSIONS=.none", "GDAL_HTTP_TIMEOUT=1",
		},
		MemoryBytes: memoryLimit, CPU: cpuLimit, FileBytes: fileLimit, OpenFiles: openLimit,
	}, program, args...)
}

// checkConfinement handles a kernel that cannot confine GDAL wholly: with MustConfine it refuses
// the file, otherwise it adds a note for the operator, who has chosen the file himself.
func (f *File) checkConfinement(o Options, r confine.Report) error {
	switch {
	case r.Whole():
		return nil
	case o.MustConfine:
		return fault.New(fault.Unavailable, "files of this kind are not taken here, since this machine's kernel cannot confine the program that reads them; CSV, XLSX and boundary text are; `tuntu doctor` says more")
	}
	f.note("本机内核不能完全隔离读取文件的程序（GDAL）：来历不明的文件不要导入", "this machine's kernel cannot wholly confine the program that reads the file (GDAL): import no file of unknown origin")
	return nil
}
