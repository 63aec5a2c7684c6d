package main

// `tuntu story` lists a town's stories and checks whether one still fits.

import (
	"context"
	"fmt"
	"time"

	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/story"
)

// story runs one of the commands of stories.
func (p *program) story(ctx context.Context, args []string) error {
	set := p.flags("story", "list | check NAME [--town CODE]")
	named := set.String("town", "", "the town's nine-digit code; needed when there are several")
	operands, err := parse(set, args)
	if err != nil {
		return err
	}
	list, check := len(operands) == 1 && operands[0] == "list", len(operands) == 2 && operands[0] == "check"
	if !list && !check {
		return misuse("usage: tuntu story list | check NAME [--town CODE]")
	}
	return p.with(ctx, func(d *database) error {
		town, err := theTown(ctx, d.DB, *named)
		if err != nil {
			return err
		}
		if list {
			return p.listStories(ctx, d.DB, town)
		}
		return p.checkStory(ctx, d.DB, town, operands[1])
	})
}

// listStories prints a line for each story: its name, its version, when it was published, and its title.
func (p *program) listStories(ctx context.Context, db *postgis.DB, town string) error {
	list, err := db.Stories(ctx, operator(), town)
	if err != nil {
		return err
	}
	for _, s := range list {
		state := fault.Say("draft").In(p.words)
		if s.Version != nil {
			state = fault.Say("version %d of %s", *s.Version, s.PublishedAt.In(cleaning.Zone()).Format("2006-01-02 15:04")).In(p.words)
		}
		title := s.Title.En
		if p.words != nil {
			title = s.Title.Hans
		}
		fmt.Fprintf(p.stdout, "%s\t%s\t%s\n", s.Name, state, title)
	}
	return nil
}

// checkStory prints a line for each scene that no longer fits. It looks at what is published, or at the draft of what never was.
func (p *program) checkStory(ctx context.Context, db *postgis.DB, town, name string) error {
	var of story.Story
	published, err := db.PublishedStory(ctx, town, name, 0)
	if err == nil {
		of = published.Story
	} else if fault.Of(err).Kind != fault.NotFound {
		return err
	} else {
		draft, err := db.DraftOf(ctx, operator(), town, name)
		if err != nil {
			return err
		}
		of = draft.Story
	}
	problems, err := db.CheckStory(ctx, town, of, time.Now())
	if err != nil {
		return err
	}
	for _, problem := range problems {
		said := p.words.Error(problem.Fault)
		switch {
		case problem.Chapter == 0: // of the story itself
			fmt.Fprintln(p.stdout, said)
		case problem.Scene == 0:
			p.tell("chapter %d: %s", problem.Chapter, said)
		default:
			p.tell("chapter %d, scene %d: %s", problem.Chapter, problem.Scene, said)
		}
	}
	if len(problems) > 0 {
		return fault.New(fault.Conflict, "%d things in story %s no longer fit", len(problems), name)
	}
	p.tell("story %s fits: every scene has its words, rows and pictures", name)
	return nil
}
