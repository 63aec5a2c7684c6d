package chinese

// Accounts, roles and writes.

import "tuntu/internal/fault"

// access are the sentences of accounts and of writes.
func access() fault.Catalogue {
	return fault.Catalogue{ //nolint:gosec // words about passwords are none
		"add, list, disable accounts and give them roles": "添加、列出、停用账号，分配角色",

		"list | add LOGIN | role LOGIN | link LOGIN | disable LOGIN | enable LOGIN | admin LOGIN | anonymous on|off [--layer ID] | log": "list | add 登录名 | role 登录名 | link 登录名 | disable 登录名 | enable 登录名 | admin 登录名 | anonymous on|off [--layer ID] | log",

		"usage: tuntu user list | add LOGIN --role ROLE … | role LOGIN --role ROLE … [--remove] | link LOGIN | disable LOGIN | enable LOGIN | admin LOGIN [--remove] | anonymous on|off [--layer ID] | log": "用法：tuntu user list | add 登录名 --role 角色 … | role 登录名 --role 角色 … [--remove] | link 登录名 | disable 登录名 | enable 登录名 | admin 登录名 [--remove] | anonymous on|off [--layer ID] | log",

		"usage: tuntu user anonymous on|off [--layer ID [--town CODE]]":                         "用法：tuntu user anonymous on|off [--layer 图层 [--town 编码]]",
		"of anonymous: only this layer of the town":                                             "用于 anonymous：只开关本镇的这一图层",
		"this town shows %s to those who sign in only; sign in to see them":                     "本镇的“%s”登录后才能看；请登录",
		"this town shows %s only to those who have a role in it; ask its administrator for one": "本镇的“%s”只给有本镇角色的账号看；请找本镇的管理员",
		"there is no collection %.40q; there are: %s":                                           "没有图层 %.40q；有：%s",
		"say whether readers without a role see the layer: open is true or false":               "请说明没有本镇角色的人能不能看这一图层：open 填 true 或 false",
		"viewer, clerk, planner, inspector or administrator":                                    "viewer 查看、clerk 村级文书、planner 镇级业务员、inspector 检查员、administrator 管理员",
		"a clerk's committee, its twelve-digit code":                                            "村级文书所属村（居）委的十二位编码",
		"an inspector's level: town, county, city or region":                                    "检查员的级别：town 镇、county 县、city 市、region 自治区",
		"the person's name":                                                                                 "姓名",
		"take the role away instead":                                                                        "改为收回这个角色",
		"the account signs in by the OpenID Connect provider":                                               "这个账号通过统一身份认证（OpenID Connect）登录",
		"--role is viewer, clerk, planner, inspector or administrator":                                      "--role 是 viewer、clerk、planner、inspector 或 administrator",
		"a clerk has a committee, and nobody else: --role clerk --unit CODE":                                "只有村级文书要写村（居）委：--role clerk --unit 编码",
		"an inspector has a level, and nobody else: --role inspector --level town|county|city|region":       "只有检查员要写级别：--role inspector --level town|county|city|region",
		"the login %q is taken":                                                                             "登录名 %q 已经有了",
		"there is no account %q; `tuntu user list` lists them":                                              "没有账号 %q；“tuntu user list”列出全部账号",
		"the account has no such role in this town":                                                         "该账号在本镇没有这个角色",
		"there is no membership %d in this town":                                                            "本镇没有编号 %d 的角色",
		"you have no token %d":                                                                              "您没有编号 %d 的令牌",
		"this link was used already or is too old; ask for a new one":                                       "链接已经用过或已过期，请重新索取",
		"nobody administers it yet; whoever opens this link once becomes administrator: %s":                 "还没有管理员；第一次打开这个链接的人成为管理员：%s",
		"TUNTU_OIDC_ISSUER and TUNTU_OIDC_CLIENT_ID go together; set both or neither":                       "TUNTU_OIDC_ISSUER 和 TUNTU_OIDC_CLIENT_ID 要么都设，要么都不设",
		"your account may not do this here; ask the town's administrator":                                   "您的账号在这里没有这个权限，请联系本镇管理员",
		"%s holds what reads as a phone or identity number; the map is open to all, so leave it out":        "%s 里像是有电话号码或身份证号；地图人人可看，请去掉",
		"it took too long and was stopped; ask for less at once":                                            "用时太长，已停止；请一次少要一些",
		"the operator works as the database's owner, whose address is not known here":                       "维护操作要用数据库所有者的身份，这里没有它的地址",
		"the request has more than %d vertices, long edges split; send it in parts, or import it as a file": "请求里的顶点（长边加密后）超过 %d 个；请分几次发送，或作为文件导入",
		"this is no GeoJSON feature; it reads {\"type\":\"Feature\",\"geometry\":…,\"properties\":{…}}":     "这不是 GeoJSON 要素；应写成 {\"type\":\"Feature\",\"geometry\":…,\"properties\":{…}}",
		"there is no feature %d in %s of this town":                                                         "本镇的 %[2]s 里没有要素 %[1]d",
		"change %d wrote people's records, which are undone at the machine: tuntu undo %d":                  "变更 %d 写的是人员记录，要在服务器上撤销：tuntu undo %d",
		"another request came under this Idempotency-Key before; take a new key for a new request":          "这个 Idempotency-Key 之前用于另一个请求；新的请求请换新的",

		"a committee is merged into another one, not into itself":                  "村（居）委要并入另一个，不能并入自己",
		"there is no committee %s in this town":                                    "本镇没有村（居）委 %s",
		"it reads: tuntu town merge COMMITTEE INTO, two codes of twelve digits":    "写法：tuntu town merge 村居委编码 并入的编码，都是十二位",
		"with merge: the town's nine-digit code; needed when there are several":    "与 merge 同用：乡镇的九位编码；有几个乡镇时必须写",
		"another change of this town is under way; send it again in a few seconds": "本镇正在进行另一次变更，请过几秒再发",

		"there is no room in the system's temporary folder":                                                               "系统的临时文件夹没有空间了",
		"the database's disk is full or failing: nothing was written, and reading goes on; tell whoever runs the machine": "数据库的磁盘满了或出了故障：没有写入任何内容，仍可查看；请告诉维护人员",

		"TUNTU_DATABASE_READ_URL is a standby's of TUNTU_DATABASE_URL, which is not set": "TUNTU_DATABASE_READ_URL 是 TUNTU_DATABASE_URL 的备库，后者没有设置",

		"account added":                        "添加账号",
		"account disabled":                     "停用账号",
		"account enabled":                      "启用账号",
		"made administrator of all towns":      "设为所有乡镇的管理员",
		"no longer administrator of all towns": "不再是所有乡镇的管理员",
		"one-time link made":                   "生成一次性链接",
		"password set by a one-time link":      "用一次性链接设置密码",
		"password changed":                     "修改密码",
		"token made":                           "生成令牌",
		"token removed":                        "删除令牌",
		"cleaners seen unmasked":               "查看保洁员完整信息",
		"members seen unmasked":                "查看先锋队完整名单",
		"month sheet seen":                     "查看月报表",
		"month sheet seen unmasked":            "查看月报表（完整姓名）",
		"reporters seen unmasked":              "查看上报人姓名",
		"anonymous reading allowed":            "允许不登录查看",
		"anonymous reading forbidden":          "不登录不能查看",
		"administrator of all towns":           "所有乡镇的管理员",
		"disabled":                             "已停用",
		"no password yet":                      "还没有密码",
		"viewer":                               "查看",
		"clerk":                                "村级文书",
		"planner":                              "镇级业务员",
		"inspector":                            "检查员",
		"administrator":                        "管理员",
	}
}
