// Package access says who may do what: pure rules over roles, actions and units, and how
// passwords and tokens are kept. The database's row security says the same of writes again,
// from its own tables.
package access

import (
	"slices"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// Role is an account's role in one town.
type Role string

// The roles. A viewer reads what is public, signed in or not; a clerk writes what belongs to
// his committees; a planner all of the town's; an inspector findings; an administrator is a
// planner who also manages the town's accounts.
const (
	Viewer        Role = "viewer"
	Clerk         Role = "clerk"
	Planner       Role = "planner"
	Inspector     Role = "inspector"
	Administrator Role = "administrator"
)

// Roles lists the roles that an account may be given.
func Roles() []Role { return []Role{Viewer, Clerk, Planner, Inspector, Administrator} }

// Levels lists at what level an inspector inspects, the lowest first.
func Levels() []string { return []string{"town", "county", "city", "region"} }

// Action is what somebody wants to do.
type Action int

// The actions.
const (
	Read       Action = iota // read the map
	Write                    // a feature: create, replace, change, delete, undo
	Record                   // record what was done at a place: reports of sweeps, assignments
	SeePeople                // cleaners, masked
	Reveal                   // cleaners' names and phones
	SeeAccount               // one's own account and tokens
	Manage                   // a town's accounts
	Settle                   // settings of the whole installation
)

// Membership is one role in one town.
type Membership struct {
	Town  string `json:"town"`
	Role  Role   `json:"role"`
	Unit  string `json:"unit"`            // a clerk's committee, 12 digits; empty: the whole town
	Level string `json:"level,omitempty"` // an inspector's
}

// Actor is who acts.
type Actor struct {
	Account       int64        // 0: nobody has signed in, or the operator acts
	Name          string       // the name in the log of changes
	Operator      bool         // whoever works at the machine, as the database's owner
	Administrator bool         // of the whole installation
	ReadOnly      bool         // by a token that only reads
	Memberships   []Membership // of an account
}

// Operator is whoever works at the machine; the log calls him by the name given.
func Operator(name string) Actor { return Actor{Name: name, Operator: true} }

// Place is the object of an action: a feature's town, layer and unit; empty for an action on no
// particular place.
type Place struct {
	Town  string // nine digits
	Layer string // a collection's id, of a feature
	Unit  string // the committee that a feature belongs to; empty: to none
}

// May tells whether an actor may do something somewhere. Whether anonymous readers are let
// in at all is a setting, and not asked here.
func (a Actor) May(do Action, at Place) bool {
	if a.Operator || do == Read {
		return true
	}
	if a.Account == 0 || a.ReadOnly && (do == Write || do == Record) {
		return false
	}
	switch do {
	case SeeAccount:
		return true
	case Settle:
		return a.Administrator && !a.ReadOnly
	case Manage:
		return !a.ReadOnly && a.has(at.Town, Administrator)
	case SeePeople:
		return a.has(at.Town, Clerk, Planner, Administrator)
	case Reveal:
		return a.has(at.Town, Planner, Administrator)
	case Write:
		return a.has(at.Town, Planner, Administrator) || a.writesAs(at)
	case Record:
		return a.has(at.Town, Planner, Administrator) || a.clerkOf(at)
	case Read:
	}
	return false
}

// clerkOf tells whether the actor is a clerk of the committee that a place belongs to.
func (a Actor) clerkOf(at Place) bool {
	for _, m := range a.Memberships {
		if m.Town == at.Town && m.Role == Clerk && m.Unit == at.Unit && at.Unit != "" {
			return true
		}
	}
	return false
}

// has tells whether the actor has one of the roles in a town.
func (a Actor) has(town string, roles ...Role) bool {
	if a.Administrator {
		return true
	}
	for _, m := range a.Memberships {
		for _, role := range roles {
			if m.Town == town && m.Role == role {
				return true
			}
		}
	}
	return false
}

// writesAs tells whether a clerk or an inspector may write a feature: what is of the clerk's
// own committee, and layers that inspectors write.
func (a Actor) writesAs(at Place) bool {
	inspector := func(m Membership) bool { return m.Town == at.Town && m.Role == Inspector }
	return a.clerkOf(at) || inspected(at.Layer) && slices.ContainsFunc(a.Memberships, inspector)
}

// inspected tells whether inspectors write a layer's features.
func inspected(layer string) bool {
	l, ok := geo.LayerByID(layer)
	return ok && l.Inspected
}

// NotAllowed is the fault of an action that the actor's roles do not allow; cause is for the
// log, or nil.
func NotAllowed(cause error) error {
	return fault.Wrap(cause, fault.Forbidden, "your account may not do this here; ask the town's administrator")
}

// Works tells whether an actor works in a town with more than reading.
func (a Actor) Works(town string) bool {
	return a.Operator || a.has(town, Clerk, Planner, Inspector, Administrator)
}
