package main

import (
	"net/http"
	"syscall"
	"testing"
	"time"

	"tuntu/internal/access"
	"tuntu/internal/cluster"
	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// A write that is open when the server stops is still answered.
func TestAStopLetsWritesFinish(t *testing.T) {
	t.Parallel()
	dir := dataFolder(t)
	mustRun(t, map[string]string{"TUNTU_DATA": dir}, "town", "add", surveyTown, "--name", "试验镇", "--extent", "110.9,25.8,111.2,26.1")
	s := serveProcess(t, dir)
	c, err := cluster.Open(t.Context(), cluster.Options{DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close(t.Context())
	db, err := postgis.Open(t.Context(), postgis.URLs{App: c.URL(cluster.App, cluster.Database), Owner: c.URL(cluster.Owner, cluster.Database)})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	account, err := db.AddAccount(t.Context(), operator(), "planner", "", false, access.Membership{Town: surveyTown, Role: access.Planner})
	if err != nil {
		t.Fatal(err)
	}
	secret, hash := access.NewSecret("tuntu_")
	if _, err := db.AddToken(t.Context(), access.Actor{Account: account}, "test", "write", hash, time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	a := &apart{Cast: &webtest.Cast{Site: s.Site, Tokens: map[string]string{"planner": secret}}}
	held, answered := make(chan struct{}), make(chan int, 1)
	go func() { // another change holds the town's lock for a while
		_ = db.Write(t.Context(), postgis.Request{Town: surveyTown, Actor: operator(), Reason: "long"}, nil, func(*postgis.Change) error {
			close(held)
			time.Sleep(1500 * time.Millisecond)
			return nil
		})
	}()
	<-held
	go func() {
		status, _ := a.status(t, http.MethodPost, webtest.ParcelsPath, newParcel(0), 20*time.Second)
		answered <- status
	}()
	time.Sleep(400 * time.Millisecond)
	_ = syscall.Kill(s.cmd.Process.Pid, syscall.SIGTERM)
	if status := <-answered; status != http.StatusCreated {
		t.Errorf("the write under way was answered %d", status)
	}
	_ = s.cmd.Wait()
	if n, err := db.Size(t.Context(), "parcels", surveyTown); err != nil || n != 1 {
		t.Errorf("%d parcels, %v", n, err)
	}
}
