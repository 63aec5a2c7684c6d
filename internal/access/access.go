// Package access decides who may do what, by pure rules over roles, actions and units. It also
// hashes passwords and tokens. The database's row security checks the rules for writes again, from
// its own tables.
package access

import (
	"slices"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// Role is an account's role in one town.
type Role string

// The roles. A viewer reads public data, signed in or not. A clerk writes the features of his own
// committees, a planner all features of the town, and an inspector findings. An administrator is a
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

// Levels lists the administrative levels of inspectors, the lowest first.
func Levels() []string { return []string{"town", "county", "city", "region"} }

// Action is a kind of operation that needs permission.
type Action int

// The actions.
const (
	Read       Action = iota // read the map
	Write                    // create, replace, change or delete a feature, or undo that
	Record                   // record work done at a place: reports of sweeps, assignments
	SeePeople                // see cleaners with masked names and phones
	Reveal                   // see cleaners' full names and phones
	SeeAccount               // see one's own account and tokens
	Manage                   // manage a town's accounts
	Settle                   // change settings of the whole installation
)

// Membership is one role in one town.
type Membership struct {
	Town  string `json:"town"`
	Role  Role   `json:"role"`
	Unit  string `json:"unit"`            // a clerk's committee, 12 digits; empty means the whole town
	Level string `json:"level,omitempty"` // an inspector's administrative level
}

// Actor is the person or program that performs an action.
type Actor struct {
	Account       int64        // 0 if nobody has signed in or the operator acts
	Name          string       // the name in the log of changes
	Operator      bool         // the actor works at the machine and connects as the database's owner
	Administrator bool         // the actor administers the whole installation
	ReadOnly      bool         // the actor uses a token that only permits reading
	Memberships   []Membership // the account's roles
}

// Operator returns the actor for a person who works at the machine; the log of changes shows the
// given name.
func Operator(name string) Actor { return Actor{Name: name, Operator: true} }

// Place is the object of an action: a feature's town, layer and unit. It is empty if an action has
// no particular place.
type Place struct {
	Town  string // the town's code, nine digits
	Layer string // the id of the feature's collection
	Unit  string // the committee that the feature belongs to; empty if there is none
}

// May tells whether an actor may perform an action at a place. It does not check whether anonymous
// readers are admitted at all, which is a setting.
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

// Inspects lists the levels for which the actor inspects in a town.
func (a Actor) Inspects(town string) (levels []string) {
	for _, m := range a.Memberships {
		if m.Town == town && m.Role == Inspector && !a.ReadOnly {
			levels = append(levels, m.Level)
		}
	}
	return levels
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

// writesAs tells whether a clerk or an inspector may write a feature. Clerks may write features of
// their own committee; inspectors may write the inspected layers.
func (a Actor) writesAs(at Place) bool {
	inspector := func(m Membership) bool { return m.Town == at.Town && m.Role == Inspector }
	return a.clerkOf(at) || inspected(at.Layer) && slices.ContainsFunc(a.Memberships, inspector)
}

// Openness is what readers without a role may see.
type Openness struct {
	Anonymous bool                // whether those who have not signed in may read at all
	Closed    map[string][]string // by town, the ids of the layers that only those who have a role in the town may read
}

// ClosedTo lists the ids of the layers that a town has closed to the actor. An empty town stands for all towns together: a
// reply that is of all of them tells of no layer that one of them has closed.
func (o Openness) ClosedTo(a Actor, town string) (layers []string) {
	for of, closed := range o.Closed {
		if (town == "" || of == town) && !a.belongs(of) {
			layers = append(layers, closed...)
		}
	}
	slices.Sort(layers)
	return slices.Compact(layers)
}

// belongs tells whether the actor has any role in a town.
func (a Actor) belongs(town string) bool { return a.Operator || a.has(town, Roles()...) }

// inspected tells whether inspectors may write a layer's features.
func inspected(layer string) bool {
	l, ok := geo.LayerByID(layer)
	return ok && l.Inspected
}

// NotAllowed returns the fault for an action that the actor's roles do not allow. The log shows
// cause, which may be nil.
func NotAllowed(cause error) error {
	return fault.Wrap(cause, fault.Forbidden, "your account may not do this here; ask the town's administrator")
}

// WorksAnywhere tells whether an actor works in any town, so that a write of his is worth reading.
func (a Actor) WorksAnywhere() bool {
	return a.Operator || a.Administrator || slices.ContainsFunc(a.Memberships, func(m Membership) bool { return a.Works(m.Town) })
}

// Works tells whether an actor may do more than read in a town.
func (a Actor) Works(town string) bool {
	return a.Operator || a.has(town, Clerk, Planner, Inspector, Administrator)
}
