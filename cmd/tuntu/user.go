package main

// `tuntu user` manages accounts, roles and one-time links.

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// userOptions are the options of `tuntu user`.
type userOptions struct {
	town, name string
	membership access.Membership
	remove     bool
	provider   bool
	layer      string
}

// user manages accounts from the command line.
func (p *program) user(ctx context.Context, args []string) error {
	var o userOptions
	var role string
	set := p.flags("user", "list | add LOGIN | role LOGIN | link LOGIN | disable LOGIN | enable LOGIN | admin LOGIN | anonymous on|off [--layer ID] | log")
	set.StringVar(&o.town, "town", "", "the town's nine-digit code; needed when there are several")
	set.StringVar(&role, "role", "", "viewer, clerk, planner, inspector or administrator")
	set.StringVar(&o.membership.Unit, "unit", "", "a clerk's committee, its twelve-digit code")
	set.StringVar(&o.membership.Level, "level", "", "an inspector's level: town, county, city or region")
	set.StringVar(&o.name, "name", "", "the person's name")
	set.StringVar(&o.layer, "layer", "", "of anonymous: only this layer of the town")
	set.BoolVar(&o.remove, "remove", false, "take the role away instead")
	set.BoolVar(&o.provider, "provider", false, "the account signs in by the OpenID Connect provider")
	operands, err := parse(set, args)
	if err != nil {
		return err
	}
	o.membership.Role = access.Role(role)
	if len(operands) == 1 && operands[0] == "list" {
		return p.with(ctx, func(d *database) error { return p.listUsers(ctx, d.DB) })
	}
	if len(operands) == 1 && operands[0] == "log" {
		return p.with(ctx, func(d *database) error { return p.listAccess(ctx, d.DB) })
	}
	if len(operands) != 2 {
		return userMisuse()
	}
	verb, subject := operands[0], operands[1]
	return p.with(ctx, func(d *database) error {
		switch verb {
		case "add":
			return p.addUser(ctx, d.DB, subject, o)
		case "anonymous":
			return p.letAnonymousIn(ctx, d.DB, subject, o)
		}
		account, err := d.AccountByLogin(ctx, operator(), subject)
		if err != nil {
			return err
		}
		switch verb {
		case "role":
			return p.changeRole(ctx, d.DB, account, o)
		case "link":
			return p.invite(ctx, d.DB, account)
		case "disable", "enable":
			err = d.SetDisabled(ctx, operator(), account, verb == "disable")
		case "admin":
			err = d.SetAdministrator(ctx, operator(), account, !o.remove)
		default:
			return userMisuse()
		}
		if err == nil {
			p.say("已更新账号 %s", "account %s is changed", subject)
		}
		return err
	})
}

func userMisuse() error {
	return misuse("usage: tuntu user list | add LOGIN --role ROLE … | role LOGIN --role ROLE … [--remove] | link LOGIN | disable LOGIN | enable LOGIN | admin LOGIN [--remove] | anonymous on|off [--layer ID] | log")
}

func (p *program) listUsers(ctx context.Context, db *postgis.DB) error {
	accounts, err := db.AllAccounts(ctx, operator())
	if err != nil {
		return err
	}
	for _, a := range accounts {
		var marks []string
		if a.Administrator {
			marks = append(marks, p.words.Text("administrator of all towns"))
		}
		for _, m := range a.Memberships {
			marks = append(marks, strings.TrimSpace(fmt.Sprintf("%s %s %s%s", m.Town, p.roleName(m.Role), m.Unit, m.Level)))
		}
		if a.Disabled {
			marks = append(marks, p.words.Text("disabled"))
		}
		if !a.HasPassword && !a.Federated {
			marks = append(marks, p.words.Text("no password yet"))
		}
		fmt.Fprintf(p.stdout, "%s\t%s\t%s\n", a.Login, a.Name, joined(marks).In(p.words))
	}
	return nil
}

// roleName returns a role's name in the user's language.
func (p *program) roleName(role access.Role) string {
	switch role {
	case access.Viewer:
		return p.words.Text("viewer")
	case access.Clerk:
		return p.words.Text("clerk")
	case access.Planner:
		return p.words.Text("planner")
	case access.Inspector:
		return p.words.Text("inspector")
	case access.Administrator:
		return p.words.Text("administrator")
	default:
		return string(role)
	}
}

// mostAccessNotes is the largest number of notes that `tuntu user log` prints.
const mostAccessNotes = 200

// listAccess prints the access log: changes of accounts, and views of unmasked personal data.
func (p *program) listAccess(ctx context.Context, db *postgis.DB) error {
	notes, err := db.AccessLog(ctx, operator(), mostAccessNotes)
	if err != nil {
		return err
	}
	accounts, err := db.AllAccounts(ctx, operator())
	if err != nil {
		return err
	}
	login := map[int64]string{}
	for _, a := range accounts {
		login[a.Account] = a.Login
	}
	named := func(account *int64) string {
		if account == nil {
			return "-"
		}
		return login[*account]
	}
	for _, n := range notes {
		at := n.At.In(cleaning.Zone()).Format("2006-01-02 15:04:05")
		fmt.Fprintln(p.stdout, strings.Join([]string{at, named(n.Account), p.accessEvent(n.Event), named(n.Subject), orNothing(n.Town), orNothing(n.Detail)}, "\t"))
	}
	return nil
}

// accessEvent names an event of the access log in the user's language.
func (p *program) accessEvent(event string) string {
	for _, known := range []fault.Sentence{
		fault.Say("account added"), fault.Say("account disabled"), fault.Say("account enabled"),
		fault.Say("made administrator of all towns"), fault.Say("no longer administrator of all towns"),
		fault.Say("one-time link made"), fault.Say("password set by a one-time link"), fault.Say("password changed"),
		fault.Say("token made"), fault.Say("token removed"), fault.Say("cleaners seen unmasked"), fault.Say("members seen unmasked"),
		fault.Say("month sheet seen"), fault.Say("month sheet seen unmasked"), fault.Say("reporters seen unmasked"),
		fault.Say("anonymous reading allowed"), fault.Say("anonymous reading forbidden"),
		fault.Say("town added"), fault.Say("town removed"), fault.Say("value erased"),
	} {
		if known.Format == event {
			return known.In(p.words)
		}
	}
	return event
}

func orNothing(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

// settle adds the town to a membership, and refuses options that contradict each other.
func (o *userOptions) settle(ctx context.Context, db *postgis.DB) (err error) {
	m := &o.membership
	if !slices.Contains(access.Roles(), m.Role) {
		return misuse("--role is viewer, clerk, planner, inspector or administrator")
	}
	if (m.Role == access.Clerk) != (m.Unit != "") {
		return misuse("a clerk has a committee, and nobody else: --role clerk --unit CODE")
	}
	if (m.Role == access.Inspector) != (m.Level != "") {
		return misuse("an inspector has a level, and nobody else: --role inspector --level town|county|city|region")
	}
	m.Town, err = theTown(ctx, db, o.town)
	return err
}

func (p *program) addUser(ctx context.Context, db *postgis.DB, login string, o userOptions) error {
	if err := o.settle(ctx, db); err != nil {
		return err
	}
	account, err := db.AddAccount(ctx, operator(), login, o.name, o.provider, o.membership)
	if err != nil {
		if fault.Of(err).Kind == fault.Conflict {
			err = fault.Wrap(err, fault.Conflict, "the login %q is taken", login)
		}
		return err
	}
	p.say("已添加账号 %s", "account %s is added", strings.ToLower(login))
	if o.provider {
		return nil
	}
	return p.invite(ctx, db, account)
}

func (p *program) changeRole(ctx context.Context, db *postgis.DB, account int64, o userOptions) error {
	if err := o.settle(ctx, db); err != nil {
		return err
	}
	err := db.Write(ctx, postgis.Request{Town: o.membership.Town, Actor: operator(), Reason: "tuntu user role"}, nil, func(c *postgis.Change) error {
		if o.remove {
			return c.RevokeRole(ctx, account, o.membership)
		}
		return c.Grant(ctx, account, o.membership)
	})
	if err == nil {
		p.say("已更新角色", "the role is changed")
	}
	return err
}

// invite prints a one-time link.
func (p *program) invite(ctx context.Context, db *postgis.DB, account int64) error {
	secret, hash := access.NewSecret("")
	if err := db.Invite(ctx, operator(), account, hash, time.Now().Add(access.InvitationFor)); err != nil {
		return err
	}
	p.say("一次性链接，72 小时内有效，打开后设置密码：", "a one-time link, good for 72 hours, that sets the password:")
	fmt.Fprintln(p.stdout, p.publicAddress()+"/#join="+secret)
	return nil
}

// publicAddress returns the address at which people open the page, if it is known.
func (p *program) publicAddress() string {
	if p.config.publicURL != "" {
		return p.config.publicURL
	}
	scheme := "http://"
	if p.config.tlsCert != "" {
		scheme = "https://"
	}
	return scheme + p.config.listen
}

// letAnonymousIn opens the map to readers who have not signed in, or closes it; or one layer of a town, which then stays
// open to those who have a role in the town.
func (p *program) letAnonymousIn(ctx context.Context, db *postgis.DB, word string, o userOptions) error {
	if word != "on" && word != "off" {
		return misuse("usage: tuntu user anonymous on|off [--layer ID [--town CODE]]")
	}
	open := word == "on"
	if o.layer != "" {
		return p.openLayer(ctx, db, o, open)
	}
	if err := db.SetAnonymous(ctx, operator(), open); err != nil {
		return err
	}
	if open {
		p.say("不登录也可以看图", "the map is open to readers who have not signed in")
	} else {
		p.say("登录后才能看图", "the map is open to those who sign in only")
	}
	return nil
}

func (p *program) openLayer(ctx context.Context, db *postgis.DB, o userOptions, open bool) error {
	named, err := targetFor(o.layer, layerTargets())
	if err != nil {
		return err
	}
	layer, _ := geo.LayerByID(named.id)
	town, err := theTown(ctx, db, o.town)
	if err != nil {
		return err
	}
	request := postgis.Request{Town: town, Actor: operator(), Reason: "tuntu user anonymous"}
	err = db.Write(ctx, request, nil, func(c *postgis.Change) error { return c.CloseLayer(ctx, layer, !open) })
	if err != nil {
		return err
	}
	if open {
		p.say("%s 的 %s，不登录也可以看", "%s shows %s to readers who have not signed in", town, named)
	} else {
		p.say("%s 的 %s，有本镇角色的账号登录后才能看", "%s shows %s only to those who have a role in it", town, named)
	}
	return nil
}

// welcomeFirst prints the link for the first administrator while there is none.
func (p *program) welcomeFirst(ctx context.Context, db *postgis.DB, address string) error {
	secret, hash := access.NewSecret("")
	made, err := db.FirstAdministrator(ctx, operator(), hash, time.Now().Add(access.InvitationFor))
	if err == nil && made {
		p.tell("nobody administers it yet; whoever opens this link once becomes administrator: %s", address+"/#join="+secret)
	}
	return err
}
