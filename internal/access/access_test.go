package access

import (
	"fmt"
	"testing"
)

const (
	townA, townB = "450399100", "450399101"
	unitA, unitB = "450399100201", "450399100202"
)

func member(role Role, unit string) Actor {
	return Actor{Account: 7, Memberships: []Membership{{Town: townA, Role: role, Unit: unit}}}
}

// The rights of each role for each action and unit are those of the design.
func TestWhoMayDoWhat(t *testing.T) {
	nobody, operator := Actor{}, Operator("operator")
	chief := Actor{Account: 1, Administrator: true}
	actors := []struct {
		name  string
		actor Actor
	}{
		{"nobody", nobody},
		{"viewer", member(Viewer, "")},
		{"clerk", member(Clerk, unitA)},
		{"inspector", member(Inspector, "")},
		{"planner", member(Planner, "")},
		{"administrator", member(Administrator, "")},
		{"chief", chief},
		{"operator", operator},
	}
	// one letter for each actor in the order above: y allowed, - refused
	for _, c := range []struct {
		do   Action
		at   Place
		want string
	}{
		{Read, Place{}, "yyyyyyyy"},
		{Read, Place{Town: townB}, "yyyyyyyy"},
		{Write, Place{townA, "parcels", unitA}, "--y-yyyy"},
		{Write, Place{townA, "parcels", unitB}, "----yyyy"},
		{Write, Place{townA, "parcels", ""}, "----yyyy"},
		{Write, Place{townA, "committees", ""}, "----yyyy"},
		{Write, Place{townA, "rivers", ""}, "----yyyy"},
		{Write, Place{townA, "findings", unitA}, "--yyyyyy"},
		{Write, Place{townA, "findings", unitB}, "---yyyyy"},
		{Write, Place{townB, "parcels", unitA}, "------yy"},
		{Write, Place{townB, "findings", unitA}, "------yy"},
		{Record, Place{townA, "villages", unitA}, "--y-yyyy"},
		{Record, Place{townA, "villages", unitB}, "----yyyy"},
		{Record, Place{townB, "villages", unitA}, "------yy"},
		{SeePeople, Place{Town: townA}, "--y-yyyy"},
		{SeePeople, Place{Town: townB}, "------yy"},
		{Reveal, Place{Town: townA}, "----yyyy"},
		{Reveal, Place{Town: townB}, "------yy"},
		{SeeAccount, Place{}, "-yyyyyyy"},
		{Manage, Place{Town: townA}, "-----yyy"},
		{Manage, Place{Town: townB}, "------yy"},
		{Settle, Place{}, "------yy"},
	} {
		for i, a := range actors {
			if got, want := a.actor.May(c.do, c.at), c.want[i] == 'y'; got != want {
				t.Errorf("%s, action %d at %+v: %v", a.name, c.do, c.at, got)
			}
		}
	}
}

func TestAReadOnlyTokenWritesNothing(t *testing.T) {
	a := Actor{Account: 1, Administrator: true, ReadOnly: true}
	for _, do := range []Action{Write, Record, Manage, Settle} {
		if a.May(do, Place{townA, "parcels", unitA}) {
			t.Errorf("action %d", do)
		}
	}
	if !a.May(Reveal, Place{Town: townA}) || !a.May(Read, Place{}) {
		t.Error("it reads what its owner reads")
	}
}

func TestWhoWorksInATown(t *testing.T) {
	for role, works := range map[Role]bool{Viewer: false, Clerk: true, Inspector: true, Planner: true, Administrator: true} {
		if a := member(role, unitA); a.Works(townA) != works || a.Works(townB) {
			t.Error(role)
		}
	}
}

func TestPasswords(t *testing.T) {
	hash, err := HashPassword("两条河流过的镇 2026")
	if err != nil {
		t.Fatal(err)
	}
	if !CheckPassword(hash, "两条河流过的镇 2026") || CheckPassword(hash, "两条河流过的镇 2027") || CheckPassword("", "") || CheckPassword("$argon2id$x", "y") {
		t.Error(hash)
	}
	for password, ok := range map[string]bool{
		"short": false, "password123": false, "1234567890": false, "aaaaaaaaaa": false, "lingchuan-clerk": false,
		"三条小河": false, "三条小河流过的": true, "correct horse": true, "": false,
	} {
		if err := WeakPassword(password, "lingchuan-clerk"); (err == nil) != ok {
			t.Errorf("%q: %v", password, err)
		}
	}
}

func TestSecretsAreNotRepeated(t *testing.T) {
	seen := map[string]bool{}
	for range 100 {
		s, hash := NewSecret("tuntu_")
		if seen[s] || fmt.Sprintf("%x", HashSecret(s)) != fmt.Sprintf("%x", hash) || len(s) != len("tuntu_")+43 {
			t.Fatal(s)
		}
		seen[s] = true
	}
}
