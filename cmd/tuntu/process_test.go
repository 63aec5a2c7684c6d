package main

import (
	"bufio"
	"bytes"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"tuntu/internal/postgis/pgtest"
	"tuntu/web/webtest"
)

// serving is the program in a process of its own with a data folder.
type serving struct {
	*webtest.Site
	cmd *exec.Cmd
}

func dataFolder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "tuntu-process")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func serveProcess(t *testing.T, dir string, more ...string) *serving {
	t.Helper()
	cmd := process(t, append(more, "TUNTU_DATA="+dir, "TUNTU_LISTEN=127.0.0.1:0"), "serve")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	// Ctrl-C at a terminal signals the whole process group, and so does the test.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		ended := cmd.Wait()
		log, _ := os.ReadFile(filepath.Join(dir, "postgres", "start.log"))
		t.Fatalf("serve said nothing: %v, %v\n%s\n%s", err, ended, said.Bytes(), log[max(0, len(log)-4000):])
	}
	_, url, _ := strings.Cut(strings.TrimSpace(line), " is at ")
	return &serving{Site: &webtest.Site{URL: url}, cmd: cmd}
}

func (s *serving) ready(t *testing.T) bool {
	t.Helper()
	response, err := http.Get(s.URL + "/readyz")
	if err != nil {
		return false
	}
	response.Body.Close()
	return response.StatusCode == http.StatusOK
}

// postmasters lists the server processes that work in a folder.
func postmasters(t *testing.T, dir string) (pids []string) {
	t.Helper()
	links, _ := filepath.Glob("/proc/[0-9]*/cwd")
	for _, link := range links {
		if cwd, err := os.Readlink(link); err == nil && strings.HasPrefix(cwd, dir) {
			pids = append(pids, filepath.Base(filepath.Dir(link)))
		}
	}
	return pids
}

// leftBehind lists the postmasters that do not end. A server that has shut down releases its memory
// last, and its logger ends after the other processes.
func leftBehind(t *testing.T, dir string) (pids []string) {
	t.Helper()
	for until := time.Now().Add(2 * time.Second); time.Now().Before(until); time.Sleep(20 * time.Millisecond) {
		if pids = postmasters(t, dir); len(pids) == 0 {
			return nil
		}
	}
	return pids
}

func TestCtrlCStopsProgramAndCluster(t *testing.T) { stopsInOrder(t, syscall.SIGINT) }

func TestAClosedTerminalStopsProgramAndCluster(t *testing.T) {
	if signal.Ignored(syscall.SIGHUP) {
		t.Skip("the tests were begun by nohup, so that no closed terminal ends anything")
	}
	stopsInOrder(t, syscall.SIGHUP)
}

func stopsInOrder(t *testing.T, how syscall.Signal) {
	t.Helper()
	dir := dataFolder(t)
	s := serveProcess(t, dir)
	if !s.ready(t) {
		t.Fatal("it is not ready")
	}
	if err := syscall.Kill(-s.cmd.Process.Pid, how); err != nil {
		t.Fatal(err)
	}
	if err := s.cmd.Wait(); err != nil {
		t.Errorf("it did not end cleanly: %v", err)
	}
	if left := leftBehind(t, dir); len(left) > 0 {
		t.Errorf("the cluster runs on: %v", left)
	}
	log, err := exec.CommandContext(t.Context(), "sh", "-c", "cat "+dir+"/postgres/log/*").Output()
	if err != nil || !strings.Contains(string(log), "database system is shut down") {
		t.Errorf("the cluster did not shut down in order: %v", err)
	}
}

// The package's trigger signals the service that PostgreSQL's programs were replaced. Where none were, it serves on.
func TestAServerIsToldOfReplacedPrograms(t *testing.T) {
	t.Parallel()
	s := serveProcess(t, dataFolder(t))
	if err := syscall.Kill(s.cmd.Process.Pid, syscall.SIGUSR1); err != nil {
		t.Fatal(err)
	}
	time.Sleep(2 * time.Second)
	if !s.ready(t) {
		t.Error("it is not ready after it was told")
	}
}

func TestAfterAKillTheNextStartRecovers(t *testing.T) {
	t.Parallel()
	dir := dataFolder(t)
	env := map[string]string{"TUNTU_DATA": dir}
	mustRun(t, env, "town", "add", "450324103", "--name", "试验镇", "--extent", "110.9,25.8,111.2,26.1")
	first := serveProcess(t, dir)
	if err := first.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = first.cmd.Wait()
	second := serveProcess(t, dir) // it joins the cluster that is still running
	if !second.ready(t) {
		t.Fatal("it is not ready after the program was killed")
	}
	for _, pid := range postmasters(t, dir) {
		_ = exec.CommandContext(t.Context(), "kill", "-9", pid).Run()
	}
	_ = second.cmd.Process.Kill()
	_ = second.cmd.Wait()
	began := time.Now()
	third := serveProcess(t, dir)
	if !third.ready(t) {
		t.Fatal("it is not ready after program and cluster were killed")
	}
	t.Logf("recovered in %s", time.Since(began))
	response, err := http.Get(third.URL + "/api/towns")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body := make([]byte, 4096)
	n, _ := response.Body.Read(body)
	if !strings.Contains(string(body[:n]), "试验镇") {
		t.Errorf("the town is gone: %s", body[:n])
	}
	_ = syscall.Kill(third.cmd.Process.Pid, syscall.SIGTERM)
	_ = third.cmd.Wait()
}

// When the database is killed, the server answers from its caches or with 503, and recovers by
// itself.
func TestTheDatabaseIsKilledUnderTheServer(t *testing.T) {
	t.Parallel()
	dir := dataFolder(t)
	mustRun(t, map[string]string{"TUNTU_DATA": dir}, "town", "add", surveyTown, "--name", "试验镇", "--extent", "110.9,25.8,111.2,26.1")
	s := serveProcess(t, dir)
	began := time.Now()
	killed, back := time.Time{}, time.Duration(0)
	counts := map[int]int{}
	for i := 0; time.Since(began) < 60*time.Second; i++ {
		if killed.IsZero() && time.Since(began) > 500*time.Millisecond {
			for _, pid := range postmasters(t, dir) {
				n, err := strconv.Atoi(pid)
				if err == nil && n != s.cmd.Process.Pid {
					_ = syscall.Kill(n, syscall.SIGKILL)
				}
			}
			killed = time.Now()
		}
		worst := http.StatusOK
		for _, path := range []string{
			fmt.Sprintf("/tiles/parcels/12/%d/1742.mvt", i%4096), "/api/collections/parcels/items", "/api/coverage", "/api/towns", "/api/search?q=x", "/readyz",
		} {
			response, err := http.Get(s.URL + path)
			if err != nil {
				t.Fatal(err)
			}
			response.Body.Close()
			counts[response.StatusCode]++
			if response.StatusCode != http.StatusOK && response.StatusCode != http.StatusServiceUnavailable {
				t.Fatalf("%s answers %d", path, response.StatusCode)
			}
			worst = max(worst, response.StatusCode)
		}
		if back = time.Since(killed); !killed.IsZero() && worst == http.StatusOK && back > time.Second {
			break
		}
	}
	t.Logf("back %s after the kill; replies by status: %v", back, counts)
	if counts[http.StatusServiceUnavailable] == 0 || back > 59*time.Second {
		t.Errorf("replies %v, back after %s", counts, back)
	}
	_ = syscall.Kill(s.cmd.Process.Pid, syscall.SIGTERM)
	_ = s.cmd.Wait()
}

func TestTheSecondServeLeavesTheFirstAlone(t *testing.T) {
	t.Parallel()
	dir := dataFolder(t)
	first := serveProcess(t, dir)
	out, err := process(t, []string{"TUNTU_DATA=" + dir, "TUNTU_LISTEN=127.0.0.1:0"}, "serve").CombinedOutput()
	if err == nil || !strings.Contains(string(out), "already serves") {
		t.Errorf("the second serve: %v, %s", err, out)
	}
	// Other commands use the running cluster and do not stop it.
	if out := mustRun(t, map[string]string{"TUNTU_DATA": dir}, "migrate"); !strings.Contains(out, "up to date") {
		t.Error(out)
	}
	if !first.ready(t) {
		t.Error("the first was disturbed")
	}
	_ = syscall.Kill(first.cmd.Process.Pid, syscall.SIGTERM)
	_ = first.cmd.Wait()
}

func TestDoctorFindsAllWell(t *testing.T) {
	t.Parallel()
	dir := dataFolder(t)
	out := mustRun(t, map[string]string{"TUNTU_DATA": dir}, "doctor")
	for _, what := range []string{"PostgreSQL", "PostGIS", "GDAL", "UTF8", "owns nothing", "free", "all is well"} {
		if !strings.Contains(out, what) {
			t.Errorf("no word of %s:\n%s", what, out)
		}
	}
	if left := leftBehind(t, dir); len(left) > 0 {
		t.Errorf("the cluster runs on: %v", left)
	}
}

// If the app's role is the owner, the doctor reports the fault and a remedy.
func TestDoctorFindsAnExcessOfRights(t *testing.T) {
	t.Parallel()
	env := ownServer(pgtest.New(t))
	env["TUNTU_DATABASE_URL"] = env["TUNTU_DATABASE_OWNER_URL"]
	code, out, _ := runCommand(t, env, "doctor")
	if code != exitRefused || !strings.Contains(out, "FAULT") || !strings.Contains(out, "TUNTU_DATABASE_OWNER_URL") {
		t.Errorf("exit status %d\n%s", code, out)
	}
}
