package files

import (
	"context"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Limits of the subprocess.
const (
	timeLimit    = 10 * time.Minute
	cpuLimit     = 300     // seconds
	memoryLimit  = 4 << 30 // bytes of address space
	openLimit    = 64      // files
	recordLimit  = 64 << 20
	vertexLimit  = 1_000_000 // of one feature
	nobodyByName = "nobody"
)

// privateFolder makes the folder that GDAL reads from; the unprivileged user owns it
// where there is one.
func privateFolder() (string, error) {
	sweepFolders(os.TempDir(), time.Now())
	folder, err := os.MkdirTemp("", "tuntu-import")
	if err != nil {
		return "", err
	}
	return folder, nil
}

// sweepFolders removes what imports that were killed have left: a survey may hold
// persons' names. No import lives for an hour; a folder of another user's stays.
func sweepFolders(dir string, now time.Time) {
	left, _ := filepath.Glob(filepath.Join(dir, "tuntu-import*"))
	for _, folder := range left {
		if info, err := os.Lstat(folder); err == nil && info.IsDir() && now.Sub(info.ModTime()) > time.Hour {
			_ = os.RemoveAll(folder) // not ours to remove: its owner's next import will
		}
	}
}

// handOver gives what was put into the private folder to the unprivileged user.
func handOver(folder string) error {
	uid, gid, ok := unprivileged()
	if !ok {
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

// unprivileged is the user that GDAL runs as where the program is root.
func unprivileged() (uid, gid int, ok bool) {
	if os.Getuid() != 0 {
		return 0, 0, false
	}
	nobody, err := user.Lookup(nobodyByName)
	if err != nil {
		return 0, 0, false
	}
	uid, err = strconv.Atoi(nobody.Uid)
	if err != nil {
		return 0, 0, false
	}
	gid, err = strconv.Atoi(nobody.Gid)
	return uid, gid, err == nil
}

// isolated prepares a program: nothing of our environment but a path, limits of address
// space, processor time and files by prlimit, the unprivileged user where we are root,
// and no network where the kernel allows a namespace of its own.
func isolated(ctx context.Context, path, setting string, args ...string) *exec.Cmd {
	wrapped := append([]string{
		"--as=" + strconv.Itoa(memoryLimit), "--cpu=" + strconv.Itoa(cpuLimit), "--nofile=" + strconv.Itoa(openLimit), "--core=0", "--", path,
	}, args...)
	cmd := exec.CommandContext(ctx, "/usr/bin/prlimit", wrapped...) //nolint:gosec // no shell; programs are literals, the arguments are checked
	cmd.Env = []string{
		"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/nonexistent", setting,
		"GDAL_DRIVER_PATH=disable", "PROJ_NETWORK=OFF", "GDAL_PAM_ENABLED=NO", "OGR_ENABLE_PARTIAL_REPROJECTION=NO",
		"CPL_LOG_ERRORS=ON", "OGR_GEOJSON_MAX_OBJ_SIZE=64", "SHAPE_RESTORE_SHX=NO", "GDAL_CACHEMAX=64",
		"CPL_VSIL_CURL_ALLOWED_EXTENSIONS=.none", "GDAL_HTTP_TIMEOUT=1",
	}
	cmd.Dir = "/"
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	if uid, gid, ok := unprivileged(); ok {
		cmd.SysProcAttr.Credential = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)} //nolint:gosec // ids of the system's own user table
	}
	cmd.SysProcAttr.Cloneflags = namespace().flags
	if flags := namespace(); flags.ids {
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getuid(), HostID: os.Getuid(), Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getgid(), HostID: os.Getgid(), Size: 1}}
	}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = 5 * time.Second
	return cmd
}

// isolation is how the subprocess is kept off the network.
type isolation struct {
	flags uintptr
	ids   bool // whether a user namespace needs its mapping
}

// namespace finds out once what the kernel allows: a network namespace as root, one
// within a user namespace otherwise, or none.
var namespace = sync.OnceValue(func() isolation { //nolint:gochecknoglobals // what the kernel allows does not change
	tries := []isolation{{syscall.CLONE_NEWNET, false}, {syscall.CLONE_NEWNET | syscall.CLONE_NEWUSER, true}}
	for _, try := range tries {
		cmd := exec.Command("/bin/true")
		cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: try.flags}
		if try.ids {
			cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getuid(), HostID: os.Getuid(), Size: 1}}
			cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getgid(), HostID: os.Getgid(), Size: 1}}
		}
		if cmd.Run() == nil {
			return try
		}
	}
	return isolation{}
})

// Isolation says how GDAL is kept off the network and away from files, for the doctor.
func Isolation() string {
	parts := []string{"curl drivers and network handlers off"}
	if namespace().flags != 0 {
		parts = append(parts, "no network (namespace)")
	}
	if _, _, ok := unprivileged(); ok {
		parts = append(parts, "runs as "+nobodyByName)
	}
	return strings.Join(parts, ", ")
}
