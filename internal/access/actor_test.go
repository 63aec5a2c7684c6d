package access

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
)

// everyPlace lists places of two towns: each layer in two units and in none, and each town as a
// whole.
func everyPlace() []Place {
	places := []Place{{}}
	for _, town := range []string{townA, townB} {
		places = append(places, Place{Town: town})
		for _, layer := range geo.LayerIDs() {
			for _, unit := range []string{"", unitA, unitB} {
				places = append(places, Place{town, layer, unit})
			}
		}
	}
	return places
}

func everyAction() []Action {
	return []Action{Read, Write, Record, SeePeople, Reveal, SeeAccount, Manage, Settle}
}

// An actor with several memberships may do what any of them allows, and nothing else.
func TestRolesAddUp(t *testing.T) {
	t.Parallel()
	memberships := []Membership{
		{Town: townA, Role: Viewer},
		{Town: townA, Role: Clerk, Unit: unitA},
		{Town: townA, Role: Clerk, Unit: unitB},
		{Town: townA, Role: Inspector, Level: "county"},
		{Town: townB, Role: Planner},
		{Town: townB, Role: Clerk, Unit: unitA},
	}
	for mask := range 1 << len(memberships) {
		all := Actor{Account: 7}
		var each []Actor
		for i, m := range memberships {
			if mask&(1<<i) != 0 {
				all.Memberships = append(all.Memberships, m)
				each = append(each, Actor{Account: 7, Memberships: []Membership{m}})
			}
		}
		for _, do := range everyAction() {
			for _, at := range everyPlace() {
				any := (Actor{Account: 7}).May(do, at) || slices.ContainsFunc(each, func(a Actor) bool { return a.May(do, at) })
				if got := all.May(do, at); got != any {
					t.Fatalf("action %d at %+v by %+v: %v, by one of them %v", do, at, all.Memberships, got, any)
				}
			}
		}
	}
}

// A clerk without a committee writes nothing, not even features without a committee.
func TestAClerkWithoutACommitteeWritesNothing(t *testing.T) {
	t.Parallel()
	a := member(Clerk, "")
	for _, at := range everyPlace() {
		if a.May(Write, at) || a.May(Record, at) {
			t.Errorf("%+v", at)
		}
	}
	if !a.May(SeePeople, Place{Town: townA}) {
		t.Error("he sees the masked people of his town")
	}
}

// An inspector writes the fields of inspections in every committee of his town, and no other records.
func TestWhatAnInspectorWrites(t *testing.T) {
	t.Parallel()
	a := member(Inspector, "")
	for _, at := range everyPlace() {
		layer, _ := geo.LayerByID(at.Layer)
		if want := at.Town == townA && layer.Inspected; a.May(Write, at) != want {
			t.Errorf("write at %+v: %v", at, !want)
		}
		if a.May(Record, at) || a.May(SeePeople, at) || a.May(Reveal, at) || a.May(Manage, at) {
			t.Errorf("%+v", at)
		}
	}
	if a.May(Write, Place{townA, "no such layer", unitA}) {
		t.Error("a layer that there is not")
	}
}

// A read-only token reads what its owner reads, and writes nothing unless the owner is the operator.
func TestATokenThatOnlyReads(t *testing.T) {
	t.Parallel()
	for _, owner := range []Actor{member(Viewer, ""), member(Clerk, unitA), member(Inspector, ""), member(Planner, ""), member(Administrator, ""), {Account: 1, Administrator: true}} {
		token := owner
		token.ReadOnly = true
		for _, at := range everyPlace() {
			for _, do := range everyAction() {
				want := owner.May(do, at)
				if do == Write || do == Record || do == Manage || do == Settle {
					want = false
				}
				if got := token.May(do, at); got != want {
					t.Errorf("%+v, action %d at %+v: %v", owner.Memberships, do, at, got)
				}
			}
		}
	}
}

// An actor who has not signed in may only read; the operator may do everything, under the name that the log records.
func TestNobodyAndTheOperator(t *testing.T) {
	t.Parallel()
	nobody := Actor{Memberships: []Membership{{Town: townA, Role: Administrator}}, Administrator: true} // without an account these rights do not count
	operator := Operator("root@hall")
	for _, at := range everyPlace() {
		for _, do := range everyAction() {
			if nobody.May(do, at) != (do == Read) || !operator.May(do, at) {
				t.Errorf("action %d at %+v", do, at)
			}
		}
	}
	if operator.Name != "root@hall" || operator.Account != 0 || !operator.Works(townA) || (Actor{}).Works(townA) {
		t.Errorf("%+v", operator)
	}
}

// A refused action is reported in both languages with the person to ask, and its cause is written to the log only.
func TestWhatIsNotAllowed(t *testing.T) {
	t.Parallel()
	cause := errors.New("row security")
	err := NotAllowed(cause)
	f := fault.Of(err)
	if f.Kind != fault.Forbidden || f.Detail != "your account may not do this here; ask the town's administrator" || !errors.Is(err, cause) || f.In(chinese.Words()) != "您的账号在这里没有这个权限，请联系本镇管理员" {
		t.Errorf("%v, %s", err, f.In(chinese.Words()))
	}
	if fault.Of(NotAllowed(nil)).Cause != nil {
		t.Error("there is a cause where there was none")
	}
	roles := map[Role]bool{}
	for _, role := range Roles() {
		roles[role] = true
	}
	if len(roles) != 5 || fmt.Sprint(Levels()) != "[town county city region]" {
		t.Errorf("%v, %v", Roles(), Levels())
	}
}
