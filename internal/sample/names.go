package sample

// This file invents the names of towns, villages, streets and streams.

import (
	"fmt"
	"math/rand/v2"

	"tuntu/internal/sample/ground"
)

// invented is the suffix of every town's name, so that nobody takes the sample for a real town.
const invented = "（演示）"

// townName is a name that no other town of the sample has: two syllables while they last,
// then numbered.
func townName(index int) string {
	first := []rune("云清白玉金石龙凤青竹松莲桃梅兰泉")
	second := []rune("溪源岭塘坪川湾桥洞江冲口田岩峰林")
	n := len(first) * len(second)
	k := index * 17 % n // 17 and 256 share no factor, so the pairs come once each
	name := string(first[(k+k/len(first))%len(first)]) + string(second[k/len(first)])
	if round := index / n; round > 0 {
		name += string([]rune("东西南北上下中前后新")[round%10])
	}
	return name
}

// namer hands out names of villages, each once but for those meant to come twice.
type namer struct {
	r    *rand.Rand
	used map[string]bool
}

// villageNames returns village names in the style of northern Guangxi: a family name or a landmark, then
// a kind of place. A few have characters outside the common sets, and a few occur twice.
func villageNames(d ground.Dice, committees []int) []string {
	n := &namer{r: d.Stream("names"), used: map[string]bool{}}
	names := make([]string, len(committees))
	rare := []string{"𠮷水", "㙟头", "大垌", "漈下", "𡎚背", "峒心", "弄岩", "岽脚", "㵲塘", "上𬒈", "㘵口", "瑶弄"}
	order := n.r.Perm(len(committees))
	for k, i := range order[:len(rare)] {
		names[i] = rare[k]
		n.used[rare[k]] = true
	}
	for _, i := range order[len(rare):] {
		names[i] = n.next()
	}
	n.repeat(names, committees, order[len(rare):])
	return names
}

// repeat gives six villages the name of one in another committee.
func (n *namer) repeat(names []string, committees, order []int) {
	twice := 0
	for k := 0; k+1 < len(order) && twice < 6; k += 2 {
		a, b := order[k], order[k+1]
		if committees[a] != committees[b] {
			names[b] = names[a]
			twice++
		}
	}
}

func (n *namer) next() string {
	for {
		name := n.draw()
		if !n.used[name] {
			n.used[name] = true
			return name
		}
	}
}

func (n *namer) draw() string {
	switch roll := n.r.IntN(20); {
	case roll < 3:
		return n.pick(families()) + n.pick([]string{"家", "家", "家坪", "家湾", "屋", "家院", "家冲"})
	case roll < 8:
		return n.pick(fixedNames())
	case roll < 11:
		return n.pick([]string{"上", "下", "大", "小", "里", "外", "新", "老"}) + n.pick(features())
	case roll < 17:
		return n.pick(growths()) + n.pick(features())
	default:
		return n.pick(growths()) + n.pick([]string{"山脚", "岭脚", "塘边", "江口", "坪上", "冲口", "岩下", "井头"})
	}
}

func (n *namer) pick(list []string) string { return list[n.r.IntN(len(list))] }

func families() []string {
	return []string{"蒋", "唐", "王", "文", "周", "卿", "邓", "欧", "莫", "陆", "黄", "何", "俸", "盘", "翟", "范", "史", "陈", "刘", "易", "伍", "石"}
}

func features() []string {
	return []string{"湾", "冲", "坪", "塘", "洞", "岭", "源", "江", "田", "岩", "坳", "墟", "井", "桥", "竹", "水", "屯", "寨", "巷", "院", "滩", "坡"}
}

func growths() []string {
	return []string{"枫木", "黄泥", "牛栏", "老虎", "竹", "莲", "杉木", "石", "马头", "龙", "白竹", "栗木", "茶", "观音", "鹅", "蕉", "沙", "木", "狮子", "金鸡", "泡", "月", "桐子", "樟木", "梨", "板栗", "柚", "鹧鸪"}
}

func fixedNames() []string {
	return []string{
		"枫木冲", "大岩头", "黄泥江", "社背", "牛栏冲", "老虎塘", "竹山脚", "莲塘", "巷口", "社山", "水头", "水尾", "门楼里", "上湾", "下湾",
		"田心", "庙背", "祠堂边", "井湾", "大井头", "石桥头", "渡船头", "坝头", "坪山", "白竹", "鱼塘", "栎木根", "桂花树脚", "三口塘", "两江口",
		"九牛岭", "望高", "西岭脚", "东塘", "南源", "北洞", "塘家湾", "古樟", "凉亭", "杨梅坳", "马鞍山", "鸟源", "狮子口", "苦竹冲", "雷公岩",
	}
}

// committeeNames are the names of committees 1 … 12, the resident committee first.
func committeeNames(d ground.Dice, town string) []string {
	r := d.Stream("committees")
	pool := []string{"大塘", "枧头", "东岸", "西江", "桐木", "凤凰", "高桥", "柘村", "马堰", "莲花", "石枧", "黄关", "大合", "新街", "长岭", "三江", "竹源", "平石", "罗山", "双桥", "古城", "永安", "福田", "车头"}
	names := []string{town + "社区居委会"}
	for _, k := range r.Perm(len(pool))[:committeeCount-1] {
		names = append(names, pool[k]+"村委会")
	}
	return names
}

// committeeCode is the code of committee k, 1 … 12, of a town: resident committees count
// from 001, village committees from 201.
func committeeCode(town string, k int) string {
	if k == 1 {
		return town + "001"
	}
	return fmt.Sprintf("%s%03d", town, 199+k)
}

// streetNames are names for a market town's streets: main, side, then lanes.
func streetNames(r *rand.Rand, classes []string) []string {
	pools := map[string][]string{
		"main": {"正街", "过境大街", "兴隆街"},
		"side": {"滨江街", "后街", "新街", "解放街", "民族街", "东门街", "西门街", "米行街", "盐埠街", "文明街"},
		"lane": {"牛巷", "豆腐巷", "铁匠巷", "书院巷", "码头巷", "水井巷", "油榨巷", "祠堂巷", "染坊巷", "竹篾巷", "纸马巷"},
	}
	next := map[string]int{}
	for class, pool := range pools {
		if class == "lane" {
			r.Shuffle(len(pool), func(i, j int) { pool[i], pool[j] = pool[j], pool[i] })
		}
	}
	var names []string
	for _, class := range classes {
		names = append(names, pools[class][next[class]])
		next[class]++
	}
	return names
}
